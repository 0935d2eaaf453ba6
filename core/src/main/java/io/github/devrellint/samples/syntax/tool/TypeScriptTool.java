package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.samples.syntax.snippet.CodeForm;
import io.github.devrellint.samples.syntax.snippet.CodeForm.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * TypeScript's compiler, which looks for no other errors once a file has a syntax error, as one
 * always has here.
 */
public final class TypeScriptTool {

    private TypeScriptTool() {}

    /**
     * The tool for files of one kind.
     *
     * @param first extension of the form to begin with
     * @param second of the other form of a whole file
     */
    public static BatchTool of(String first, String second) {
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
                        CodeForm.around(first, "", ""),
                        CodeForm.around(second, "", ""),
                        CodeForm.around(first, "class _ {", "}"),
                        CodeForm.around(first, "interface _ {", "}"),
                        CodeForm.around(first, "async function* _() { (", ") }"),
                        CodeForm.around(first, "_ = {", "}"),
                        CodeForm.around(first, "_ = [", "]"),
                        CodeForm.around(first, "_ = async function* (", ") {}"),
                        CodeForm.around(first, "type _ =", ""),
                        CodeForm.around(first, "switch (_) {", "}"),
                        CodeForm.around(first, "async function* _() {", "}"),
                        CodeForm.around(first, "", "class _ {}"),
                        CodeForm.around(first, "class _ {", "_ }"),
                        CodeForm.around(first, "_", ""),
                        new CodeForm(first, "_ =\n", "", Change.WITH_VALUES_BELOW_COMMENTS),
                        new CodeForm("tsx", "(<_\n", "/>)\n", Change.AS_ATTRIBUTES),
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
                                + BatchTool.FILE
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
                                // how functions are called; functions named by words of the
                                // language
                                + "|(?:^|=\\s*(?:await\\s+)?)[\\w.]+\\(\\s*\\w+\\??:\\s*\\w"
                                + "|[(,]\\s*\\w+\\?,\\s*\\w+\\?\\s*\\)"
                                + "|\\bfunction (?:import|delete|new|default|export|typeof|in|void)\\b"
                                // Flow, snapshots of Jest
                                + "|<[A-Z]\\w*: [A-Z]\\w*[>,]"
                                + "|^\\s*declare export\\b|\\{\\||\\$ReadOnly\\b|^\\s*\\+\\w+\\??:|^\\s*(?:Object|Array) [{\\[]$"
                                // newer than TypeScript 4.8
                                + "|\\bsatisfies\\s++[\\w{(]|\\bwith\\s*:?\\s*\\{|\\baccessor \\w|\\busing \\w+ =|<const [A-Z]"
                                + "|\\bimport (?:defer|source)\\b"
                                // attributes with a prefix, which TypeScript knows since 5.1
                                + "|<[a-z][\\w-]*(?:\\s[^<>\\n]*)?\\s\\w+:[\\w-]+(?=[\\s=/>])"
                                // signatures in the words of JSDoc
                                + "|:\\s*function\\s*(?:\\([^()\\n]*\\)\\s*)?[,)}\\]]"
                                + "|=\\s*\\w+: ?(?:boolean|number|string)\\)"
                                // types in place of functions; functions as a console prints them
                                + "|^\\s*\\w+: \\([^()\\n]*\\) => (?:void|boolean|string|number|[A-Z]\\w*),$|: ƒ"),
                Duration.ofSeconds(5),
                false);
    }
}
