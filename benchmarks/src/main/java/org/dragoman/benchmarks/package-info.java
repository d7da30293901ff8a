/** How fast each stage of a reading is. */
@org.jspecify.annotations.NullMarked
package org.dragoman.benchmarks;
