/**
 * Compiles the Java blocks of a page, each in the context of the page.
 *
 * <p>The line: a block and what it needs of the page become a {@code program}; {@code name} finds
 * what its names mean; javac compiles it; {@code error} separates mistakes from what the page
 * leaves out, by the {@code type}s that are known; {@code repair} proves that a name is mistyped or
 * out of date.
 */
package io.github.devrellint.samples.java.compile;
