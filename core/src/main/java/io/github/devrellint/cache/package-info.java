/**
 * Results of earlier runs: one store for all that costs too much to be found out again. Knows
 * nothing of what the results are; each kind says by a {@link
 * io.github.devrellint.cache.ResultFormat} how it is written.
 */
package io.github.devrellint.cache;
