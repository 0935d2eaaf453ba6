package io.github.devrellint.samples.script;

import io.github.devrellint.samples.script.Assembly.Line;
import io.github.devrellint.samples.script.CompiledLayout.Imports;
import io.github.devrellint.samples.script.ScriptLanguage.Faults;
import io.github.devrellint.samples.script.ScriptLanguage.Program;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The known languages whose samples become a program with a {@code main}. */
final class CompiledLanguages {

    private static final Pattern GO_VARIABLES =
            Pattern.compile("((?:\\w++,\\s*+)*+\\w++)\\s*+:=.*[^{(\\[,]");

    private CompiledLanguages() {}

    static ScriptLanguage of(String language) {
        return switch (language) {
            case "go" -> go();
            case "rust" -> rust();
            case "kotlin" -> kotlin();
            default -> throw new IllegalArgumentException(language);
        };
    }

    private static ScriptLanguage go() {
        CompiledLayout layout =
                new CompiledLayout(
                        "package main",
                        Pattern.compile("import\\b"),
                        Pattern.compile("func\\s|(?:type|var|const)\\b"),
                        Pattern.compile("func\\s++main\\s*+\\("),
                        "func main() {",
                        "fmt.Println(\"" + ScriptLayout.MARK + "\")",
                        "{",
                        new GoImports(),
                        CompiledLanguages::used);
        return ScriptLanguage.of(
                        "go",
                        Program.of("go").probedBy("env", "GOROOT"),
                        List.of("build", "-o", "{out}/sample", "{file}"),
                        "go",
                        layout,
                        Faults.of(
                                "^\\S*sample\\.go:(?<line>\\d++):(?:\\d++:)? (?<message>.*+)$",
                                "^(?<type>panic): (?<message>.*+)$",
                                "undefined: (\\w++)|no required module provides package (\\S++);"
                                        + "|package (\\S++) is not in (?:GOROOT|std)"))
                .withEnvironment(
                        Map.of(
                                "CGO_ENABLED",
                                "0",
                                "GOCACHE",
                                ScriptLanguage.CACHE,
                                "GOPROXY",
                                "off",
                                "GOTOOLCHAIN",
                                "local"))
                .compiledAndStartedBy("{out}/sample")
                .build();
    }

    /** Go refuses variables that nothing uses; readers take them from a sample to the next. */
    private static Line used(Line line) {
        Matcher variables = GO_VARIABLES.matcher(line.text());
        if (!variables.matches()) {
            return line;
        }
        String blanks = variables.group(1).replaceAll("\\w++", "_");
        boolean blank = variables.group(1).matches("(?:.*\\W)?_(?:\\W.*)?");
        return blank
                ? line
                : new Line(line.number(), line.text() + "; " + blanks + " = " + variables.group(1));
    }

    /** A line {@code # use x;} is hidden by rustdoc and part of the sample. */
    private static ScriptLanguage rust() {
        CompiledLayout layout =
                new CompiledLayout(
                        "",
                        Pattern.compile("#!\\[|(?:pub\\s++)?use\\b|extern\\s++crate\\b"),
                        Pattern.compile(
                                "(?:pub(?:\\([^)]*+\\))?\\s++)?(?:(?:async|const|unsafe|extern(?:\\s++\"\\w*+\")?)\\s++)*+"
                                        + "(?:fn|struct|enum|union|trait|impl|mod|static|type)\\b|(?:pub\\s++)?const\\s++\\w++\\s*+:"
                                        + "|macro_rules!"),
                        Pattern.compile("(?:pub\\s++)?fn\\s++main\\s*+\\("),
                        "fn main() {",
                        "println!(\"" + ScriptLayout.MARK + "\");",
                        "{",
                        Imports.AS_NAMED,
                        UnaryOperator.identity());
        return ScriptLanguage.of(
                        "rust",
                        Program.of("rustc").probedBy("--print", "sysroot"),
                        List.of(
                                "--edition=2021",
                                "--error-format=short",
                                "--cap-lints=allow",
                                "--crate-name=sample",
                                "-o",
                                "{out}/sample",
                                "{file}"),
                        "rs",
                        layout,
                        Faults.of(
                                "^\\S*sample\\.rs:(?<line>\\d++):\\d++: error(?:\\[E\\d++\\])?: (?<message>.*+)$",
                                "^thread '[^'\\n]*+'(?: \\(\\d++\\))? (?<type>panic)ked at "
                                        // since 1.73 the place on a line of its own, before quotes
                                        + "(?:'|[^\\n]*+\\n)(?<message>(?!note:).+?)(?:', \\S++)?$",
                                "cannot find \\w++ (?:macro |attribute )?`(\\w++)`|undeclared [\\w ]*?`(\\w++)`"
                                        + "|unresolved (?:import|module[\\w ]*?) `([\\w:]++)`|can't find crate for `(\\w++)`"))
                .withPlain(code -> code.replaceAll("(?m)^([ \\t]*+)#(?: |$)", "$1"))
                .compiledAndStartedBy("{out}/sample")
                .build();
    }

    private static ScriptLanguage kotlin() {
        CompiledLayout layout =
                new CompiledLayout(
                        "",
                        Pattern.compile("(?:package|import)\\b|@file:"),
                        Pattern.compile(
                                "(?:(?:public|private|internal|open|abstract|sealed|data|enum|annotation|value|inline|suspend"
                                        + "|operator|infix|tailrec|const|lateinit|expect|actual|external)\\s++)*+"
                                        + "(?:class|interface|object|typealias|fun)\\b"),
                        Pattern.compile("(?:suspend\\s++)?fun\\s++main\\s*+\\("),
                        "fun main() {",
                        "println(\"" + ScriptLayout.MARK + "\")",
                        "run {",
                        Imports.AS_NAMED,
                        UnaryOperator.identity());
        return ScriptLanguage.of(
                        "kotlin",
                        Program.of("kotlinc"),
                        List.of("-nowarn", "{file}", "-include-runtime", "-d", "{out}/sample.jar"),
                        "kt",
                        layout,
                        Faults.of(
                                "^\\S*sample\\.kt:(?<line>\\d++):\\d++: error: (?<message>.*+)$",
                                "^Exception in thread \"[^\"\\n]*+\" (?<type>[\\w.$]++)(?:: (?<message>.*+))?$",
                                "(?i)unresolved reference:? '?(\\w++)"))
                .withEnvironment(
                        Map.of(
                                "JAVA_HOME",
                                ScriptLanguage.JAVA,
                                "JAVA_OPTS",
                                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -Xmx256m"))
                .compiledAndStartedBy("java", "-jar", "{out}/sample.jar")
                .build();
    }
}
