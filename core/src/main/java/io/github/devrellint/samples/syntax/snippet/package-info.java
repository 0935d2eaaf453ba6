/** What a checker is, and what authors leave out of a piece of code. */
package io.github.devrellint.samples.syntax.snippet;
