/** Reads front matter in YAML, TOML and JSON, with the span of each key and value. */
package io.github.devrellint.document.frontmatter;
