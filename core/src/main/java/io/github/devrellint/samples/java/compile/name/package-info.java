/** Finds what names mean that a block neither declares nor imports. */
package io.github.devrellint.samples.java.compile.name;
