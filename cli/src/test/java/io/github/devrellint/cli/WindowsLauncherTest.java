package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What can be said of the launcher for Windows without Windows: {@code dist/verify} runs it where
 * there is Wine.
 */
class WindowsLauncherTest {

    /** Up to what differs: the path of a jar. */
    private static final Pattern OPTION = Pattern.compile("-[XD][-+:/=.\\w]*");

    @Test
    void startsTheJvmAsTheOtherLauncherDoes() throws IOException {
        String shell = read("cli/src/launcher/jvm.sh");
        String run = between(shell, "exec \"$java\"", "\"$@\"");
        List<String> batch = options(between(read(), "\"%JAVA%\" ", "%*"));
        assertThat(options(run)).hasSizeGreaterThan(5).isSubsetOf(batch);
    }

    @Test
    void goesToLabelsThatThereAre() throws IOException {
        String batch = read();
        assertThat(found("(?m)\\bgoto (\\w+)", batch))
                .isNotEmpty()
                .isSubsetOf(found("(?m)^:(\\w+)", batch));
    }

    /** An odd number would take the words that follow for one path; {@code :"=} names the mark. */
    @Test
    void closesEachQuotationOnItsLine() throws IOException {
        assertThat(read().replace(":\"=", "").lines())
                .allSatisfy(
                        line ->
                                assertThat(line.chars().filter(each -> each == '"').count() % 2)
                                        .as(line)
                                        .isZero());
    }

    private static List<String> options(String command) {
        return OPTION.matcher(command).results().map(MatchResult::group).toList();
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList());
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        return text.substring(from, text.indexOf(end, from));
    }

    private static String read() throws IOException {
        return read("dist/launcher/devrel-lint.bat");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Checkout.ROOT.resolve(file));
    }
}
