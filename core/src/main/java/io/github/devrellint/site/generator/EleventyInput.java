package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the sources of an Eleventy site are, see https://www.11ty.dev/docs/config/#input-directory:
 * what the configuration or the command says, or else the folder that has templates or data of the
 * usual names, as a script may compute its name.
 */
final class EleventyInput {

    private static final Pattern CALL =
            Pattern.compile("setInputDirectory\\(\\s{0,9}[\"'`]([^\"'`\\n]+)[\"'`]");
    private static final Pattern COMMAND =
            Pattern.compile("eleventy\\b[^\"\\n]{0,200}?--input[= ]([^\\s\"&|;]+)");
    private static final List<String> OF_AN_INPUT = List.of("_includes", "_data", "_layouts");

    private EleventyInput() {}

    static Path of(CaseExactFiles files, Path root, String script, KeyValues settings) {
        Optional<String> declared =
                Optional.of(settings.anywhere("input", ""))
                        .filter(folder -> !folder.isEmpty())
                        .or(() -> first(CALL, script))
                        .or(() -> first(COMMAND, files.text(root, "package.json").orElse("")));
        return declared.flatMap(folder -> files.folder(root, folder))
                .or(() -> declared.isPresent() ? Optional.of(root) : usual(files, root))
                .orElse(root);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Path> usual(CaseExactFiles files, Path root) {
        List<Path> inputs =
                Stream.concat(Stream.of(root), folders(files, root))
                        .filter(folder -> isInput(files, folder))
                        .limit(2)
                        .toList();
        return inputs.size() == 1 ? Optional.of(inputs.get(0)) : Optional.empty();
    }

    private static Stream<Path> folders(CaseExactFiles files, Path root) {
        return files.names(root).stream()
                .filter(name -> !name.startsWith(".") && !name.startsWith("_"))
                .filter(name -> !name.equals("node_modules"))
                .flatMap(name -> files.folder(root, name).stream());
    }

    private static boolean isInput(CaseExactFiles files, Path folder) {
        return OF_AN_INPUT.stream().anyMatch(name -> files.folder(folder, name).isPresent());
    }
}
