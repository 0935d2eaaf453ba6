package io.github.devrellint.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/api.md shows, from outside of the packages of the library. */
class LibraryTest {

    @TempDir Path folder;

    // tag::rule[]
    public static final class ShoutingRule implements Rule<Rule.NoOptions> {

        private static final Pattern MARKS = Pattern.compile("!{2,}");

        @Override
        public RuleId id() {
            return RuleId.of("shouting");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public NoOptions defaults() {
            return new NoOptions();
        }

        @Override
        public Stream<Problem> check(Document document, Site site, NoOptions options) {
            return document.prose().stream()
                    .map(prose -> prose.text())
                    .flatMap(
                            text ->
                                    MARKS.matcher(text.text())
                                            .results()
                                            .map(marks -> text.source(marks.start(), marks.end())))
                    .map(span -> new Problem(span, "shouts").fixedBy(Fix.replace(span, "!")));
        }
    }

    // end::rule[]

    @Test
    void lints() throws IOException {
        Files.writeString(folder.resolve("post.md"), "It was was right.\n");

        // tag::lint[]
        LintRequest request =
                LintRequest.of(folder, List.of(Path.of("post.md"))).toBuilder()
                        .only(Set.of(RuleId.of("repeated-word")))
                        .failOn(Optional.of(Severity.WARNING))
                        .build();
        Report report = new Linter().run(request, Linter.Progress.NONE);
        List<String> lines =
                report.findings().stream()
                        .map(finding -> finding.path() + ": " + finding.message())
                        .toList();
        // end::lint[]

        assertThat(lines).containsExactly("post.md: \"was\" is repeated");
        assertThat(report.failures()).isEmpty();
        assertThat(report.exitCode()).isEqualTo(1);
    }

    @Test
    void runsARuleOfItsUser() throws IOException {
        Files.writeString(folder.resolve("post.md"), "It works!!!\n");
        Files.writeString(folder.resolve("devrel-lint.yaml"), "rules: { shouting: error }\n");

        // tag::own[]
        Linter linter = new Linter(Rules.load().with(new ShoutingRule()));
        Report report =
                linter.run(LintRequest.of(folder, List.of(Path.of("."))), Linter.Progress.NONE);
        // end::own[]

        assertThat(report.failures()).isEmpty();
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::message, Finding::severity)
                .containsExactly("shouts", Severity.ERROR);
    }
}
