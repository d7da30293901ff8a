package org.dragoman.intake.text;

import java.nio.charset.Charset;

/**
 * Text that was bytes.
 *
 * @param text the characters, without a byte order mark
 * @param charset what the bytes were read as
 * @param guessed whether the charset was neither declared nor proven by the bytes
 * @param mended number of places where the bytes made no character and U+FFFD stands instead
 */
public record Decoded(String text, Charset charset, boolean guessed, int mended) {}
