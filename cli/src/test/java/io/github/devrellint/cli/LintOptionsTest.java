package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

class LintOptionsTest {

    /** Those that make a run go past what is kept, and the one that only makes it faster. */
    private static final Set<String> NO_CHOICE =
            Set.of("--stdin-path", "--online", "--no-cache", "--jobs");

    @Command
    private static final class Options {
        @Mixin private LintOptions lint;
    }

    @ParameterizedTest
    @MethodSource("options")
    void eachOptionThatDecidesWhatIsFoundIsAChoice(OptionSpec option) {
        String name = option.longestName();
        List<String> plain = choices();
        List<String> chosen = option.arity().max() == 0 ? choices(name) : choices(name, some(name));
        assertThat(chosen.equals(plain)).as(name).isEqualTo(NO_CHOICE.contains(name));
    }

    static Stream<OptionSpec> options() {
        return new CommandLine(new Options()).getCommandSpec().options().stream();
    }

    private static String some(String option) {
        return switch (option) {
            case "--samples" -> "off";
            case "--fail-on" -> "never";
            case "--jobs" -> "7";
            default -> "image-alt";
        };
    }

    private static List<String> choices(String... args) {
        Options options = new Options();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        return options.lint.choices();
    }
}
