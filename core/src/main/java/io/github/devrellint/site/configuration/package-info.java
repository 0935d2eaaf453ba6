/** Reads the configuration files of generators, scripts among them, without running anything. */
package io.github.devrellint.site.configuration;
