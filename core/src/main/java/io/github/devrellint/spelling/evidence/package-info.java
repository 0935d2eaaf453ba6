/** Weighs whether an unknown word is an error, and whether its correction is certain. */
package io.github.devrellint.spelling.evidence;
