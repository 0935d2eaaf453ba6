/**
 * Spelling of technical prose.
 *
 * <p>The line: prose is cut into {@link io.github.devrellint.spelling.Token tokens}; a {@link
 * io.github.devrellint.spelling.EnglishSpeller} knows most of them; for the others it looks for
 * likelier words near by, and {@link io.github.devrellint.spelling.ErrorEvidence} weighs what
 * speaks for an error against what speaks for a name or a term of the page and its site.
 */
package io.github.devrellint.spelling;
