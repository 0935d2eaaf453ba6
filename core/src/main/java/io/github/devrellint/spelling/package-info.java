/**
 * Rules of spelling, and the words that users and other tools accept.
 *
 * <p>The line: prose is cut into {@link io.github.devrellint.spelling.token.Token tokens}; an
 * {@link io.github.devrellint.spelling.english.EnglishSpeller} knows most of them; for the others
 * it looks for likelier words near by, and {@link
 * io.github.devrellint.spelling.evidence.ErrorEvidence} weighs what speaks for an error against
 * what speaks for a name or a term of the page and its {@link
 * io.github.devrellint.spelling.site.SiteEvidence site}.
 */
package io.github.devrellint.spelling;
