package io.github.devrellint.report;

import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The XML of Checkstyle, which CI servers and review bots read: findings by file. What could not be
 * checked is an error of the source {@code devrel-lint.failure}.
 */
@AutoService(Reporter.class)
public final class CheckstyleReporter implements Reporter {

    @Override
    public String format() {
        return "checkstyle";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        Map<String, List<Finding>> findings =
                report.findings().stream().collect(Collectors.groupingBy(Finding::path));
        Map<String, List<Failure>> failures =
                report.failures().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Failure::path, TreeMap::new, Collectors.toList()));
        var paths = new TreeSet<>(findings.keySet());
        paths.addAll(failures.keySet());
        XmlOutput xml = new XmlOutput().open("checkstyle", "version", "10.0");
        for (String path : paths) {
            xml.open("file", "name", path);
            for (Failure failure : failures.getOrDefault(path, List.of())) {
                error(xml, 1, 1, "error", failure.message(), "failure");
            }
            for (Finding finding : findings.getOrDefault(path, List.of())) {
                error(
                        xml,
                        finding.range().start().line(),
                        finding.range().start().column(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.sentence(),
                        finding.rule().value());
            }
            xml.close();
        }
        xml.close().writeTo(out);
    }

    private static void error(
            XmlOutput xml, int line, int column, String severity, String message, String source)
            throws IOException {
        xml.leaf(
                "error",
                "",
                "line",
                line,
                "column",
                column,
                "severity",
                severity,
                "message",
                message,
                "source",
                "devrel-lint." + source);
    }
}
