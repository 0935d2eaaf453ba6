/** Writes the program that is compiled for a block: its imports, its context, its statements. */
package io.github.devrellint.samples.java.compile.program;
