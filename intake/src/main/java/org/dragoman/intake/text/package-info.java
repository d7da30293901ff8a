/** From bytes to characters, from words to days: encodings, dates and languages as publishers write them. */
@org.jspecify.annotations.NullMarked
package org.dragoman.intake.text;
