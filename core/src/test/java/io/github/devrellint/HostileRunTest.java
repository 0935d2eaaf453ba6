package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and rules that keep a run from checking: none of them may pass for a clean one. */
@Timeout(60)
@Order(1)
class HostileRunTest {

    @TempDir Path folder;

    /** Does to each document what a test says. */
    record DoingRule(Consumer<String> harm) implements Rule<Rule.NoOptions> {

        @Override
        public RuleId id() {
            return RuleId.of("doing");
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public NoOptions defaults() {
            return new NoOptions();
        }

        @Override
        public Stream<Problem> check(Document document, Site site, NoOptions options) {
            harm.accept(document.source().text());
            return Stream.empty();
        }
    }

    private Report lint(Consumer<String> harm) {
        return lint(harm, new CheckPool.Limits(Duration.ofMillis(300), Duration.ofSeconds(3)));
    }

    private Report lint(Consumer<String> harm, CheckPool.Limits limits) {
        Rules rules = Rules.of(List.of(new DoingRule(harm)), List.of());
        LintRequest request = LintRequest.of(folder, List.of(folder));
        return new Linter(rules, limits)
                .run(request.toBuilder().jobs(1).build(), Linter.Progress.NONE);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aRuleThatDoesNotEndIsAFailureOfItsFileAndTheOthersAreChecked() throws IOException {
        write("a.md", "endless");
        write("b.md", "fine");
        CountDownLatch over = new CountDownLatch(1);
        List<String> checked = new ArrayList<>();
        Report report =
                lint(
                        text -> {
                            checked.add(text.strip());
                            while (text.equals("endless") && over.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                        });
        over.countDown();
        assertThat(report.failures())
                .containsExactly(new Failure("a.md", "rule doing takes longer than 0 s"));
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(checked).containsExactly("endless", "fine");
    }

    @Test
    void aRuleThatWaitsForEverIsAFailureOfItsFile() throws IOException {
        write("a.md", "waits");
        CountDownLatch never = new CountDownLatch(1);
        Report report =
                lint(
                        text -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException("given up", e);
                            }
                        });
        assertThat(report.failures()).hasSize(1);
        assertThat(report.exitCode()).isEqualTo(2);
    }

    @Test
    void aRuleThatWaitsForTheMachineIsNotToBlame() throws IOException {
        write("a.md", "waits");
        Report report =
                lint(
                        text -> {
                            try {
                                Thread.sleep(1000);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException("given up", e);
                            }
                        });
        assertThat(report.failures()).isEmpty();
    }

    static Stream<Throwable> thrown() {
        return Stream.of(
                new IllegalStateException("x"),
                new AssertionError("x"),
                new StackOverflowError(),
                new OutOfMemoryError("x"),
                new NoClassDefFoundError("x"),
                new Error("x"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverARuleThrowsIsAFailureOfItsFileAndTheOthersAreChecked(Throwable thrown)
            throws IOException {
        write("a.md", "bad");
        write("b.md", "fine");
        List<String> checked = new ArrayList<>();
        Report report =
                lint(
                        text -> {
                            if (text.equals("bad")) {
                                throwAny(thrown);
                            }
                            checked.add(text);
                        });
        assertThat(report.failures()).extracting(Failure::path).containsExactly("a.md");
        assertThat(report.failures().get(0).message()).startsWith("rule doing ");
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(checked).containsExactly("fine");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAny(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void aTextOfWhichTheEncodingIsNotToldIsAFailure(String name) throws IOException {
        for (String text : List.of("# Hello\n\nWrold\n", "Привет мир\n")) {
            Files.write(folder.resolve("a.md"), text.getBytes(Charset.forName(name)));
            assertThat(lint(read -> {}).failures())
                    .extracting(Failure::message)
                    .singleElement()
                    .asString()
                    .startsWith("can't be read: it has NUL characters");
        }
    }

    @Test
    void aTextInUtf16WithItsMarkIsChecked() throws IOException {
        List<String> checked = new ArrayList<>();
        Files.write(folder.resolve("a.md"), "hello\n".getBytes(StandardCharsets.UTF_16));
        assertThat(lint(checked::add).failures()).isEmpty();
        assertThat(checked).containsExactly("hello\n");
    }

    @Test
    void filesThatVanishDuringARunAreFailures() throws IOException {
        write("a.md", "first");
        write("b.md", "second");
        Report report =
                lint(
                        text -> {
                            try {
                                Files.deleteIfExists(folder.resolve("b.md"));
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        assertThat(report.failures()).extracting(Failure::path).containsExactly("b.md");
        assertThat(report.exitCode()).isEqualTo(2);
    }

    /** A file that is too large is as unreadable as one without permission, for root, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "_config.yml",
                "_data/authors.yml",
                "_posts/2024-01-01-a.md",
                "words.txt",
                "schema.json",
                "code/A.java"
            })
    void noRunWithAFileThatCannotBeReadIsClean(String unreadable) throws IOException {
        for (String sub : List.of("_posts", "_data", "code")) {
            Files.createDirectories(folder.resolve(sub));
        }
        write("_config.yml", "title: A\n");
        write("_data/authors.yml", "jane: { name: Jane }\n");
        write("words.txt", "kintsugi\n");
        write("schema.json", "{\"type\": \"object\"}\n");
        write("code/A.java", "class A {}\n");
        write(
                "devrel-lint.yaml",
                """
                samples: { run: off }
                rules:
                  sample-required: off
                  misspelling: { dictionaries: [words.txt] }
                  front-matter-schema: { schema: schema.json }
                """);
        write(
                "_posts/2024-01-01-a.md",
                "---\ntitle: A\nauthor: jane\n---\nA fine page.\n\n"
                        + "```java file=code/A.java\nclass A {}\n```\n");
        LintRequest request = LintRequest.of(folder, List.of(folder));
        assertThat(new Linter().run(request, Linter.Progress.NONE).exitCode()).isZero();

        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(unreadable).toFile(), "rw")) {
            file.setLength(3L << 30); // a hole, which takes no room
        }
        assertThat(Outcome.of(folder)).isNotZero();
    }

    static Stream<Rule<?>> rules() {
        return Rules.load().rules().stream();
    }

    /** A rule of the linter, with its options, that throws in the place of its work. */
    private record ThrowingRule<O extends Record>(Rule<O> rule) implements Rule<O> {

        @Override
        public RuleId id() {
            return rule.id();
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public O defaults() {
            return rule.defaults();
        }

        @Override
        public Stream<Problem> check(Document document, Site site, O options) {
            throw new IllegalStateException("mutated");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRunInWhichARuleThrowsIsClean(Rule<?> rule) throws IOException {
        write("a.md", "# Title\n\nA fine page.\n");
        List<Rule<?>> rules = new ArrayList<>(Rules.load().rules());
        rules.removeIf(each -> each.id().equals(rule.id()));
        rules.add(new ThrowingRule<>(rule));
        Report report =
                new Linter(Rules.of(rules, List.of()))
                        .run(LintRequest.of(folder, List.of(folder)), Linter.Progress.NONE);
        assertThat(report.failures())
                .containsExactly(
                        new Failure(
                                "a.md",
                                "rule %s failed: java.lang.IllegalStateException: mutated"
                                        .formatted(rule.id())));
        assertThat(report.exitCode()).isEqualTo(2);
    }

    static Stream<SiteRule<?, ?>> siteRules() {
        return Rules.load().siteRules().stream();
    }

    /** A rule for the whole site that throws while it collects facts, or when it compares them. */
    private record ThrowingSiteRule<O extends Record, F>(SiteRule<O, F> rule, boolean gathers)
            implements SiteRule<O, Integer> {

        @Override
        public RuleId id() {
            return rule.id();
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public O defaults() {
            return rule.defaults();
        }

        @Override
        public Integer gather(Document document, Site site, O options) {
            if (gathers) {
                return 1;
            }
            throw new IllegalStateException("mutated");
        }

        @Override
        public Stream<Located> check(List<Integer> facts, Site site, O options) {
            throw new IllegalStateException("mutated");
        }
    }

    @ParameterizedTest
    @MethodSource("siteRules")
    void noRunInWhichARuleForTheSiteThrowsIsClean(SiteRule<?, ?> rule) throws IOException {
        write("a.md", "# Title\n\nA fine page.\n");
        String message =
                "rule %s failed: java.lang.IllegalStateException: mutated".formatted(rule.id());
        for (boolean gathers : new boolean[] {true, false}) {
            List<SiteRule<?, ?>> rules = new ArrayList<>(Rules.load().siteRules());
            rules.removeIf(each -> each.id().equals(rule.id()));
            rules.add(new ThrowingSiteRule<>(rule, gathers));
            Report report =
                    new Linter(Rules.of(List.of(), rules))
                            .run(LintRequest.of(folder, List.of(folder)), Linter.Progress.NONE);
            assertThat(report.failures()).contains(new Failure(gathers ? "" : "a.md", message));
            assertThat(report.exitCode()).isEqualTo(2);
        }
    }

    /** Nothing of the linter's own may be missing without a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/services/io.github.devrellint.rule.Rule",
                "META-INF/services/io.github.devrellint.rule.SiteRule",
                "META-INF/services/io.github.devrellint.samples.syntax.snippet.SyntaxChecker",
                "io/github/devrellint/spelling/english/words.txt",
                "io/github/devrellint/spelling/english/word-facts.bin",
                "io/github/devrellint/spelling/english/misspellings.txt",
                "io/github/devrellint/spelling/english/borrowed-words.txt",
                "io/github/devrellint/spelling/english/other-words.bin",
                "io/github/devrellint/spelling/english/confusions.txt",
                "io/github/devrellint/spelling/term-case.txt",
                "samples/languages.txt",
                "samples/check/shell.sh",
                "front-matter/common.keys",
                "front-matter/other.keys",
                "front-matter/jekyll.keys",
                "org/languagetool/resource/en/hunspell/en_US.dict"
            })
    void noRunWithoutAPartOfTheLinterIsClean(String missing) throws Exception {
        write("_config.yml", "title: A\n");
        write(
                "a.md",
                """
                ---
                titel: A
                ---

                Some wrods, teh github, a naïve café, and an xyzzyish effect.

                ```json
                {}
                ```

                ```bash
                for file in *; do echo "$file"; done
                ```
                """);
        URL[] urls =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(HostileRunTest::url)
                        .toArray(URL[]::new);
        // never closed: that would close jars that other tests are reading from as well
        ClassLoader loader = new Lacking(urls, missing);
        Object outcome =
                loader.loadClass(Outcome.class.getName())
                        .getMethod("of", Path.class)
                        .invoke(null, folder);
        assertThat(outcome).as("without " + missing).isEqualTo(2);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A linter of its own, without one of its resources. */
    private static final class Lacking extends URLClassLoader {

        private final String missing;

        Lacking(URL[] urls, String missing) {
            super(urls, ClassLoader.getPlatformClassLoader());
            this.missing = missing;
        }

        @Override
        public URL getResource(String name) {
            return name.equals(missing) ? null : super.getResource(name);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals(missing) ? null : super.getResourceAsStream(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(missing) ? Collections.emptyEnumeration() : super.getResources(name);
        }
    }

    /** Is loaded anew with each linter. */
    public static final class Outcome {

        private Outcome() {}

        /** Returns the exit code of a run; 2 as well where the linter throws. */
        public static int of(Path folder) {
            try {
                return new Linter()
                        .run(LintRequest.of(folder, List.of(folder)), Linter.Progress.NONE)
                        .exitCode();
            } catch (RuntimeException | Error e) {
                return 2;
            }
        }
    }
}
