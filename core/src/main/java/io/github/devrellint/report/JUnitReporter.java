package io.github.devrellint.report;

import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.base.Severity;
import io.github.devrellint.report.JUnitSuite.Result;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JUnit XML as Ant and Surefire write it: a suite per document, a case per code sample, and a case
 * per rule that found something elsewhere in the document. An error fails its case; warnings and
 * infos are its output. A sample that was not verified is skipped with the reason. A document with
 * neither has one case that passes.
 */
@AutoService(Reporter.class)
public final class JUnitReporter implements Reporter {

    @Override
    public String format() {
        return "junit";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        List<JUnitSuite> suites = suites(report);
        XmlOutput xml =
                new XmlOutput()
                        .open(
                                "testsuites",
                                "name",
                                "devrel-lint",
                                "tests",
                                suites.stream().mapToLong(suite -> suite.cases().size()).sum(),
                                "failures",
                                suites.stream()
                                        .mapToLong(suite -> suite.count(Result.FAILED))
                                        .sum(),
                                "errors",
                                suites.stream().mapToLong(suite -> suite.count(Result.ERROR)).sum(),
                                "skipped",
                                suites.stream()
                                        .mapToLong(suite -> suite.count(Result.SKIPPED))
                                        .sum(),
                                "time",
                                seconds(report.duration().toMillis()));
        for (JUnitSuite suite : suites) {
            suite.write(xml);
        }
        xml.close().writeTo(out);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    private static List<JUnitSuite> suites(Report report) {
        var suites = new TreeMap<String, JUnitSuite>();
        for (Failure failure : report.failures()) {
            String path = failure.path().isEmpty() ? "devrel-lint" : failure.path();
            suites.computeIfAbsent(path, JUnitSuite::new)
                    .cases()
                    .add(
                            new JUnitSuite.Case(
                                    JUnitSuite.WHOLE, Result.ERROR, failure.message(), ""));
        }
        Map<String, List<Finding>> findings =
                report.findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::path,
                                        TreeMap::new,
                                        Collectors.toCollection(ArrayList::new)));
        for (LocatedSample sample : report.samples()) {
            List<Finding> inside =
                    take(sample, findings.getOrDefault(sample.path(), new ArrayList<>()));
            boolean accepted =
                    report.accepted().stream().anyMatch(finding -> isIn(sample, finding));
            suites.computeIfAbsent(sample.path(), JUnitSuite::new)
                    .cases()
                    .add(of(sample, inside, accepted));
        }
        findings.forEach(
                (path, rest) ->
                        rest.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Finding::rule, TreeMap::new, Collectors.toList()))
                                .forEach(
                                        (rule, found) ->
                                                suites.computeIfAbsent(path, JUnitSuite::new)
                                                        .cases()
                                                        .add(of(rule.value(), found))));
        report.documents().forEach(path -> suites.computeIfAbsent(path, JUnitSuite::clean));
        return List.copyOf(suites.values());
    }

    /** Removes and returns the findings that lie in a sample. */
    private static List<Finding> take(LocatedSample sample, List<Finding> findings) {
        List<Finding> inside = findings.stream().filter(finding -> isIn(sample, finding)).toList();
        findings.removeAll(inside);
        return inside;
    }

    private static boolean isIn(LocatedSample sample, Finding finding) {
        return sample.path().equals(finding.path())
                && sample.sample().span().contains(finding.range().span());
    }

    /**
     * @param accepted whether a baseline accepts its findings
     */
    private static JUnitSuite.Case of(
            LocatedSample located, List<Finding> findings, boolean accepted) {
        Sample sample = located.sample();
        String language = sample.language().isEmpty() ? "code" : sample.language();
        String name = "%s sample at line %d".formatted(language, located.position().line());
        boolean failed = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        return switch (sample.status()) {
            case FRAGMENT, IGNORED, UNCHECKED ->
                    failed
                            ? of(name, findings)
                            : new JUnitSuite.Case(name, Result.SKIPPED, reason(sample), "");
            case FAILED ->
                    findings.isEmpty()
                            ? new JUnitSuite.Case(
                                    name,
                                    accepted ? Result.SKIPPED : Result.FAILED,
                                    accepted ? "accepted by the baseline" : reason(sample),
                                    "")
                            : of(name, findings);
            case RAN, COMPILED, PARSED -> of(name, findings);
        };
    }

    private static String reason(Sample sample) {
        String status = sample.status().name().toLowerCase(Locale.ROOT);
        return sample.reason().isEmpty() ? status : status + ": " + sample.reason();
    }

    /** A runner may read the report in a log. */
    private static String asNoCommand(String line) {
        return line.stripLeading().startsWith("::") ? Printable.lineStart(line) : line;
    }

    private static JUnitSuite.Case of(String name, List<Finding> findings) {
        String text =
                findings.stream()
                        .map(
                                finding ->
                                        "%s:%s: %s: %s"
                                                .formatted(
                                                        Printable.of(finding.path()),
                                                        finding.range().start(),
                                                        finding.rule(),
                                                        finding.sentence()))
                        .flatMap(String::lines)
                        .map(JUnitReporter::asNoCommand)
                        .collect(Collectors.joining("\n"));
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .map(first -> new JUnitSuite.Case(name, Result.FAILED, first.message(), text))
                .orElseGet(
                        () ->
                                new JUnitSuite.Case(
                                        name,
                                        findings.isEmpty() ? Result.PASSED : Result.WITH_OUTPUT,
                                        "",
                                        text));
    }
}
