/** Cuts prose into words, and tells what is no word: technical text, markup, runs of letters. */
package io.github.devrellint.spelling.token;
