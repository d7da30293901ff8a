/** Gold rows in, figures out: how well the reading does on what people coded by hand. */
package org.dragoman.cli.evaluation;
