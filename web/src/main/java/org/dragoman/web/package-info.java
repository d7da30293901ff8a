/**
 * The pages and the REST interface over a ledger: {@link org.dragoman.web.WebServer} is the one door.
 *
 * <p>Everything that a request can reach is named at the start: fixed addresses, and files read into memory from this jar.
 */
@org.jspecify.annotations.NullMarked
package org.dragoman.web;
