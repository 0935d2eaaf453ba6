/** Statistics of posts and authors, from the report of a run. */
package io.github.devrellint.stats;
