/** The commands, and the only place where parser, knowledge and intake are put together. */
package org.dragoman.cli;
