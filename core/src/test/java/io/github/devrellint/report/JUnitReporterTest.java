package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JUnitReporterTest {

    @Test
    void aSuitePerDocumentAndACasePerSample() throws IOException {
        assertThat(Reports.write(new JUnitReporter(), Reports.rich()))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="devrel-lint" tests="7" failures="2" errors="2" skipped="1" time="1.234">
                          <testsuite name="_posts/a:b c.md" tests="2" failures="1" errors="0" skipped="0" time="0">
                            <testcase classname="_posts/a:b c.md" name="image-alt" time="0">
                              <system-out>_posts/a:b c.md:1:16: image-alt: &lt;b&gt; &amp; "quotes" ]]&gt; \uFFFD[2J \uFFFD \uD83D\uDE00
                        second line</system-out>
                            </testcase>
                            <testcase classname="_posts/a:b c.md" name="misspelling" time="0">
                              <failure message="&quot;Surprisinly&quot; is misspelled">_posts/a:b c.md:1:1: misspelling: "Surprisinly" is misspelled; did you mean "Surprisingly"?</failure>
                            </testcase>
                          </testsuite>
                          <testsuite name="devrel-lint" tests="1" failures="0" errors="1" skipped="0" time="0">
                            <testcase classname="devrel-lint" name="check" time="0">
                              <error message="out of luck"/>
                            </testcase>
                          </testsuite>
                          <testsuite name="docs/ü.md" tests="3" failures="1" errors="0" skipped="1" time="0">
                            <testcase classname="docs/ü.md" name="java sample at line 2" time="0">
                              <failure message="incompatible types">docs/ü.md:3:9: sample-compile: incompatible types</failure>
                            </testcase>
                            <testcase classname="docs/ü.md" name="code sample at line 5" time="0">
                              <skipped message="unchecked: no language"/>
                            </testcase>
                            <testcase classname="docs/ü.md" name="java sample at line 1" time="0"/>
                          </testsuite>
                          <testsuite name="gone.md" tests="1" failures="0" errors="1" skipped="0" time="0">
                            <testcase classname="gone.md" name="check" time="0">
                              <error message="no such file"/>
                            </testcase>
                          </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void aDocumentInWhichNothingWasFoundPasses() throws IOException {
        assertThat(Reports.write(new JUnitReporter(), Reports.clean()))
                .contains(
                        """
                          <testsuite name="c.md" tests="1" failures="0" errors="0" skipped="0" time="0">
                            <testcase classname="c.md" name="check" time="0"/>
                          </testsuite>
                        """);
    }

    /** Where the report is printed into a log, each line of it is read by the runner. */
    @ParameterizedTest
    @CsvSource({"::error::x.md, one", "'b\n::error::x.md', two", "c.md, 'three\n  ::error::y'"})
    void noLineIsACommand(String path, String message) throws IOException {
        Finding finding =
                Reports.finding("a", Severity.WARNING, path, Span.at(0), message, List.of(), null);
        Report report = Report.builder().findings(List.of(finding, finding)).build();

        assertThat(Reports.write(new JUnitReporter(), report).lines().map(String::strip))
                .noneMatch(line -> line.startsWith("::"));
    }
}
