/** Words and frames: what triggers an entry and how its parts hang on the trigger. */
package org.dragoman.lexicon;
