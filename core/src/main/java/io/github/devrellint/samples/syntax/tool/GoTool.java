package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.samples.syntax.snippet.CodeForm;
import io.github.devrellint.samples.syntax.snippet.CodeForm.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Go's formatter. */
public final class GoTool {

    private GoTool() {}

    /** The tool, which may not be installed. */
    public static BatchTool create() {
        return new BatchTool(
                List.of("gofmt"),
                List.of(List.of("-l", "-e", "{files}")),
                Map.of(),
                List.of(
                        CodeForm.around("go", "", ""),
                        CodeForm.around("go", "package p", ""),
                        new CodeForm(
                                "go", "package p; func _() {\n", "}\n", Change.AS_GO_STATEMENTS),
                        CodeForm.around("go", "package p; type _ struct {", "}"),
                        CodeForm.around("go", "package p; type _ interface {", "}"),
                        new CodeForm(
                                "go",
                                "package p; type _ interface {\n",
                                "}\n",
                                Change.AS_GO_SIGNATURES),
                        CodeForm.around("go", "package p; var _ = _{", "}"),
                        CodeForm.around("go", "package p; var _ = _{", ",}"),
                        CodeForm.around("go", "package p; var _ = (", ")"),
                        CodeForm.around("go", "package p; func _() { switch {", "}}"),
                        CodeForm.around("go", "package p; func _() { select {", "}}"),
                        CodeForm.around("go", "package p; const (", ")"),
                        CodeForm.around("go", "package p; import (", ")")),
                "package p; var _ = )",
                Pattern.compile(
                        "(?m)^(?:.*/)?"
                                + BatchTool.FILE
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
}
