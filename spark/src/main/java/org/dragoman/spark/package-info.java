/** The same reading on Apache Spark: reports of many files to tables of entries. */
package org.dragoman.spark;
