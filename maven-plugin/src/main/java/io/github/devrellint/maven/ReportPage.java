package io.github.devrellint.maven;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.reporting.AbstractMavenReportRenderer;

/**
 * The page of the Maven site. Texts of posts go to the sink as text: the table cells of the super
 * class would turn braces into links.
 */
final class ReportPage extends AbstractMavenReportRenderer {

    static final String TITLE = "devrel-lint";

    private final Report report;

    ReportPage(Sink sink, Report report) {
        super(sink);
        this.report = report;
    }

    @Override
    public String getTitle() {
        return TITLE;
    }

    @Override
    protected void renderBody() {
        startSection("ProjectDocuments");
        summary();
        if (report.findings().isEmpty()) {
            sentence("No findings.");
        }
        endSection();
        list("Not checked", report.failures().stream().map(ReportPage::line).toList());
        findings();
        samples();
        list("Notices", report.notices());
    }

    private void summary() {
        startTable();
        tableHeader(new String[] {"Files", "Errors", "Warnings", "Infos", "Not checked"});
        row(
                String.valueOf(report.files()),
                String.valueOf(report.count(Severity.ERROR)),
                String.valueOf(report.count(Severity.WARNING)),
                String.valueOf(report.count(Severity.INFO)),
                String.valueOf(report.failures().size()));
        endTable();
    }

    private void findings() {
        Map<String, List<Finding>> byPath =
                report.findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::path, TreeMap::new, Collectors.toList()));
        byPath.forEach(
                (path, findings) -> {
                    startSection(path);
                    startTable();
                    tableHeader(new String[] {"Place", "Severity", "Rule", "Message"});
                    for (Finding finding : findings) {
                        row(
                                finding.range().start().toString(),
                                lower(finding.severity()),
                                finding.rule().value(),
                                finding.sentence());
                    }
                    endTable();
                    endSection();
                });
    }

    private void samples() {
        if (report.samples().isEmpty()) {
            return;
        }
        Map<Sample.Status, Long> counts =
                report.samples().stream()
                        .collect(
                                Collectors.groupingBy(
                                        located -> located.sample().status(),
                                        TreeMap::new,
                                        Collectors.counting()));
        startSection("Code samples");
        startTable();
        tableHeader(new String[] {"Status", "Samples"});
        counts.forEach((status, count) -> row(lower(status), count.toString()));
        endTable();
        endSection();
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        startSection(title);
        sink.list();
        for (String line : lines) {
            sink.listItem();
            sink.text(line);
            sink.listItem_();
        }
        sink.list_();
        endSection();
    }

    private void row(String... cells) {
        sink.tableRow();
        for (String cell : cells) {
            sink.tableCell();
            sink.text(cell);
            sink.tableCell_();
        }
        sink.tableRow_();
    }

    private void sentence(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    private static String line(Failure failure) {
        return failure.path().isEmpty()
                ? failure.message()
                : failure.path() + ": " + failure.message();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
