package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.libraries.ClasspathFinder;
import io.github.devrellint.samples.java.libraries.SharedClasspath;
import io.github.devrellint.samples.model.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A page that uses what the last release in the local repository had and the project lacks. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class PreviousReleaseTest {

    @RegisterExtension private final TestRepository repository = new TestRepository();

    @TempDir private Path folder;

    private Path project;

    @BeforeEach
    void build() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                        + "<artifactId>space</artifactId><version>2.0-SNAPSHOT</version></project>");
        release("1.9", "Rocket", "public void lift(int stages) {} public void land() {}");
        release("2.1", "Ufo", "");
        compile(
                project.resolve("target/classes"),
                "Vessel",
                "public void ascend(int stages) {} public void land() {}");
        compile(project.resolve("target/classes"), "Pad", "public void hold() {}");
    }

    /** Puts a jar into the local repository, with a class and a class {@code Pad}. */
    private void release(String version, String type, String members) throws IOException {
        Path classes = folder.resolve("classes-" + version);
        compile(classes, type, members);
        compile(classes, "Pad", "public void keep() {}");
        repository.install("space", version, classes);
    }

    private void compile(Path classes, String type, String members) throws IOException {
        Path source = folder.resolve(type + ".java");
        Files.writeString(source, "package space; public class " + type + " { " + members + " }");
        TestRepository.compile(source, classes);
    }

    private List<String> findings(String page, String code) throws IOException {
        Files.writeString(project.resolve(page), "```java\n" + code + "\n```\n");
        return new Linter()
                        .run(
                                LintRequest.of(project, List.of(Path.of(page))).toBuilder()
                                        .only(Set.of(RuleId.of("sample-compile")))
                                        .build(),
                                Linter.Progress.NONE)
                        .findings()
                        .stream()
                        .map(finding -> finding.message())
                        .toList();
    }

    @Test
    void aClassThatIsGoneIsNamedWithTheReleaseThatHadIt() throws IOException {
        assertThat(findings("README.md", "void run(Rocket rocket) { rocket.lift(2); }"))
                .containsExactly("cannot find symbol: class Rocket, which was in space 1.9");
    }

    @Test
    void theClassThatHasItsMembersIsSuggested() throws IOException {
        assertThat(findings("README.md", "void run(Rocket rocket) { rocket.land(); }"))
                .containsExactly("cannot find symbol: class Rocket; did you mean 'Vessel'?");
    }

    @Test
    void theMethodThatTakesItsPlaceIsSuggested() throws IOException {
        assertThat(findings("README.md", "new Pad().keep();"))
                .containsExactly(
                        "cannot find symbol: method keep(), in class Pad; did you mean 'hold'?");
    }

    @Test
    void aLaterReleaseSaysNothing() throws IOException {
        assertThat(findings("README.md", "Ufo ufo = null;")).isEmpty();
    }

    @Test
    void aPageAboutThePastOrTheFutureIsLeftAlone() throws IOException {
        Files.createDirectories(project.resolve("docs/migration-guides"));
        Files.createDirectories(project.resolve("rfcs/0007-fuel"));
        for (String page :
                List.of(
                        "CHANGELOG.md",
                        "docs/migration-guides/1-to-2.md",
                        "rfcs/0007-fuel/README.md")) {
            assertThat(findings(page, "void run(Rocket rocket) { rocket.lift(2); }")).isEmpty();
        }
    }

    /** The class index of the project, as a new run reads it. */
    private ClassIndex index() {
        try (RunContext context = new RunContext(Config.defaults(project))) {
            return new ClasspathFinder(
                            new SharedClasspath(List.of(), List.of()),
                            true,
                            ResultCache.in(folder.resolve("cache")))
                    .of(project.resolve("README.md"), List.of(), context.notices())
                    .index();
        }
    }

    @Test
    void whatIsRememberedOfAPageHoldsForTheReleaseThatWasAskedFor() throws IOException {
        VerdictCache cache =
                new VerdictCache(ResultCache.in(folder.resolve("cache")), Optional.of("linter 1"));
        List<Judgement> judgements = List.of(Judgement.notRun());
        ClassIndex asked = index();
        assertThat(asked.former("Rocket")).isPresent();
        cache.put("page", judgements, true, asked);
        assertThat(cache.get("page", 1, index())).contains(judgements);

        release("1.10", "Rocket", "");

        assertThat(cache.get("page", 1, index())).isEmpty();
    }

    @Test
    void whatIsRememberedOfAPageWithoutQuestionsHoldsForAllReleases() throws IOException {
        VerdictCache cache =
                new VerdictCache(ResultCache.in(folder.resolve("cache")), Optional.of("linter 1"));
        List<Judgement> judgements = List.of(Judgement.notRun());
        cache.put("page", judgements, true, index());

        release("1.10", "Rocket", "");

        assertThat(cache.get("page", 1, index())).contains(judgements);
    }
}
