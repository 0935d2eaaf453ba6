/** Separates errors that are mistakes of the author from those that the page explains. */
package io.github.devrellint.samples.java.compile.error;
