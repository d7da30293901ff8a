/** Who stands with whom: positions as networks, in the forms that programs for networks read. */
package org.dragoman.formats.network;
