/**
 * Extensions of flexmark: blocks of the generators, and inlines whose time is linear in their
 * length.
 */
package io.github.devrellint.document.markdown;
