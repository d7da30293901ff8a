/** What a release holds beside the program; never part of it. */
@NullMarked
package org.dragoman.packages;

import org.jspecify.annotations.NullMarked;
