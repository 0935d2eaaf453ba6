/** What is known of English: words, their forms and frequencies, and likelier words near by. */
package io.github.devrellint.spelling.english;
