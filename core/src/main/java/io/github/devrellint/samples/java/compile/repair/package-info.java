/** Proves that a name is mistyped or out of date, by compiling with another in its place. */
package io.github.devrellint.samples.java.compile.repair;
