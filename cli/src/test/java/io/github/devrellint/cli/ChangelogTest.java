package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    /** The beginning of an entry: one rule, or several by commas. */
    private static final Pattern ENTRY = Pattern.compile("(?m)^- (`[a-z-]+`(?:, `[a-z-]+`)*): ");

    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    @Test
    void tellsOfEachRule() throws IOException {
        String changelog = Files.readString(Checkout.ROOT.resolve("CHANGELOG.md"));
        List<String> told =
                ENTRY.matcher(changelog)
                        .results()
                        .flatMap(entry -> NAME.matcher(entry.group()).results())
                        .map(name -> name.group(1))
                        .toList();
        List<String> rules =
                Rules.load().entries().stream().map(rule -> rule.id().toString()).toList();

        assertThat(told).containsAll(rules);
    }
}
