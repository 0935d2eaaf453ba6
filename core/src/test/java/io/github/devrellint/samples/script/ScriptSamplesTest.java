package io.github.devrellint.samples.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.OptionsPatch;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.config.SampleSettings.Language;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Rule.NoOptions;
import io.github.devrellint.samples.SampleOutputRule;
import io.github.devrellint.samples.SampleRunRule;
import io.github.devrellint.samples.SampleSyntaxRule;
import io.github.devrellint.samples.sandbox.Bubblewrap;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the real programs in the real sandbox, where they are installed. */
class ScriptSamplesTest {

    @TempDir Path root;

    @BeforeEach
    void sandbox() {
        assumeTrue(Bubblewrap.find().found().isPresent(), "bubblewrap");
    }

    private List<String> verdicts(String program, String post) throws Exception {
        return verdicts(program, post, Map.of());
    }

    /** Problems by line, then the status of each block. */
    private List<String> verdicts(String program, String post, Map<String, Language> languages)
            throws Exception {
        assumeTrue(Sandbox.tool(program).isPresent(), program);
        SourceText source = SourceText.of(root.resolve("post.md"), post);
        Document document = new DocumentParser().parse(source);
        List<String> found = new ArrayList<>();
        try (RunContext context = new RunContext(config(languages))) {
            Site site = Site.of(context, root);
            Stream.concat(
                            new SampleRunRule().check(document, site, new NoOptions()),
                            new SampleOutputRule().check(document, site, new NoOptions()))
                    .forEach(
                            problem -> {
                                Position at = source.lines().position(problem.span().start());
                                found.add(at.line() + ": " + problem.message());
                            });
            new SampleSyntaxRule()
                    .samples(document, site)
                    .forEach(sample -> found.add(sample.status().name()));
        }
        return found;
    }

    private Config config(Map<String, Language> languages) {
        OptionsPatch own = new OptionsPatch(Map.of("languages", languages));
        return Config.defaults(root).toBuilder()
                .samples(own.applyTo(SampleSettings.DEFAULTS))
                .build();
    }

    @Test
    void runsPythonWithTheStateOfThePage() throws Exception {
        String post =
                "```python run\nx = 20\nprint('first')\n```\n\n```python\nprint(x + 1)\n```\n\n"
                        + "```output\n21\n```\n\n```python run\nprint(x)\nint('a')\n```\n\n"
                        + "```python throws=ValueError\nint('a')\n```\n\n```python\nimport nothing_like_it\n```\n";
        assertThat(verdicts("python3", post))
                .containsExactly(
                        "16: throws ValueError: invalid literal for int() with base 10: 'a'",
                        "RAN",
                        "RAN",
                        "RAN",
                        "FAILED",
                        "RAN",
                        "PARSED");
    }

    @Test
    void comparesWhatIsPrinted() throws Exception {
        assertThat(
                        verdicts(
                                "python3",
                                "```python\nprint('a')\nprint('b')\n```\n\n```output\na\nc\n```\n\n"
                                        + "```python\nprint(1)  # prints: 2\n```\n"))
                .containsExactly(
                        "8: the sample prints \"b\" here",
                        "12: the sample prints \"1\" here",
                        "FAILED",
                        "FAILED",
                        "FAILED");
    }

    @Test
    void runsJavaScriptScriptsAndModules() throws Exception {
        String post =
                "```js run\nconst a = 1;\n```\n\n```js\nconsole.log(a + 1);\n```\n\n```output\n2\n```\n\n"
                        + "```js run name=other\nimport os from 'node:os';\nconst b = await 3;\n"
                        + "throw new TypeError('no ' + b);\n```\n";
        assertThat(verdicts("node", post))
                .containsExactly("16: throws TypeError: no 3", "RAN", "RAN", "RAN", "FAILED");
    }

    @Test
    void runsTheShell() throws Exception {
        String post =
                "```sh run\nname=World\n```\n\n```bash\necho \"Hello, $name\"\n```\n\n"
                        + "```output\nHello, World\n```\n\n```sh run\necho x\nfalse\necho y\n```\n";
        assertThat(verdicts("bash", post))
                .containsExactly("15: ends with exit code 1", "RAN", "RAN", "RAN", "FAILED");
    }

    @Test
    void runsWhatTheConfigurationNames() throws Exception {
        Language own = new Language("txt", List.of(), List.of("sort", "{file}"));
        assertThat(
                        verdicts(
                                "sort",
                                "```lines\nb\na\n```\n\n```output\na\nb\n```\n",
                                Map.of("lines", own)))
                .containsExactly("RAN", "RAN");
    }

    @Test
    void runsSqlByAnEmbeddedDatabase() throws Exception {
        Language sqlite =
                new Language(
                        "sql",
                        List.of(),
                        List.of("sqlite3", "-batch", "-bail", ":memory:", ".read {file}"));
        assertThat(
                        verdicts(
                                "sqlite3",
                                "```sql\nSELECT 1 + 1;\n```\n\n```output\n2\n```\n\n"
                                        + "```sql run\nSELECT a FROM missing;\n```\n",
                                Map.of("sql", sqlite)))
                .map(line -> line.replaceFirst("(code 1: ).*(no such table)", "$1$2"))
                .containsExactly(
                        "10: ends with exit code 1: no such table: missing",
                        "RAN",
                        "RAN",
                        "FAILED");
    }

    @Test
    void leavesAloneWhatDoesNotAskToRun() throws Exception {
        assertThat(verdicts("bash", "```sh\nexit 1\n```\n\n```sh\nrm -rf /tmp/x\n```\n"))
                .containsExactly("PARSED", "PARSED");
    }

    @Test
    void excusesWhatNobodyMarkedAndThatNeedsMore() throws Exception {
        String shown = "\n```\n\n```output\n1\n```\n\n";
        assertThat(
                        new Verifier(root, SampleSettings.DEFAULTS)
                                .verdicts(
                                        "```python\nimport nothing_like_it"
                                                + shown
                                                + "```python name=a\nimport sys\nprint(sys.argv[1])"
                                                + shown
                                                + "```python name=b\nprint(open('/missing').read())"
                                                + shown
                                                + "```python name=c\nprint({}['a'])"
                                                + shown))
                .containsExactly(
                        "27: throws KeyError: 'a'",
                        "FRAGMENT needs nothing_like_it",
                        "PARSED needs something that the sandbox does not have",
                        "PARSED needs something that the sandbox does not have",
                        "FAILED throws KeyError: 'a'");
    }

    @Test
    void keepsSamplesInTheSandbox() throws Exception {
        Path secret = Files.writeString(root.resolve("secret.txt"), "secret");
        assertThat(
                        verdicts(
                                "bash",
                                "```sh run\ntest ! -e "
                                        + secret
                                        + "\n```\n\n"
                                        + "```sh run timeout=1s\nsleep 60\n```\n\n"
                                        + "```sh run\necho x > /usr/devrel-lint\n```\n"))
                .containsExactly(
                        "6: was stopped: still running after 1s",
                        "10: ends with exit code 1: /usr/devrel-lint: Read-only file system",
                        "RAN",
                        "FAILED",
                        "FAILED");
    }

    @Test
    void whatIsToPanicIsNoContext() throws Exception {
        assertThat(
                        verdicts(
                                "rustc",
                                """
                                ```rust
                                struct Point { x: i32 }
                                ```

                                ```rust,should_panic
                                panic!("as it should");
                                ```

                                ```rust run
                                println!("{}", Point { x: 1 }.x); // prints: 1
                                ```
                                """))
                .containsExactly("PARSED", "IGNORED", "RAN");
    }

    @Test
    void goesOnWithWhatItNeedsWhereThePageDoesNotRun() throws Exception {
        assertThat(
                        verdicts(
                                "python3",
                                """
                                ```python
                                import no_such_library
                                answer = no_such_library.get("https://example.com")
                                ```

                                ```python
                                FACTOR = 2
                                ```

                                ```python
                                def double(n):
                                    return n * FACTOR
                                ```

                                ```python run
                                print(double(4))  # prints: 8
                                ```
                                """))
                .containsExactly("PARSED", "PARSED", "PARSED", "RAN");
    }

    @Test
    void processesOfPythonShareMemory() throws Exception {
        assertThat(
                        verdicts(
                                "python3",
                                """
                                ```python run
                                from concurrent.futures import ProcessPoolExecutor
                                with ProcessPoolExecutor(2) as pool:
                                    print(list(pool.map(abs, [-1, 2])))  # prints: [1, 2]
                                ```
                                """))
                .containsExactly("RAN");
    }

    @Test
    void readsEveryFenceOfAHiddenSetUp() throws Exception {
        assertThat(
                        verdicts(
                                "python3",
                                """
                                <!-- sample-setup
                                ```java
                                int x = 1;
                                ```
                                ```python
                                x = 2
                                ```
                                ```python
                                y = x + 1
                                ```
                                -->

                                ```python run
                                print(x, y)  # prints: 2 3
                                ```
                                """))
                .containsExactly("RAN");
    }
}
