/**
 * Makes a document of a file: from the tree of its Markdown, what is beside it, and its front
 * matter.
 */
package io.github.devrellint.document.parse;
