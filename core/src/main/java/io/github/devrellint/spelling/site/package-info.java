/** What a site says of a word: on how many pages it stands, and the names in its files. */
package io.github.devrellint.spelling.site;
