package io.github.devrellint.samples.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.sandbox.Bubblewrap;
import io.github.devrellint.samples.sandbox.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions at a prompt, by the real shell and the real Python in the real sandbox. */
class SessionsTest {

    @TempDir Path root;

    private Verifier verifier;

    @BeforeEach
    void tools() {
        assumeTrue(Bubblewrap.find().found().isPresent(), "bubblewrap");
        assumeTrue(Sandbox.tool("bash").isPresent(), "bash");
        assumeTrue(Sandbox.tool("python3").isPresent(), "python3");
        verifier = new Verifier(root, SampleSettings.DEFAULTS);
    }

    @Test
    void comparesTheAnswersOfTheShell() {
        String post =
                """
                ```console run
                $ cd /tmp && mkdir site && cd site
                $ name=World
                $ printf 'one\\ntwo\\n' > list.txt
                $ cat list.txt
                one
                three
                $ echo "Hello, $name"
                Hello, World
                $ ls -l list.txt
                -rw... list.txt
                $ cat <<END
                > first
                > END
                first
                $ ls missing.txt
                ls: cannot access 'missing.txt': No such file or directory
                $ grep nothing list.txt
                $ echo done
                ```
                """;
        assertThat(verifier.verdicts(post))
                .containsExactly(
                        "7: the sample prints \"two\" here",
                        "18: ends with exit code 1",
                        "FAILED the sample prints \"two\" here");
        assertThat(verifier.fixed(post)).isEqualTo(post.replace("three\n", "two\n"));
    }

    @Test
    void leavesTheCommandsOfATutorialAlone() {
        assertThat(verifier.verdicts("```console\n$ npm install\nadded 2 packages\n```\n"))
                .containsExactly("PARSED");
    }

    @Test
    void tellsWhereASessionEnds() {
        assertThat(verifier.verdicts("```console run\n$ exec true\n$ echo more\nmore\n```\n"))
                .containsExactly("2: the session ends here", "FAILED the session ends here");
        assertThat(
                        verifier.verdicts(
                                "```python run\n>>> import sys\n>>> sys.exit('no hills')\n>>> 1\n1\n```\n"))
                .containsExactly(
                        "3: the session ends here, with exit code 1: no hills",
                        "FAILED the session ends here, with exit code 1: no hills");
    }

    @Test
    void comparesTheAnswersOfPython() {
        String post =
                """
                > ```python
                > def double(n):
                >     return n * 2
                > ```
                >
                > ```pycon
                > >>> double(4)
                > 9
                > >>> for n in (1, 2):
                > ...     print(n)
                > ...
                > 1
                > 2
                > >>> [double]
                > [<function double at 0x7f1234567890>]
                > >>> 1 / 0
                > Traceback (most recent call last):
                >   File "<stdin>", line 1, in <module>
                > ZeroDivisionError: division by zero
                > >>> "\\U0001F600" + 'a"b\\\\'
                > '😀a"b\\\\'
                > ```
                """;
        assertThat(verifier.verdicts(post))
                .containsExactly(
                        "8: the sample prints \"8\" here (warning)",
                        "PARSED",
                        "FAILED the sample prints \"8\" here");
        assertThat(verifier.fixed(post)).isEqualTo(post.replace("> 9\n", "> 8\n"));
    }

    @Test
    void isSilentAboutTheTimeAtWhichASessionWasTyped() {
        assertThat(
                        verifier.verdicts(
                                "```python\n>>> from datetime import date\n>>> date.today()\ndatetime.date(2020, 1, 2)\n```\n"))
                .containsExactly("RAN");
    }

    @Test
    void isSilentAboutPythonTwo() {
        assertThat(verifier.verdicts("```python\n>>> u'hill'\nu'hill'\n>>> 7 / 2\n3\n```\n"))
                .containsExactly("FRAGMENT is in Python 2");
    }

    @Test
    void marksMakeErrorsOfASessionHeavy() {
        assertThat(verifier.verdicts("```python run\n>>> int('a')\n>>> x = 1\n>>> x\n2\n```\n"))
                .containsExactly(
                        "2: throws ValueError: invalid literal for int() with base 10: 'a'",
                        "5: the sample prints \"1\" here",
                        "FAILED throws ValueError: invalid literal for int() with base 10: 'a'");
    }

    @Test
    void isSilentAboutSessionsThatNeedMore() {
        assertThat(
                        verifier.verdicts(
                                "```python\n>>> import nothing_like_it\n>>> nothing_like_it.x\n1\n```\n\n"
                                        + "```python\n>>> df.head()\n   a\n```\n"))
                .containsExactly("FRAGMENT needs nothing_like_it", "FRAGMENT needs df");
    }

    @Test
    void showsMessagesOfTheShellAsAPromptDoes() {
        String post =
                """
                ```console run
                $ greet
                bash: greet: command not found
                $ cd /nowhere
                bash: cd: /nowhere: No such file
                ```
                """;
        assertThat(verifier.fixed(post))
                .isEqualTo(post.replace("such file\n", "such file or directory\n"));
    }

    @Test
    void showsEmptyLinesOfPythonAsDoctestDoes() {
        String post =
                """
                ```pycon
                >>> print("a\\n\\nb\\n")
                a
                <BLANKLINE>
                b
                <BLANKLINE>
                >>> print()
                <BLANKLINE>
                >>> print("a\\n\\nb")
                a
                ```
                """;
        assertThat(verifier.verdicts(post))
                .containsExactly(
                        "9: the sample goes on: \"<BLANKLINE>\" (warning)",
                        "FAILED the sample goes on: \"<BLANKLINE>\"");
        String fixed = verifier.fixed(post);
        assertThat(fixed).isEqualTo(post.replace("a\n```", "a\n<BLANKLINE>\nb\n```"));
        assertThat(verifier.verdicts(fixed)).containsExactly("RAN");
    }

    @Test
    void worksInAFolderThatIsEmptyAndItsOwn() {
        assertThat(
                        verifier.verdicts(
                                """
                                ```console run
                                $ ls
                                $ mkdir app && cd app && touch a b
                                $ ls
                                a
                                b
                                ```

                                ```bash run
                                ls
                                echo hello > greeting.txt
                                ```

                                ```output
                                ```

                                ```python run
                                import os
                                print(os.listdir("."))
                                open("x.txt", "w").close()
                                ```

                                ```output
                                []
                                ```
                                """))
                .containsExactly("RAN", "RAN", "RAN");
    }
}
