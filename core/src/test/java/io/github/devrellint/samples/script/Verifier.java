package io.github.devrellint.samples.script;

import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule.NoOptions;
import io.github.devrellint.samples.SampleCompileRule;
import io.github.devrellint.samples.SampleOutputRule;
import io.github.devrellint.samples.SampleRunRule;
import io.github.devrellint.samples.SampleSyntaxRule;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Verifies the samples of a post as a run does. */
final class Verifier {

    private final Path root;
    private final SampleSettings settings;

    Verifier(Path root, SampleSettings settings) {
        this.root = root;
        this.settings = settings;
    }

    /** Problems by line, then status and reason of each block, then the notices. */
    List<String> verdicts(String post) {
        SourceText source = SourceText.of(root.resolve("post.md"), post);
        Document document = new DocumentParser().parse(source);
        List<String> found = new ArrayList<>();
        try (RunContext context =
                new RunContext(Config.defaults(root).toBuilder().samples(settings).build())) {
            Site site = Site.of(context, root);
            problems(document, site)
                    .forEach(
                            problem -> {
                                Position at = source.lines().position(problem.span().start());
                                String lighter =
                                        problem.maxSeverity() == Severity.ERROR ? "" : " (warning)";
                                found.add(at.line() + ": " + problem.message() + lighter);
                            });
            new SampleSyntaxRule()
                    .samples(document, site)
                    .map(sample -> (sample.status() + " " + sample.reason()).strip())
                    .filter(sample -> !sample.endsWith("what the sample before it prints"))
                    .forEach(found::add);
            context.notices().list().stream()
                    .map(notice -> "notice: " + notice)
                    .forEach(found::add);
        }
        return found;
    }

    /** The post after all fixes. */
    String fixed(String post) {
        SourceText source = SourceText.of(root.resolve("post.md"), post);
        Document document = new DocumentParser().parse(source);
        StringBuilder text = new StringBuilder(post);
        try (RunContext context =
                new RunContext(Config.defaults(root).toBuilder().samples(settings).build())) {
            Site site = Site.of(context, root);
            problems(document, site)
                    .flatMap(problem -> problem.fix().stream())
                    .flatMap(fix -> fix.edits().stream())
                    .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                    .forEach(
                            edit ->
                                    text.replace(
                                            edit.span().start(), edit.span().end(), edit.text()));
        }
        return text.toString();
    }

    private static Stream<Problem> problems(Document document, Site site) {
        NoOptions none = new NoOptions();
        return Stream.of(
                        new SampleSyntaxRule().check(document, site, none),
                        new SampleCompileRule().check(document, site, none),
                        new SampleRunRule().check(document, site, none),
                        new SampleOutputRule().check(document, site, none))
                .flatMap(problems -> problems)
                .sorted(Comparator.comparing(problem -> problem.span().start()));
    }
}
