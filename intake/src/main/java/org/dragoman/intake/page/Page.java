package org.dragoman.intake.page;

import org.dragoman.intake.text.Published;
import org.dragoman.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, and the report on it.
 *
 * @param report the report; its text is the page's main text, paragraphs parted by an empty line, and blank when the
 *     page holds no article; its key is the address
 * @param published when it was published, with time and zone where stated
 * @param author who wrote it, as worded
 */
public record Page(
        Report report,
        @Nullable Published published,
        @Nullable String author) {}
