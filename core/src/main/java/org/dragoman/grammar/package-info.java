/** What a tree says of a word's subject, object and complements, whatever shape the clause has. */
package org.dragoman.grammar;
