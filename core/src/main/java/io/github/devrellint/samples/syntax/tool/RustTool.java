package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.samples.syntax.snippet.CodeForm;
import io.github.devrellint.samples.syntax.snippet.CodeForm.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rust's formatter, which parses one file after the other, and skips them here. */
public final class RustTool {

    private RustTool() {}

    /** The tool, which may not be installed. */
    public static BatchTool create() {
        return new BatchTool(
                List.of("rustfmt"),
                List.of(rustfmt("2021"), rustfmt("2015"), rustfmt("2024")),
                Map.of("rustfmt.toml", ""),
                List.of(
                        form("fn _f() {", "}"),
                        form("fn _f() { match _f() {", "}}"),
                        form("struct _S {", "}"),
                        form("enum _E {", "}"),
                        form("impl _S {", "}"),
                        form("fn _f() {", ";}"),
                        form("fn _f() { _f(", ")}"),
                        form("fn _f() { let _: ", "; }"),
                        form("fn _f() {", "struct _S; }"),
                        form("fn _f() {", "{} }"),
                        form("fn _f() { _f", ";}")),
                "let = )",
                Pattern.compile(
                        "(?m)^error(?:\\[\\w+\\])?: (?<message>(?!.*only allowed in Rust 20).*)"
                                + "\\n *--> .*?"
                                + BatchTool.FILE
                                + "\\.rs:(?<line>\\d+):(?<column>\\d+)"),
                ToolError.Unit.CODE_POINTS,
                Pattern.compile(
                        "(?m)^\\s*(?:\\$ |> |〉|(?:cargo|rustc|rustup) [a-z])"
                                + "|^(?:error|warning)(?:\\[E\\d+\\])?: |^ *--> |^ *\\d* \\| "
                                + "|^[-+] |^[-+]$|^test .* \\.\\.\\. |^(?:```|---)|\\$\\w+: ?\\w"
                                + "|\\bgoto \\w|#\\[\\w+-\\w|\\) -> \\? "
                                // what new or nightly compilers know, and proposals
                                + "|#!\\[feature\\(|[?~]\\w+ fn\\b|[?~](?:async|const)\\b"
                                + "|\\b(?:mut|impl)\\((?:crate|self|super|in)\\b|\\bfor await\\b"
                                + "|\\basync Fn|\\bdo yeet\\b|\\bgen (?:fn|move|\\{)|\\bsafe (?:fn|static)\\b|\\bc\"|\\+ use<"
                                + "|&raw (?:const|mut)\\b"),
                Duration.ofSeconds(5),
                false);
    }

    private static List<String> rustfmt(String edition) {
        return List.of(
                "--check",
                "--edition",
                edition,
                "--color",
                "never",
                "--config-path",
                ".",
                "{files}");
    }

    private static CodeForm form(String before, String after) {
        return new CodeForm(
                "rs",
                "#![rustfmt::skip]\n" + before + "\n",
                after + "\n",
                Change.WITHOUT_RUSTDOC_MARKS);
    }
}
