/** Web pages: the report on a page, apart from everything else on it. */
@org.jspecify.annotations.NullMarked
package org.dragoman.intake.page;
