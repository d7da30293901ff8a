/** The outside world to reports: files, folders, archives and pages become a stream of deliveries. */
@org.jspecify.annotations.NullMarked
package org.dragoman.intake;
