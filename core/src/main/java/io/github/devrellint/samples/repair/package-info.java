/** Looks for the one small edit that makes code parse, and so proves what is wrong with it. */
package io.github.devrellint.samples.repair;
