package io.github.devrellint.lsp.run;

import io.github.devrellint.LiveSite;
import io.github.devrellint.Report;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.lsp.check.Checker;
import io.github.devrellint.lsp.check.Sites;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.Printed;
import io.github.devrellint.samples.model.SampleOutputs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs or checks one sample because somebody asks for it, as far as the configuration allows and in
 * the same sandbox as a check. The samples before it on the page are run, too, as later ones build
 * on them; those behind it are not.
 */
public final class SampleRuns {

    /** Runs a sample: the URI of a document, the line of the block from 0. */
    public static final String RUN = "devrel-lint.runSample";

    /** Compiles or parses a sample: the same. */
    public static final String CHECK = "devrel-lint.checkSample";

    /** All of them. */
    public static final List<String> NAMES = List.of(RUN, CHECK);

    private static final String OUTPUT = "output";
    private static final int MOST_CHARS = 2_000;

    private final Sites sites;
    private final Checker checker;

    public SampleRuns(Sites sites, Checker checker) {
        this.sites = sites;
        this.checker = checker;
    }

    /**
     * Runs or checks the sample at a line; what is wrong with it becomes a finding of the document.
     * Takes as long as the sample does.
     *
     * @param line of the block, from 0
     * @return what became of it, for people
     * @throws IllegalArgumentException if there is no block
     * @throws io.github.devrellint.config.ConfigException if the configuration can't be used
     */
    public String run(OpenDocument document, int line, boolean run) {
        SourceText source = document.source();
        try (LiveSite site = sites.openToRun(source.path(), run)) {
            CodeBlock block = block(site.parse(source), line);
            Document upToIt = site.parse(head(site.parse(source), block));
            Report report = site.check(upToIt).full();
            checker.amend(document, findings(report, block.span(), upToIt));
            return report.samples().stream()
                    .map(Report.LocatedSample::sample)
                    .filter(sample -> sample.span().start() == block.span().start())
                    .findFirst()
                    .map(sample -> message(line, sample, upToIt))
                    .orElseGet(() -> failure(report));
        }
    }

    private static String failure(Report report) {
        return report.failures().isEmpty()
                ? "the rules for samples are switched off"
                : report.failures().get(0).message();
    }

    private static CodeBlock block(Document document, int line) {
        return document.codeBlocks().stream()
                .filter(each -> lineOf(document, each) == line)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample at line " + (line + 1)));
    }

    private static int lineOf(Document document, CodeBlock block) {
        return document.source().lines().position(block.span().start()).line() - 1;
    }

    /** The text up to the end of the block, or of its expected output. */
    private static SourceText head(Document document, CodeBlock block) {
        int end =
                document.codeBlocks().stream()
                        .filter(next -> next.span().start() > block.span().start())
                        .limit(1)
                        .filter(next -> next.language().equals(OUTPUT))
                        .mapToInt(next -> next.span().end())
                        .findFirst()
                        .orElse(block.span().end());
        return SourceText.of(document.path(), document.source().text().substring(0, end));
    }

    private static List<Finding> findings(Report report, Span block, Document document) {
        int end = document.source().text().length();
        Span own = new Span(block.start(), end);
        return report.findings().stream()
                .filter(finding -> finding.rule().value().startsWith("sample-"))
                .filter(finding -> own.contains(finding.range().span()))
                .toList();
    }

    private static String message(int line, Sample sample, Document document) {
        Optional<Printed> printed = SampleOutputs.of(document).get(sample.span());
        boolean judged = sample.status() != Status.RAN || !sample.reason().isEmpty();
        String what = sample.status().name().toLowerCase(Locale.ROOT);
        String why = judged && !sample.reason().isEmpty() ? ": " + sample.reason() : "";
        return "line " + (line + 1) + " " + what + why + printed.map(SampleRuns::text).orElse("");
    }

    private static String text(Printed printed) {
        String text = (printed.out() + printed.err()).strip();
        String shown = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + " …" : text;
        return text.isEmpty() ? ", and printed nothing" : ", and printed:\n" + shown;
    }
}
