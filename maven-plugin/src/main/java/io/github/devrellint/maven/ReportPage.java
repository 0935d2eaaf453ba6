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

/** The page of the Maven site. All that posts say goes to the sink as text. */
final class ReportPage {

    static final String TITLE = "devrel-lint";

    private final Sink sink;
    private final Report report;

    ReportPage(Sink sink, Report report) {
        this.sink = sink;
        this.report = report;
    }

    void write() {
        sink.head();
        sink.title();
        sink.text(TITLE);
        sink.title_();
        sink.head_();
        sink.body();
        startSection("Documents");
        summary();
        if (report.findings().isEmpty()) {
            sentence("No findings.");
        }
        endSection();
        sections();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void sections() {
        list("Not checked", report.failures().stream().map(ReportPage::line).toList());
        findings();
        samples();
        list("Notices", report.notices());
    }

    private void summary() {
        startTable("Files", "Errors", "Warnings", "Infos", "Not checked");
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
                    startTable("Place", "Severity", "Rule", "Message");
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
        startTable("Status", "Samples");
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

    private void startSection(String title) {
        sink.section1();
        sink.sectionTitle1();
        sink.text(title);
        sink.sectionTitle1_();
    }

    private void endSection() {
        sink.section1_();
    }

    private void startTable(String... headings) {
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String heading : headings) {
            sink.tableHeaderCell();
            sink.text(heading);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
    }

    private void endTable() {
        sink.tableRows_();
        sink.table_();
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
