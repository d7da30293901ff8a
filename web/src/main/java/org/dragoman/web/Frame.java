package org.dragoman.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title what the page is called
 * @param section which part of the menu it belongs to
 * @param permalink its address that stays
 * @param csv where the same is to be had as a table, null if nowhere
 * @param json where the same is to be had as JSON, null if nowhere
 * @param q what was last searched for
 * @param signedIn whether the reader may change things
 * @param formWord what forms carry of a reader that is signed in
 * @param about what is shown, such as the ledger's file
 * @param assets addresses of scripts and styles
 * @param scripts names of the libraries that this page needs
 */
record Frame(
        String title,
        String section,
        String permalink,
        @Nullable String csv,
        @Nullable String json,
        String q,
        boolean signedIn,
        String formWord,
        String about,
        Assets assets,
        List<String> scripts) {

    String asset(String name) {
        return assets.address(name);
    }

    boolean needs(String library) {
        return scripts.contains(library);
    }
}
