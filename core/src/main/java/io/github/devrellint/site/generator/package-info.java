/**
 * The generators, a class each, and the routers of those whose addresses take more than a pattern.
 */
package io.github.devrellint.site.generator;
