/** The ledger in a database: one SQLite file that needs no set-up. */
package org.dragoman.ledger.sql;
