package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.samples.syntax.snippet.CodeForm;
import io.github.devrellint.samples.syntax.snippet.CodeForm.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Kotlin's compiler; its syntax errors are told from others by what they say. */
public final class KotlinTool {

    private KotlinTool() {}

    /** The tool, which may not be installed. */
    public static BatchTool create() {
        return new BatchTool(
                List.of("kotlinc"),
                List.of(List.of("-nowarn", "-d", "out", "{files}")),
                Map.of(),
                List.of(
                        form("", "", Change.AS_OLD_KOTLIN),
                        form("fun _f() {", "}", Change.AS_KOTLIN_STATEMENTS),
                        form("class _C {", "}", Change.AS_OLD_KOTLIN),
                        form("enum class _E {", "}", Change.AS_OLD_KOTLIN),
                        form("val _v = when (1) {", "}", Change.AS_OLD_KOTLIN),
                        form("val _v = f(", ")", Change.AS_OLD_KOTLIN),
                        form("class _C(", ")", Change.AS_OLD_KOTLIN),
                        form("val _v: ", "", Change.AS_OLD_KOTLIN),
                        form("val _v = v", "", Change.AS_OLD_KOTLIN),
                        form("", "class _C", Change.AS_OLD_KOTLIN)),
                "val x = )",
                Pattern.compile(
                        "(?m)^(?:.*/)?"
                                + BatchTool.FILE
                                + "\\.kt:(?<line>\\d+):(?<column>\\d+): error: "
                                + "(?:syntax error: )?(?<message>(?i:"
                                + "expecting .*|unexpected (?:tokens?|symbol|type specification)\\b.*"
                                + "|(?:accessor body|function body|(?:parameter |type )?name|type"
                                + "|type (?:reference|constraint)|type parameter (?:name|declaration)"
                                + "|property getter or setter) expected"
                                + "|missing ['}>].*|unclosed comment"
                                + "|an -> is expected|'class' keyword is expected after 'enum'"
                                + "|package name must be .*|invalid annotation prefix"
                                + "|only one type parameter list is allowed for a function).*)"),
                ToolError.Unit.UTF_16,
                Pattern.compile(
                        "(?m)^\\s*(?:\\$ |> |>>> |(?:\\./gradlew|gradle|kotlinc?) [a-z])|^[-+] "
                                // newer than some compilers
                                + "|^\\s*context\\(|& Any\\b|\\$\\$\"|\\bif\\b[^\\n]*->|^\\s*va[lr] ?\\["
                                + "|\\bfield\\s*="),
                Duration.ofSeconds(20),
                true);
    }

    private static CodeForm form(String before, String after, Change change) {
        return new CodeForm("kt", before.isEmpty() ? "" : before + "\n", after + "\n", change);
    }
}
