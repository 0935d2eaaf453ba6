/**
 * Files that people keep in their repository and that the linter writes: the baseline and the
 * ledger of links.
 */
package io.github.devrellint.records;
