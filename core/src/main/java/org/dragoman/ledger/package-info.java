/** The port to where readings are kept, and a ledger in memory. */
package org.dragoman.ledger;
