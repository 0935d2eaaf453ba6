/**
 * What rules see of a Markdown file: front matter, prose, links, images, code, each with its span.
 *
 * <p>A {@link io.github.devrellint.document.Document} is immutable and made by the packages below
 * this one: {@code frontmatter} reads YAML, TOML and JSON, {@code markup} finds what is no Markdown
 * (templates, JSX, comments), {@code markdown} extends flexmark, {@code parse} puts them together.
 */
package io.github.devrellint.document;
