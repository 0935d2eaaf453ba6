/** Asks installed programs about the code of a run, many pieces at once. */
package io.github.devrellint.samples.syntax.tool;
