/** Checks calls and members against types of which some are unknown. */
package io.github.devrellint.samples.java.compile.type;
