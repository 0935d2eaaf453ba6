package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings.Language;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.script.ScriptLanguage.Faults;
import io.github.devrellint.samples.script.ScriptLanguage.Program;
import io.github.devrellint.samples.script.ScriptLayout.Alone;
import io.github.devrellint.samples.script.ScriptLayout.InOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The languages whose samples can be run: those that are known, and those of a configuration. The
 * patterns of errors are taken from the output of the programs.
 */
final class ScriptLanguages {

    /** Matches nothing. */
    static final String NOTHING = "(?!)";

    private ScriptLanguages() {}

    /** Returns the way that the configuration names for a language, or the one that is known. */
    static Optional<ScriptLanguage> of(String language, Map<String, Language> configured) {
        Optional<Language> named =
                configured.entrySet().stream()
                        .filter(entry -> LanguageNames.canonical(entry.getKey()).equals(language))
                        .map(Map.Entry::getValue)
                        .filter(settings -> !settings.run().isEmpty())
                        .findFirst();
        Optional<ScriptLanguage> known = Optional.ofNullable(known(language));
        return named.map(own -> configured(language, own, known.flatMap(ScriptLanguage::prompt)))
                .or(() -> known);
    }

    private static ScriptLanguage configured(
            String language, Language own, Optional<Prompt> prompt) {
        ScriptLanguage.Builder builder =
                ScriptLanguage.of(
                        language,
                        Program.of(own.run().get(0)),
                        own.run().subList(1, own.run().size()),
                        own.extension(),
                        new Alone(),
                        Faults.of(
                                NOTHING,
                                "^(?<type>[\\w.]*+(?<=Error|Exception))(?:: (?<message>.*+))?$",
                                NOTHING));
        prompt.ifPresent(builder::typedAt);
        return builder.build();
    }

    private static ScriptLanguage known(String language) {
        return switch (language) {
            case "python" -> python();
            case "javascript" -> NodeLanguages.javaScript();
            case "typescript" -> NodeLanguages.typeScript();
            case "shell", "console" -> shell(language);
            case "ruby" -> ruby();
            case "php" -> php();
            case "groovy" -> groovy();
            case "go", "rust", "kotlin" -> CompiledLanguages.of(language);
            default -> null;
        };
    }

    private static ScriptLanguage python() {
        return ScriptLanguage.of(
                        "python",
                        Program.of("python3", "python")
                                .probedBy(
                                        "-I",
                                        "-c",
                                        "import sys; print(sys.executable, sys.base_prefix, sep='\\n')"),
                        List.of("-I", "-B", "-X", "utf8", "{file}"),
                        "py",
                        new InOrder("", "print('" + ScriptLayout.MARK + "', flush=True)"),
                        Faults.of(
                                        NOTHING,
                                        "^(?<type>[A-Za-z_][\\w.]*+)(?:: (?<message>.*+))?\\s*+\\z",
                                        "^NameError: name '(\\w++)'"
                                                + "|^(?:ModuleNotFound|Import)Error: (?:No module named '([\\w.]++)')?")
                                .innermostLast(true))
                .typedAt(new PythonPrompt())
                .build();
    }

    private static ScriptLanguage shell(String language) {
        return ScriptLanguage.of(
                        language,
                        Program.of("bash"),
                        List.of("--noprofile", "--norc", "{file}"),
                        "sh",
                        new InOrder(
                                "set -e; trap 'echo \"sample.sh: line $LINENO: exit code $?\" >&2' ERR",
                                "echo '" + ScriptLayout.MARK + "'"),
                        Faults.of(
                                NOTHING,
                                "^sample\\.sh: line \\d++: (?<type>exit code \\d++)(?<message>)$",
                                NOTHING))
                .apartFromThePage()
                .typedAt(new ShellPrompt())
                .build();
    }

    private static ScriptLanguage ruby() {
        return ScriptLanguage.of(
                        "ruby",
                        Program.of("ruby"),
                        List.of("--encoding=UTF-8", "{file}"),
                        "rb",
                        new InOrder("", "puts '" + ScriptLayout.MARK + "'; $stdout.flush"),
                        Faults.of(
                                NOTHING,
                                "^\\S*?sample\\.rb:\\d++:in [^\\n]*?: (?<message>.*) \\((?<type>[\\w:]++)\\)$",
                                "undefined local variable or method [`'](\\w++)|uninitialized constant ([\\w:]++)"
                                        + "|cannot load such file"))
                .build();
    }

    private static ScriptLanguage php() {
        return ScriptLanguage.of(
                        "php",
                        Program.of("php"),
                        List.of(
                                "-d",
                                "display_errors=stderr",
                                "-d",
                                "log_errors=0",
                                "-d",
                                "html_errors=0",
                                "{file}"),
                        "php",
                        new InOrder("<?php", "echo '" + ScriptLayout.MARK + "', \"\\n\";"),
                        Faults.of(
                                NOTHING,
                                "^(?:PHP )?Fatal error: ++Uncaught (?<type>[\\w\\\\]++): (?<message>.*?) in \\S++$",
                                "Call to undefined function ([\\w\\\\]++)|Class \"([^\"]++)\" not found"
                                        + "|Undefined variable \\$(\\w++)|Failed opening required"))
                .withPlain(
                        code ->
                                code.replaceFirst("^\\s*+<\\?(?:php)?", "")
                                        .replaceFirst("\\?>\\s*+$", ""))
                .build();
    }

    private static ScriptLanguage groovy() {
        return ScriptLanguage.of(
                        "groovy",
                        Program.of("groovy"),
                        List.of("{file}"),
                        "groovy",
                        new InOrder("", "println '" + ScriptLayout.MARK + "'"),
                        Faults.of(
                                "^\\S*?sample\\.groovy: (?<line>\\d++): (?<message>.*?)\\.?(?: @ line.*)?$",
                                "^(?:Caught: )?(?<type>[\\w.$]++(?<=Error|Exception))(?:: (?<message>.*+))?$",
                                "unable to resolve class ([\\w.]++)|No such property: (\\w++)"
                                        + "|No signature of method: sample\\.(\\w++)"))
                .withEnvironment(Map.of("JAVA_HOME", ScriptLanguage.JAVA))
                .build();
    }
}
