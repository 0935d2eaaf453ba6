/**
 * Finds what stands in a Markdown file and is no Markdown, before that is parsed: template tags,
 * JSX, comments, formulas.
 */
package io.github.devrellint.document.markup;
