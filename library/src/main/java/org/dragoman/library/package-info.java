/**
 * Dragoman in other programs: {@link org.dragoman.library.Dragoman} puts parser and knowledge together, the rest of the
 * library is what it gives back.
 */
@NullMarked
package org.dragoman.library;

import org.jspecify.annotations.NullMarked;
