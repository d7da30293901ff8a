/** What tests of every module share: sample objects and the contracts that implementations of a port must pass. */
package org.dragoman.testkit;
