/** What Git says about files: which it ignores. Knows nothing of documents and rules. */
package io.github.devrellint.git;
