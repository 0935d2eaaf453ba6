package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.document.SourceText;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSiteTest {

    private static final String TEXT =
            """
            # A page

            It is is here, Surprisinly, see [this](gone.md).
            <!-- devrel-lint-disable-next-line sample-syntax: nothing is wrong -->

            ```java
            int a = "text";
            ```

            ```json
            {"a": }
            ```
            """;

    @TempDir Path temporary;
    private Path folder;
    private Path page;

    @BeforeEach
    void page() throws Exception {
        folder = temporary.toRealPath();
        page = folder.resolve("page.md");
    }

    private LiveSite open() {
        return LiveSite.open(LintRequest.of(folder, List.of()), Rules.load(), page);
    }

    private LiveCheck check(LiveSite site, String text) {
        return site.check(site.parse(SourceText.of(page, text)));
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(each -> each.rule().value()).distinct().toList();
    }

    @Test
    void findsInTwoStepsWhatARunFinds() throws Exception {
        Files.writeString(page, TEXT);
        Report run = new Linter().run(LintRequest.of(folder, List.of(page)), Linter.Progress.NONE);
        try (LiveSite site = open()) {
            LiveCheck check = check(site, TEXT);
            assertThat(rules(check.quick()))
                    .containsExactly("repeated-word", "misspelling", "broken-link");
            Report full = check.full();
            assertThat(rules(full)).contains("sample-compile", "suppression");
            assertThat(full.findings()).isEqualTo(run.findings());
            assertThat(full.samples()).isEqualTo(run.samples());
        }
    }

    @Test
    void checksTextThatIsNotSaved() {
        try (LiveSite site = open()) {
            assertThat(rules(check(site, "All is well.\n").quick())).isEmpty();
            assertThat(check(site, "It is is well.\n").quick().findings())
                    .singleElement()
                    .extracting(Finding::path)
                    .isEqualTo("page.md");
        }
    }

    @Test
    void endsWhenNobodyWantsToKnow() {
        try (LiveSite site = open()) {
            LiveCheck check = check(site, TEXT);
            check.cancel();
            assertThatThrownBy(check::quick).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void leavesOutWhatTheConfigurationDoes() throws Exception {
        Files.writeString(folder.resolve("devrel-lint.yaml"), "exclude: [drafts/**]\n");
        try (LiveSite site = open()) {
            assertThat(site.isChecked(page)).isTrue();
            assertThat(site.isChecked(folder.resolve("drafts/a.md"))).isFalse();
            assertThat(site.isChecked(folder.resolve("a.txt"))).isFalse();
        }
    }
}
