package io.github.devrellint.samples.syntax;

import io.github.devrellint.samples.syntax.CodeForm.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The compilers and formatters that only have to parse. None of them executes what it parses. */
final class BatchTools {

    private static final String FILE = "(?<file>s\\d+_\\d+)";

    private BatchTools() {}

    /**
     * TypeScript by its compiler, which looks for no other errors once a file has a syntax error,
     * as one always has here.
     *
     * @param first extension of the form to begin with
     * @param second of the other form of a whole file
     */
    static BatchTool typescript(String first, String second) {
        return new BatchTool(
                List.of("tsc"),
                List.of(List.of("-p", "tsconfig.json", "--pretty", "false")),
                Map.of(
                        "tsconfig.json",
                        """
                        {"compilerOptions": {
                          "noEmit": true, "noLib": true, "noResolve": true, "types": [],
                          "allowJs": true, "jsx": "preserve",
                          "target": "esnext", "module": "esnext", "moduleDetection": "force"}}
                        """),
                List.of(
                        form(first, "", ""),
                        form(second, "", ""),
                        form(first, "class _ {", "}"),
                        form(first, "interface _ {", "}"),
                        form(first, "async function* _() { (", ") }"),
                        form(first, "_ = {", "}"),
                        form(first, "_ = [", "]"),
                        form(first, "_ = async function* (", ") {}"),
                        form(first, "type _ =", ""),
                        form(first, "switch (_) {", "}"),
                        form(first, "async function* _() {", "}"),
                        form(first, "", "class _ {}"),
                        form(first, "class _ {", "_ }"),
                        form(first, "_", ""),
                        new CodeForm(first, "_ =\n", "", Change.WITH_VALUES_BELOW_COMMENTS),
                        new CodeForm("tsx", "(<_ _=\n", "/>)\n", Change.AS_ATTRIBUTE_VALUE),
                        new CodeForm(
                                first,
                                "interface _ {\n",
                                "=> _ }\n",
                                Change.WITHOUT_LAST_SEMICOLON),
                        new CodeForm(first, "interface _ {\n", "}\n", Change.AS_SIGNATURE)),
                "let _ = )",
                Pattern.compile(
                        "(?m)^"
                                + FILE
                                + "\\.[jt]sx?\\((?<line>\\d+),(?<column>\\d+)\\): error TS"
                                + "1\\d{3}: (?<message>.*)"),
                ToolError.Unit.UTF_16,
                Pattern.compile(
                        "(?m)^\\s*(?:\\$ |> |(?:npm|npx|yarn|pnpm|tsc|node|deno|bun) )"
                                + "|</?(?:script|template|style)\\b|\\berror TS\\d|^[-+] |\\|>|^\\s*interface \\{"
                                // printed objects, members that are another type's, types of
                                // arguments
                                + "|(?:^|[\\[(,:])\\s*[A-Z]\\w* \\{|^\\s*\\.\\.\\.[A-Z]\\w*[,;]?\\s*$"
                                + "|(?<=[(,]|^)\\s*\\(\\w+\\??: ?\\w+\\)(?!\\s*(?:=>|[:{]))"
                                // Flow, snapshots of Jest
                                + "|^\\s*declare export\\b|\\{\\||\\$ReadOnly\\b|^\\s*\\+\\w+\\??:|^\\s*(?:Object|Array) [{\\[]$"
                                // newer than TypeScript 4.8
                                + "|\\bsatisfies \\w|\\baccessor \\w|\\busing \\w+ =|<const [A-Z]"
                                + "|\\bimport (?:defer|source)\\b"
                                // attributes with a prefix, which TypeScript knows since 5.1
                                + "|<[a-z][\\w-]*(?:\\s[^<>\\n]*)?\\s\\w+:[\\w-]+(?=[\\s=/>])"
                                // signatures in the words of JSDoc
                                + "|:\\s*function\\s*(?:\\([^()\\n]*\\)\\s*)?[,)}\\]]"
                                + "|=\\s*\\w+: ?(?:boolean|number|string)\\)"),
                Duration.ofSeconds(5),
                false);
    }

    static BatchTool go() {
        return new BatchTool(
                List.of("gofmt"),
                List.of(List.of("-l", "-e", "{files}")),
                Map.of(),
                List.of(
                        form("go", "", ""),
                        form("go", "package p", ""),
                        new CodeForm(
                                "go", "package p; func _() {\n", "}\n", Change.AS_GO_STATEMENTS),
                        form("go", "package p; type _ struct {", "}"),
                        form("go", "package p; type _ interface {", "}"),
                        form("go", "package p; var _ = _{", "}"),
                        form("go", "package p; var _ = _{", ",}"),
                        form("go", "package p; var _ = (", ")"),
                        form("go", "package p; func _() { switch {", "}}"),
                        form("go", "package p; func _() { select {", "}}"),
                        form("go", "package p; const (", ")"),
                        form("go", "package p; import (", ")")),
                "package p; var _ = )",
                Pattern.compile(
                        "(?m)^(?:.*/)?"
                                + FILE
                                + "\\.go:(?<line>\\d+):(?<column>\\d+): "
                                + "(?<message>.*)"),
                ToolError.Unit.BYTES,
                Pattern.compile(
                        "(?m)^\\s*(?:\\$ |> |# |(?:go|cd|curl|mkdir) [a-z])|^(?:panic|---|\\+\\+\\+"
                                + "|@@|goroutine \\d|module \\S+$|go \\d"
                                // go.mod; expressions of Go's templates
                                + "|(?:require|replace|exclude) (?:\\(|\\S+ v\\d))|^[-+] |\\{\\{"
                                + "|^\\s*\\(?(?!(?:package|import|return|case)\\b)[a-z]\\w* (?:\"[^\"\\n]*\"|[.$][A-Z])"),
                Duration.ZERO,
                false);
    }

    /** Rust by its formatter, which parses one file after the other, and skips them here. */
    static BatchTool rust() {
        return new BatchTool(
                List.of("rustfmt"),
                List.of(rustfmt("2021"), rustfmt("2015"), rustfmt("2024")),
                Map.of("rustfmt.toml", ""),
                List.of(
                        rust("fn _f() {", "}"),
                        rust("fn _f() { match _f() {", "}}"),
                        rust("struct _S {", "}"),
                        rust("enum _E {", "}"),
                        rust("impl _S {", "}"),
                        rust("fn _f() {", ";}"),
                        rust("fn _f() { _f(", ")}"),
                        rust("fn _f() { let _: ", "; }"),
                        rust("fn _f() {", "struct _S; }"),
                        rust("fn _f() {", "{} }"),
                        rust("fn _f() { _f", ";}")),
                "let = )",
                Pattern.compile(
                        "(?m)^error(?:\\[\\w+\\])?: (?<message>(?!.*only allowed in Rust 20).*)"
                                + "\\n *--> .*?"
                                + FILE
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

    private static CodeForm rust(String before, String after) {
        return new CodeForm(
                "rs",
                "#![rustfmt::skip]\n" + before + "\n",
                after + "\n",
                Change.WITHOUT_RUSTDOC_MARKS);
    }

    /** Kotlin by its compiler; its syntax errors are told from others by what they say. */
    static BatchTool kotlin() {
        return new BatchTool(
                List.of("kotlinc"),
                List.of(List.of("-nowarn", "-d", "out", "{files}")),
                Map.of(),
                List.of(
                        kotlin("", "", Change.AS_OLD_KOTLIN),
                        kotlin("fun _f() {", "}", Change.AS_KOTLIN_STATEMENTS),
                        kotlin("class _C {", "}", Change.AS_OLD_KOTLIN),
                        kotlin("enum class _E {", "}", Change.AS_OLD_KOTLIN),
                        kotlin("val _v = when (1) {", "}", Change.AS_OLD_KOTLIN),
                        kotlin("val _v = f(", ")", Change.AS_OLD_KOTLIN),
                        kotlin("class _C(", ")", Change.AS_OLD_KOTLIN),
                        kotlin("val _v: ", "", Change.AS_OLD_KOTLIN),
                        kotlin("val _v = v", "", Change.AS_OLD_KOTLIN),
                        kotlin("", "class _C", Change.AS_OLD_KOTLIN)),
                "val x = )",
                Pattern.compile(
                        "(?m)^(?:.*/)?"
                                + FILE
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

    private static CodeForm kotlin(String before, String after, Change change) {
        return new CodeForm("kt", before.isEmpty() ? "" : before + "\n", after + "\n", change);
    }

    private static CodeForm form(String extension, String before, String after) {
        return new CodeForm(
                extension, before.isEmpty() ? "" : before + "\n", after + "\n", Change.NONE);
    }
}
