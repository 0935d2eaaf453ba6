/** Facts about pages that are no findings: their size, dates, authors and images. */
package io.github.devrellint.pages;
