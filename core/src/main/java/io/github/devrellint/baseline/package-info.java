/**
 * Findings that were accepted earlier, so that a run reports only those that are new: the last step
 * between a report and its output.
 */
package io.github.devrellint.baseline;
