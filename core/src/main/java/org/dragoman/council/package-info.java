/** The United Nations Security Council: who sits in it, what it stopped, and what it would do. */
package org.dragoman.council;
