/** The report as one HTML page. */
package io.github.devrellint.report.html;
