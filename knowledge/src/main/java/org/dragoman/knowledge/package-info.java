/** What Dragoman knows: reviewed text tables with their origin, their loaders and their validation. */
package org.dragoman.knowledge;
