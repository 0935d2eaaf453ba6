package io.github.devrellint.report;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reports to write. */
public final class Reports {

    private static final String TEXT =
            "Surprisinly, a <b>nasty</b> ]]> post\u001b[2J\n```java\nint x = \"\";\n```\n```\nls\n```\n";

    private Reports() {}

    public static Report clean() {
        return Report.builder().documents(List.of("a.md", "b.md", "c.md")).build();
    }

    /** One of everything, with characters that formats must escape. */
    public static Report rich() {
        Finding misspelling =
                finding(
                        "misspelling",
                        Severity.ERROR,
                        "_posts/a:b c.md",
                        new Span(0, 11),
                        "\"Surprisinly\" is misspelled",
                        List.of("Surprisingly"),
                        "Surprisingly");
        Finding markup =
                finding(
                        "image-alt",
                        Severity.WARNING,
                        "_posts/a:b c.md",
                        new Span(15, 24),
                        "<b> & \"quotes\" ]]> \u001b[2J \u0000 \uD83D\uDE00\nsecond line",
                        List.of(),
                        null);
        Finding inSample =
                finding(
                        "sample-compile",
                        Severity.ERROR,
                        "docs/ü.md",
                        new Span(57, 59),
                        "incompatible types",
                        List.of(),
                        null);
        return Report.builder()
                .documents(List.of("_posts/a:b c.md", "docs/ü.md"))
                .findings(List.of(misspelling, markup, inSample))
                .samples(
                        List.of(
                                sample(new Span(41, 64), "java", Sample.Status.FAILED, ""),
                                sample(
                                        new Span(65, 75),
                                        "",
                                        Sample.Status.UNCHECKED,
                                        "no language"),
                                sample(new Span(0, 5), "java", Sample.Status.RAN, "")))
                .notices(List.of("python3 is not on the PATH"))
                .failures(
                        List.of(
                                new Failure("gone.md", "no such file"),
                                new Failure("", "out of luck")))
                .duration(Duration.ofMillis(1234))
                .build();
    }

    public static Finding finding(
            String rule,
            Severity severity,
            String path,
            Span span,
            String message,
            List<String> suggestions,
            String replacement) {
        Finding.Range range = range(span);
        return new Finding(
                RuleId.of(rule),
                severity,
                Path.of("/site").resolve(path),
                path,
                range,
                message,
                suggestions,
                Optional.ofNullable(replacement)
                        .map(
                                text ->
                                        new Finding.LocatedFix(
                                                "replace",
                                                true,
                                                List.of(new Finding.LocatedEdit(range, text)))),
                "",
                SourceText.of(Path.of("/site"), TEXT).line(range.start().line()),
                "f00d" + span.start());
    }

    private static Finding.Range range(Span span) {
        var lines = SourceText.of(Path.of("/site"), TEXT).lines();
        return new Finding.Range(span, lines.position(span.start()), lines.position(span.end()));
    }

    private static LocatedSample sample(
            Span span, String language, Sample.Status status, String reason) {
        Position position = range(span).start();
        return new LocatedSample("docs/ü.md", position, new Sample(span, language, status, reason));
    }

    public static String write(Reporter reporter, Report report) throws IOException {
        var out = new StringBuilder();
        reporter.write(report, new Reporter.Style(false, false, false), out);
        return out.toString();
    }
}
