package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config.RuleSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {

    private static final RuleId SPELLING = RuleId.of("misspelling");

    record Options(List<String> words, List<String> dictionaries, int maxSize) {}

    @TempDir Path folder;

    private static ConfigLoader loader() {
        Map<RuleId, Record> defaults = Map.of(SPELLING, new Options(List.of(), List.of("d"), 3));
        return new ConfigLoader(defaults, List.of("jekyll", "hugo", "plain"), path -> false);
    }

    private Config load(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("devrel-lint.yaml"), yaml);
        return loader().load(file, Config.defaults(folder));
    }

    @Test
    void readsWhatIsNamedAndKeepsTheDefaultsOfTheRest() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Config config =
                load(
                        """
                        site: hugo
                        root: docs
                        include: "**/*.md"
                        language: en-GB
                        fail-on: never
                        rules:
                          misspelling: { severity: warning, words: [Kintsugi], max-size: 7 }
                        samples: { run: compile, timeout: 500ms, java: { release: 21 } }
                        links: { exclude: [x] }
                        overrides:
                          - files: ["legacy/**"]
                            rules: { misspelling: off }
                            language: de
                        """);
        assertThat(config.site()).isEqualTo("hugo");
        assertThat(config.root()).contains(folder.resolve("docs"));
        assertThat(config.include()).containsExactly("**/*.md");
        assertThat(config.failOn()).isEqualTo(Severity.OFF);
        assertThat(config.rules())
                .containsEntry(
                        SPELLING,
                        new RuleSetting(
                                Optional.of(Severity.WARNING),
                                new OptionsPatch(
                                        Map.of("words", List.of("Kintsugi"), "maxSize", 7))));
        assertThat(config.samples().run()).isEqualTo(SampleSettings.Run.COMPILE);
        assertThat(config.samples().timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.samples().memory()).isEqualTo("512m");
        assertThat(config.samples().java().release()).contains(21);
        assertThat(config.links().exclude()).containsExactly("x");
        assertThat(config.overrides().get(0).language()).contains("de");
        assertThat(config.overrides().get(0).rules().get(SPELLING).severity())
                .contains(Severity.OFF);
    }

    @Test
    void anEmptyFileIsTheDefaults() throws IOException {
        Config config = load("# nothing\n");
        assertThat(config)
                .isEqualTo(
                        Config.defaults(folder).toBuilder()
                                .file(folder.resolve("devrel-lint.yaml"))
                                .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rulez: {}|devrel-lint.yaml:1:1: unknown key 'rulez'; did you mean 'rules'?",
                "rules: { mispelling: off }|devrel-lint.yaml:1:10: unknown rule 'mispelling'; did you mean 'misspelling'?",
                "rules: { misspelling: { dictionarys: [] } }|devrel-lint.yaml:1:25: unknown option 'dictionarys' of misspelling; did you mean 'dictionaries'?",
                "rules: { misspelling: { max-size: x } }|devrel-lint.yaml:1:35: 'max-size' of misspelling takes a number, not 'x'",
                "rules: { misspelling: loud }|devrel-lint.yaml:1:23: 'misspelling' takes one of off, info, warning, error, not 'loud'",
                "rules: [misspelling]|devrel-lint.yaml:1:8: 'rules' takes keys with values",
                "site: jekyl|devrel-lint.yaml:1:7: 'site' takes one of auto, jekyll, hugo, plain, not 'jekyl'; did you mean 'jekyll'?",
                "root: nowhere|devrel-lint.yaml:1:7: 'root': no such folder: nowhere",
                "samples: { run: always }|devrel-lint.yaml:1:17: 'run' of samples takes one of off, compile, sandbox, trust, not 'always'",
                "samples: { timeout: long }|devrel-lint.yaml:1:21: 'timeout' of samples takes a duration such as 500ms, 10s or 2m",
                "samples: { memory: much }|devrel-lint.yaml:1:10: 'samples': 'much' is not a size; write for example 500k, 1.5m or 2g",
                "overrides: [ { rules: {} } ]|devrel-lint.yaml:1:14: an override needs 'files', the globs it is for",
            })
    void errorsNameTheirPlace(String yaml, String message) {
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessage(message);
    }

    @Test
    void aKeyThatStandsTwiceAndWhatIsNoYamlAreErrors() {
        assertThatThrownBy(() -> load("site: hugo\nsite: jekyll\n"))
                .hasMessage("devrel-lint.yaml:2:1: 'site' is a duplicate key");
        assertThatThrownBy(() -> load("site: [hugo\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("devrel-lint.yaml:2:1: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samples: { run: trust }|devrel-lint.yaml:1:17: 'run: trust' runs samples without a sandbox; a file in a repository can't allow that, your own ~/.config/devrel-lint/devrel-lint.yaml can, and so can --samples trust",
                "links: { allow-private: true }|devrel-lint.yaml:1:25: 'allow-private' lets requests go to private addresses; a file in a repository can't allow that, your own ~/.config/devrel-lint/devrel-lint.yaml can, and so can --allow-private",
                "links: { credentials: { a.test: { basic: X } } }|devrel-lint.yaml:1:10: 'credentials' sends passwords to a host; a file in a repository can't allow that, your own ~/.config/devrel-lint/devrel-lint.yaml can",
                "links: { ledger: ../../links.json }|devrel-lint.yaml:1:18: leads outside of the repository: ../../links.json",
                "samples: { java: { classpath: [lib/a.jar, ../../b.jar] } }|devrel-lint.yaml:1:43: leads outside of the repository: ../../b.jar",
                "root: ../..|devrel-lint.yaml:1:7: leads outside of the repository: ../..",
            })
    void aFileInARepositoryCannotLoosenTheBounds(String yaml, String message) throws IOException {
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessage(message);
    }

    @Test
    void theUsersOwnFileMayLoosenThemAndIsBelowThatOfARepository() throws IOException {
        Path own =
                Files.writeString(
                        folder.resolve("own.yaml"),
                        """
                        language: en-GB
                        fail-on: info
                        samples: { run: trust, timeout: 3s }
                        links: { allow-private: true }
                        rules: { misspelling: { severity: info, max-size: 9, words: [Mine] } }
                        """);
        Config below = loader().loadUser(own, folder);
        assertThat(below.links().allowPrivate()).isTrue();
        Path file =
                Files.writeString(
                        folder.resolve("devrel-lint.yaml"),
                        """
                        fail-on: warning
                        samples: { timeout: 5s }
                        rules: { misspelling: { words: [Site] } }
                        """);
        Config config = loader().load(file, below);
        assertThat(config.language()).isEqualTo("en-GB");
        assertThat(config.failOn()).isEqualTo(Severity.WARNING);
        assertThat(config.samples().run()).isEqualTo(SampleSettings.Run.TRUST);
        assertThat(config.samples().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.rules().get(SPELLING).severity()).contains(Severity.INFO);
        assertThat(config.rules().get(SPELLING).options().values())
                .containsEntry("maxSize", 9)
                .containsEntry("words", List.of("Site"));
    }

    @Test
    void theUsersOwnFileSaysNothingOfASite() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), "site: hugo\n");
        assertThatThrownBy(() -> loader().loadUser(own, folder))
                .hasMessage("own.yaml:1:1: 'site' is about a site: it belongs in its own file");
    }

    @Test
    void filesThatItNamesStayInTheRepository() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path words = Files.writeString(outside.resolve("words.txt"), "secret");
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Files.createDirectories(repository.resolve(".git"));
        Path docs = Files.createDirectories(repository.resolve("docs"));
        Files.createSymbolicLink(docs.resolve("link.txt"), words);
        Files.createSymbolicLink(docs.resolve("link"), outside);
        Files.writeString(repository.resolve(".git/config"), "secret");
        Config config = Config.defaults(docs);
        assertThat(config.fileInside("../words.txt")).isEqualTo(repository.resolve("words.txt"));
        for (String name :
                List.of(
                        "../../outside/words.txt",
                        "../../outside/gone.txt",
                        "link.txt",
                        "link/words.txt",
                        "link/gone/gone.txt",
                        "../.git/config",
                        "../.git/gone",
                        words.toString())) {
            assertThatThrownBy(() -> config.fileInside(name))
                    .hasMessage("leads outside of the repository: " + name);
        }
    }

    /** Each names one of the machine's programs, and would have it shown to the sandbox. */
    @ParameterizedTest
    @ValueSource(strings = {"../tool", "/opt/tool", "a/../../tool", ".git/hooks/tool"})
    void programsThatItNamesStayInTheRepository(String program) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        for (String key : List.of("check", "run")) {
            String yaml = "samples: { languages: { a: { extension: a, %s: [%s, x] } } }";
            assertThatThrownBy(() -> load(yaml.formatted(key, program)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageEndingWith("leads outside of the repository: " + program);
            for (String inside : List.of("tool", "./tool", "bin/../tool")) {
                assertThat(load(yaml.formatted(key, inside)).samples().languages())
                        .containsKey("a");
            }
        }
    }

    @Test
    void twoFilesInAFolderAndWhatIsNoFileAreErrors() throws IOException {
        Path dotted = Files.writeString(folder.resolve(".devrel-lint.yml"), "");
        assertThat(ConfigLoader.find(folder)).contains(dotted);
        Path link = Files.createSymbolicLink(folder.resolve("devrel-lint.yaml"), Path.of("gone"));
        assertThatThrownBy(() -> ConfigLoader.find(folder))
                .hasMessage("two configuration files, %s and %s: keep one", link, dotted);
        Files.delete(dotted);
        assertThatThrownBy(() -> ConfigLoader.find(folder)).hasMessage(link + ": is not a file");
    }

    @Test
    void isFoundUpwards() throws IOException {
        Path file = Files.writeString(folder.resolve("devrel-lint.yaml"), "");
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        assertThat(ConfigLoader.find(deep)).contains(file);
        assertThat(ConfigLoader.find(deep.resolve("post.md"))).contains(file);
    }

    @Test
    void aFileThatIsNestedTooDeeplyOrRefersToItselfTooOftenIsAnError() {
        assertThatThrownBy(() -> load("a: " + "[".repeat(200_000)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("devrel-lint.yaml: is nested too deeply");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> load(bomb.toString()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Number of aliases");
    }
}
