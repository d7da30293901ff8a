/** Pages and feeds from the web, fetched politely and with bounds. */
@org.jspecify.annotations.NullMarked
package org.dragoman.intake.feed;
