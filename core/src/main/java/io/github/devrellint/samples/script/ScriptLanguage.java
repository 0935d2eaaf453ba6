package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings.Language;
import io.github.devrellint.samples.syntax.LanguageNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the samples of a language are run: a file for each, which begins with the samples of the page
 * that ran before it.
 *
 * @param programs names of the program, the first one found is taken
 * @param arguments of the program; <code>{file}</code> stands for the file
 * @param probe arguments that have the program print its own file and, on a second line, the folder
 *     of its libraries; empty if it is one file
 * @param extension of the file
 * @param header first line of the file
 * @param mark statement that prints {@link #MARK} on a line of its own; empty if samples can't
 *     stand behind one another
 * @param thrown finds what was thrown, and with which message, in the errors
 */
record ScriptLanguage(
        List<String> programs,
        List<String> arguments,
        List<String> probe,
        String extension,
        String header,
        String mark,
        Pattern thrown) {

    /** Stands between what earlier samples print and what the sample itself prints. */
    static final String MARK = "@@ devrel-lint @@";

    private static final Pattern MODULE =
            Pattern.compile(
                    "(?m)^(?:import\\b(?!\\s*+\\()|export\\b)|^(?:\\w[^\\n{]*+)?\\bawait\\b");

    private static final Map<String, ScriptLanguage> BUILT_IN =
            Map.of(
                    "python",
                    new ScriptLanguage(
                            List.of("python3", "python"),
                            List.of("-I", "-B", "-X", "utf8", "{file}"),
                            List.of(
                                    "-I",
                                    "-c",
                                    "import sys; print(sys.executable, sys.base_prefix, sep='\\n')"),
                            "py",
                            "",
                            "print('" + MARK + "', flush=True)",
                            Pattern.compile("(?m)^([A-Za-z_][\\w.]*+)(?:: (.*+))?\\s*+\\z")),
                    "javascript",
                    new ScriptLanguage(
                            List.of("node"),
                            List.of("{file}"),
                            List.of(
                                    "-p",
                                    "process.execPath + '\\n' + path.resolve(process.execPath, '../..')"),
                            "cjs",
                            "",
                            "console.log('" + MARK + "');",
                            Pattern.compile(
                                    "(?m)^(?:Uncaught )?([\\w.$]*+(?<=Error|Exception))(?: \\[\\w++\\])?(?:: (.*+))?$")),
                    "shell",
                    new ScriptLanguage(
                            List.of("bash"),
                            List.of("--noprofile", "--norc", "{file}"),
                            List.of(),
                            "sh",
                            "set -e; trap 'echo \"sample.sh: line $LINENO: exit code $?\" >&2' ERR",
                            "echo '" + MARK + "'",
                            Pattern.compile("(?m)^sample\\.sh: line \\d++: (exit code \\d++)()$")));

    /** The way that the configuration names for a language, or the one that is known. */
    static Optional<ScriptLanguage> of(String language, Map<String, Language> configured) {
        Optional<Language> named =
                configured.entrySet().stream()
                        .filter(entry -> LanguageNames.canonical(entry.getKey()).equals(language))
                        .map(Map.Entry::getValue)
                        .filter(settings -> !settings.run().isEmpty())
                        .findFirst();
        return named.map(ScriptLanguage::configured)
                .or(() -> Optional.ofNullable(BUILT_IN.get(language)));
    }

    private static ScriptLanguage configured(Language own) {
        return new ScriptLanguage(
                List.of(own.run().get(0)),
                own.run().subList(1, own.run().size()),
                List.of(),
                own.extension(),
                "",
                "",
                Pattern.compile("(?m)^([\\w.]*+(?<=Error|Exception))(?:: (.*+))?$"));
    }

    /** Name of the file for a text: a module of JavaScript has another extension. */
    String file(String text) {
        boolean module = extension.equals("cjs") && MODULE.matcher(text).find();
        return "sample." + (module ? "mjs" : extension);
    }
}
