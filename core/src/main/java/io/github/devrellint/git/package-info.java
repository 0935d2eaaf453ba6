/** Git itself, and which files it ignores. Knows nothing of documents and rules. */
package io.github.devrellint.git;
