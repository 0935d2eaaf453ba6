package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.context.Trace;
import io.github.devrellint.context.Trace.Notice;
import io.github.devrellint.context.Trace.Question;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.pages.PageFactsFormat;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SiteRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the documents of a run are kept for a later run. */
final class KeptPagesFormat implements ResultFormat<KeptPagesFormat.Kept> {

    /**
     * Documents and what all of them depend on.
     *
     * @param outside the files outside on which documents depend
     */
    record Kept(OutsideFiles outside, Map<Path, KeptPage> pages) {}

    private static final PageFactsFormat PAGES = new PageFactsFormat();

    private final Map<RuleId, ResultFormat<Object>> facts = new HashMap<>();

    private final String rest;

    /**
     * @param rules those that keep facts
     * @param rest fingerprint of everything but the documents; others are not read
     */
    KeptPagesFormat(Rules rules, String rest) {
        this.rest = rest;
        rules.siteRules().forEach(this::add);
    }

    @SuppressWarnings("unchecked") // a rule only ever gets its own facts back
    private void add(SiteRule<?, ?> rule) {
        rule.factFormat().ifPresent(format -> facts.put(rule.id(), (ResultFormat<Object>) format));
    }

    @Override
    public String name() {
        return "documents 3";
    }

    @Override
    public void write(Kept kept, ResultWriter out) throws IOException {
        out.text(rest);
        kept.outside().write(out);
        out.list(
                kept.pages().entrySet(),
                entry -> {
                    out.text(entry.getKey().toString());
                    write(entry.getValue(), out);
                });
    }

    private void write(KeptPage page, ResultWriter out) throws IOException {
        out.text(page.state()).text(page.movedTo()).flag(page.reachesOut());
        out.list(page.result().stream().toList(), result -> write(result, out));
        out.list(
                page.notices(),
                notice -> out.text(notice.kind().name()).text(notice.file()).text(notice.text()));
        out.list(
                page.answers().entrySet(),
                answer ->
                        out.text(answer.getKey().kind())
                                .text(answer.getKey().subject())
                                .text(answer.getValue()));
        out.list(
                page.facts().entrySet(),
                fact -> {
                    out.text(fact.getKey().value()).text(facts.get(fact.getKey()).name());
                    facts.get(fact.getKey()).write(fact.getValue(), out);
                });
    }

    private static void write(FileResult result, ResultWriter out) throws IOException {
        out.list(result.findings(), finding -> ReportFormat.write(finding, out));
        out.list(result.samples(), sample -> ReportFormat.write(sample, out));
        out.list(
                result.judged().entrySet(),
                rule -> {
                    out.text(rule.getKey().value());
                    out.list(
                            rule.getValue().entrySet(),
                            kind -> out.text(kind.getKey()).number(kind.getValue()));
                });
        out.list(result.page().stream().toList(), page -> PAGES.write(page, out));
    }

    @Override
    public Kept read(ResultReader in) throws IOException {
        if (!in.text().equals(rest)) {
            throw new IOException("beside other files");
        }
        OutsideFiles outside = OutsideFiles.read(in);
        Map<Path, KeptPage> pages = new HashMap<>();
        in.list(() -> pages.put(Path.of(in.text()), page(in)) == null);
        return new Kept(outside, pages);
    }

    private KeptPage page(ResultReader in) throws IOException {
        String state = in.text();
        String movedTo = in.text();
        boolean reachesOut = in.flag();
        Optional<FileResult> result = in.list(() -> result(in)).stream().findFirst();
        List<Notice> notices =
                in.list(() -> new Notice(Trace.Kind.valueOf(in.text()), in.text(), in.text()));
        Map<Question, String> answers = new HashMap<>();
        in.list(() -> answers.put(new Question(in.text(), in.text()), in.text()) == null);
        Map<RuleId, Object> known = new HashMap<>();
        in.list(
                () -> {
                    RuleId rule = RuleId.of(in.text());
                    if (!facts.containsKey(rule) || !facts.get(rule).name().equals(in.text())) {
                        throw new IOException("facts of another version");
                    }
                    return known.put(rule, facts.get(rule).read(in)) == null;
                });
        return new KeptPage(state, movedTo, result, notices, answers, known, reachesOut);
    }

    private static FileResult result(ResultReader in) throws IOException {
        List<Finding> findings = in.list(() -> ReportFormat.finding(in));
        List<Report.LocatedSample> samples = in.list(() -> ReportFormat.sample(in));
        Map<RuleId, Map<String, Integer>> judged = new HashMap<>();
        in.list(
                () -> {
                    Map<String, Integer> kinds = new HashMap<>();
                    judged.put(RuleId.of(in.text()), kinds);
                    return in.list(() -> kinds.put(in.text(), (int) in.number()) == null);
                });
        Optional<PageFacts> page = in.list(() -> PAGES.read(in)).stream().findFirst();
        return new FileResult(findings, samples, List.of(), judged, page);
    }
}
