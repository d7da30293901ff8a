/** The front door: an engine that turns a report into a reading. */
package org.dragoman;
