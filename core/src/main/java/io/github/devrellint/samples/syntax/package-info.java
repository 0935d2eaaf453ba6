/** Checks the syntax of samples: by a parser in this process, or by a tool of the language. */
package io.github.devrellint.samples.syntax;
