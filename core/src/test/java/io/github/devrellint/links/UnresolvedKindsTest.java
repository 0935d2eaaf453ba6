package io.github.devrellint.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that are built in a way that is not known, or whose files were moved. */
class UnresolvedKindsTest {

    @TempDir Path site;

    private void file(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Finding> findings(String... rules) {
        LintRequest request = LintRequest.of(site, List.of(Path.of(".")));
        Set<RuleId> only = Set.copyOf(Stream.of(rules).map(RuleId::of).toList());
        return new Linter().run(request.withOnly(only), Linter.Progress.NONE).findings();
    }

    /** Chapters that link to each other's pages as a tool that is not known makes them. */
    private void manual(int chapters) throws IOException {
        for (int i = 0; i < chapters; i++) {
            int next = (i + 1) % chapters;
            file(
                    "manual/chapter%d.md".formatted(i),
                    "# Chapter\n\nGo on with [the next](chapter%d.xhtml) or [drawings](/drawings/%d.png).\n"
                            .formatted(next, next));
        }
    }

    @Test
    void saysOnceThatPagesHaveAnUnknownEnding() throws IOException {
        manual(12);
        assertThat(findings("broken-link")).hasSize(2);
        assertThat(findings("broken-link"))
                .allMatch(each -> each.severity() == Severity.WARNING)
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("allow: [\"/drawings/*.png\"]"))
                .contains(
                        "12 of 12 targets like chapter1.xhtml, chapter2.xhtml, chapter11.xhtml lead nowhere: perhaps they are not in this checkout, or the site's generator is not known (see site and root); accept them by rules: { broken-link: { allow: [\"**.xhtml\"] } }, or see each by rules: { broken-link: { each: true } }");
    }

    @Test
    void quotesLongTargetsInPart() throws IOException {
        String folder = "a-folder-of-a-name-that-is-far-longer-than-anybody-wants-to-read/";
        for (int i = 0; i < 12; i++) {
            file("manual/part%d.md".formatted(i), "[Next](/%s%d.png)\n".formatted(folder, i));
        }
        assertThat(findings("broken-link"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith(
                        "12 of 12 targets like …an-anybody-wants-to-read/0.png, …an-anybody-wants-to-read/1.png, ");
    }

    @Test
    void obeysItsOwnAdvice() throws IOException {
        manual(12);
        file(
                "devrel-lint.yaml",
                "rules: { broken-link: { allow: [\"**.xhtml\", \"/drawings/*.png\"] } }\n");
        assertThat(findings("broken-link")).isEmpty();
        file("devrel-lint.yaml", "rules: { broken-link: { each: true } }\n");
        assertThat(findings("broken-link"))
                .hasSize(24)
                .allMatch(each -> each.severity() == Severity.ERROR);
    }

    @Test
    void namesTheFolderOfOwnAddresses() throws IOException {
        file("config.toml", "base_url = \"https://trees.example\"\n");
        file("templates/page.html", "{{ page.content }}\n");
        file("content/old/news/first.md", "+++\ntitle = \"A page\"\n+++\nText.\n");
        for (int i = 0; i < 12; i++) {
            file(
                    "content/page%d.md".formatted(i),
                    "+++\ntitle = \"A page\"\n+++\n[Then](https://trees.example/old/news/%d.html)\n"
                            .formatted(i));
        }
        String glob = "https://trees.example/old/news/*.html";
        assertThat(findings("broken-link"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("allow: [\"" + glob + "\"]");
        file("devrel-lint.yaml", "rules: { broken-link: { allow: [\"%s\"] } }\n".formatted(glob));
        assertThat(findings("broken-link")).isEmpty();
    }

    @Test
    void namesTheFolderOfPagesWhereNoGlobFits() throws IOException {
        for (int i = 0; i < 12; i++) {
            file("guide/page%d.md".formatted(i), "[Next](step-%d)\n".formatted(i));
        }
        assertThat(findings("broken-link"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains(
                        "by overrides: [{ files: [\"guide/**\"], rules: { broken-link: { allow: [\"**\"] } } }], or");
    }

    @Test
    void tellsEachMistypedAnchor() throws IOException {
        for (int i = 0; i < 12; i++) {
            file(
                    "guide/page%d.md".formatted(i),
                    "# The first chapter\n\n[Here](#the-frist-chapter) [There](#kapitel-%d)\n"
                            .formatted(i));
        }
        assertThat(findings("broken-anchor"))
                .hasSize(13)
                .filteredOn(each -> each.message().contains("#the-frist-chapter"))
                .hasSize(12);
    }

    @Test
    void tellsEachMistypedName() throws IOException {
        manual(12);
        file("manual/overview.xhtml", "");
        file("manual/map-a.xhtml", "");
        file(
                "manual/preface.md",
                "[There](overveiw.xhtml), [other](map-b.xhtml), [other](map-a.html)\n");
        assertThat(findings("broken-link"))
                .filteredOn(each -> each.path().endsWith("preface.md"))
                .extracting(Finding::message)
                .containsExactly("no such file: overveiw.xhtml", "no such file: map-a.html");
    }

    @Test
    void namesTheGeneratorOfASiteInAFolder() throws IOException {
        file("README.md", "# Chairs\n");
        file("website/_config.yml", "title: x\n");
        for (int i = 0; i < 12; i++) {
            file(
                    "website/seats/%d.md".formatted(i),
                    "---\ntitle: Chairs\n---\n[A](/parts/%d)\n".formatted(i));
        }
        assertThat(findings("broken-link"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("code of the site resolves them for jekyll; ");
    }

    @Test
    void tellsOfEachWhereFewAreBroken() throws IOException {
        manual(4);
        assertThat(findings("broken-link"))
                .hasSize(8)
                .allMatch(each -> each.severity() == Severity.ERROR);
    }

    @Test
    void saysOnceThatNothingInAFolderIsFound() throws IOException {
        file("_config.yml", "title: x\n");
        file("img/logo.png", "");
        String images =
                Stream.of("a", "b", "c", "d", "e")
                        .map("![A chair](/img/chairs/%s/side.png)\n"::formatted)
                        .collect(Collectors.joining());
        String page = "---\ntitle: x\n---\n![Logo](/img/logo.png)\n![Gone](/img/lo.gif)\n";
        file("chairs.md", page + images);
        assertThat(findings("broken-image"))
                .extracting(Finding::severity, Finding::message)
                .containsExactly(
                        tuple(Severity.ERROR, "no such file: /img/lo.gif"),
                        tuple(
                                Severity.WARNING,
                                "5 of 5 targets like /img/chairs/a/side.png, /img/chairs/b/side.png, /img/chairs/c/side.png lead nowhere: perhaps they are not in this checkout, or code of the site resolves them for jekyll; accept them by rules: { broken-image: { allow: [\"/img/chairs/**.png\"] } }, or see each by rules: { broken-image: { each: true } }"));
        file("img/chairs/a/side.png", "");
        assertThat(findings("broken-image"))
                .hasSize(5)
                .allMatch(each -> each.severity() == Severity.ERROR);
    }

    @Test
    void saysTheSameOfOnePage() throws IOException {
        manual(12);
        file("manual/preface.md", "[Plan](/drawings/plan.png), [gone](/maps/a.pdf)\n");
        file("drawings.md", "[Plan](/drawings/plan.png)\n");
        LintRequest request = LintRequest.of(site, List.of(Path.of("manual/preface.md")));
        LintRequest links = request.withOnly(Set.of(RuleId.of("broken-link")));
        assertThat(new Linter().run(links, Linter.Progress.NONE).findings())
                .extracting(Finding::path, Finding::severity, each -> each.message().split(":")[0])
                .containsExactlyInAnyOrder(
                        tuple("manual/preface.md", Severity.ERROR, "no such file"),
                        tuple(
                                "manual/preface.md",
                                Severity.WARNING,
                                "14 of 14 targets like /drawings/plan.png, /drawings/1.png, /drawings/2.png lead nowhere"));
    }

    @Test
    void tellsOfOtherKindsOneByOne() throws IOException {
        manual(12);
        file("manual/preface.md", "[There](chapter1.md), [gone](appendix.md), [home](/index.md)\n");
        assertThat(findings("broken-link"))
                .filteredOn(each -> each.severity() == Severity.ERROR)
                .extracting(Finding::message)
                .containsExactly("no such file: appendix.md", "no such file: /index.md");
    }

    @Test
    void isAWarningWhereTheGeneratorIsKnown() throws IOException {
        file("_config.yml", "title: x\n");
        file("assets/logo.png", "");
        for (int i = 1; i < 13; i++) {
            file(
                    "_posts/2024-01-%02d-chairs.md".formatted(i),
                    "---\ntitle: Chairs\n---\n\n![A](/pictures/%d.png) ![B](/assets/logo.png)\n"
                            .formatted(i));
        }
        assertThat(findings("broken-image")).hasSize(1);
        Finding finding = findings("broken-image").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .startsWith(
                        "12 of 12 targets like /pictures/1.png, /pictures/2.png, /pictures/3.png lead nowhere: perhaps they are not in this checkout, or code of the site resolves them for jekyll; ");
    }

    @Test
    void tellsOfOneTargetOnManyPages() throws IOException {
        for (int i = 0; i < 12; i++) {
            file("guide/page%d.md".formatted(i), "[License](terms.txt), [next](page1.md)\n");
        }
        assertThat(findings("broken-link"))
                .hasSize(12)
                .allMatch(each -> each.severity() == Severity.ERROR);
    }

    @Test
    void saysOnceThatIdsOfHeadingsAreNotKnown() throws IOException {
        for (int i = 0; i < 20; i++) {
            file(
                    "guide/page%d.md".formatted(i),
                    "# Part One\n\n# Short\n\n[a](#sec_part_one_%d) [b](#short) [c](#short)\n"
                            .formatted(i));
        }
        assertThat(findings("broken-anchor")).hasSize(1);
        assertThat(findings("broken-anchor").get(0).message())
                .startsWith(
                        "20 of 60 targets like #sec_part_one_0, #sec_part_one_1, #sec_part_one_10 lead nowhere: ")
                .contains("allow: [\"**#**\"]");
    }

    @Test
    void tellsAddressesOfPagesFromThoseOfFoldersOfPages() throws IOException {
        file("_config.yml", "title: x\n");
        for (int i = 0; i < 12; i++) {
            file("rules/no-%d/python.md".formatted(i), "---\ntitle: x\n---\n");
            file(
                    "guide/page%d.md".formatted(i),
                    "---\ntitle: x\n---\n[a](/rules/no-%d/python.html) [b](/rules/no-%d)\n"
                            .formatted(i, i));
        }
        assertThat(findings("broken-link"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith(
                        "12 of 12 targets like /rules/no-0, /rules/no-1, /rules/no-10 lead nowhere")
                .contains("allow: [\"/rules/*\"]");
    }

    @Test
    void namesThatLookLikeFilesOfManyKinds() throws IOException {
        String[] ends = {"trait", "impl", "scope", "never", "glob", "async"};
        for (int i = 0; i < 12; i++) {
            file(
                    "guide/page%d.md".formatted(i),
                    "[a](type.%s) [b](page1.md) [c](gone.md)\n".formatted(ends[i % 6]));
        }
        assertThat(findings("broken-link"))
                .filteredOn(each -> each.severity() == Severity.WARNING)
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("12 of 12 targets like type.trait, type.impl, type.glob lead nowhere");
        assertThat(findings("broken-link"))
                .filteredOn(each -> each.severity() == Severity.ERROR)
                .hasSize(12);
    }
}
