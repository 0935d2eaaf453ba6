package io.github.devrellint.samples.script;

import io.github.devrellint.samples.script.ScriptLanguage.Faults;
import io.github.devrellint.samples.script.ScriptLanguage.Program;
import java.util.List;
import java.util.regex.Pattern;

/** JavaScript and TypeScript, which Node runs. */
final class NodeLanguages {

    static final Program PROGRAM =
            Program.of("node")
                    .probedBy(
                            "-p",
                            "process.execPath + '\\n' + path.resolve(process.execPath, '../..')");

    private static final Pattern MODULE = Pattern.compile("^(?:import\\b(?!\\s*+[(.])|export\\b)");

    private NodeLanguages() {}

    private static Faults faults(String compiled) {
        return Faults.of(
                compiled,
                "^(?:Uncaught )?(?<type>[\\w.$]*+(?<=Error|Exception))(?: \\[\\w++\\])?"
                        + "(?:: (?<message>.*+))?$",
                "ReferenceError: ([\\w$]++) is not defined"
                        + "|Cannot find (?:module|package) '([^'\\n]++)'");
    }

    static ScriptLanguage javaScript() {
        return ScriptLanguage.of(
                        "javascript",
                        PROGRAM,
                        List.of("{file}"),
                        "cjs",
                        new NestedLayout("console.log('" + ScriptLayout.MARK + "');", MODULE),
                        faults(ScriptLanguages.NOTHING))
                .build();
    }

    /** Types are checked as far as they are known: those of Node and of libraries are not. */
    static ScriptLanguage typeScript() {
        return ScriptLanguage.of(
                        "typescript",
                        Program.of("tsc"),
                        List.of(
                                "--target",
                                "es2022",
                                "--module",
                                "nodenext",
                                "--moduleResolution",
                                "nodenext",
                                "--lib",
                                "es2022,dom",
                                "--skipLibCheck",
                                "--sourceMap",
                                "--pretty",
                                "false",
                                "--noEmitOnError",
                                "false",
                                "--outDir",
                                "{out}",
                                "{file}"),
                        "mts",
                        new NestedLayout("console.log('" + ScriptLayout.MARK + "');", MODULE),
                        faults(
                                "^\\S*sample\\.mts\\((?<line>\\d++),\\d++\\): error "
                                        + "(?!TS(?:2307|2580|2591|2792|7016):)TS\\d++: (?<message>.*+)$"))
                .compiledAndStartedBy("node", "--enable-source-maps", "{out}/sample.mjs")
                .build();
    }
}
