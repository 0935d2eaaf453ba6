/** Checkers of languages and formats that need no program. */
package io.github.devrellint.samples.syntax.format;
