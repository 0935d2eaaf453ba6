/** What has changed in a repository, and the findings that concern it. */
package io.github.devrellint.changes;
