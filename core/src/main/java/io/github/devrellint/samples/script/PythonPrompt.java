package io.github.devrellint.samples.script;

import java.util.regex.Pattern;

/** The prompt of Python, with the conventions of its module doctest. */
final class PythonPrompt implements Prompt {

    private static final Pattern PRIMARY = Pattern.compile("[ \\t]*+>>>(?: |(?=\\n|$))");
    private static final Pattern CONTINUATION = Pattern.compile("[ \\t]*+\\.\\.\\.(?: |(?=\\n|$))");

    /** By this, doctest shows an empty line, which would end what is shown. */
    static final String BLANK_LINE = "<BLANKLINE>";

    /** Does with a source what Python does at its prompt. */
    private static final String RUN =
            """
            def __devrel_lint__(source, scope=globals()):
                import sys, traceback
                status = 0
                try:
                    exec(compile(source, "<prompt>", "single"), scope)
                except Exception as error:
                    status = 1
                    print("Traceback (most recent call last):")
                    print("".join(traceback.format_exception_only(type(error), error)), end="")
                print("\\n%s", status, flush=True)
            """
                    .formatted(ScriptLayout.MARK);

    @Override
    public Pattern primary() {
        return PRIMARY;
    }

    @Override
    public Pattern continuation() {
        return CONTINUATION;
    }

    @Override
    public boolean outputEndsAtBlankLine() {
        return true;
    }

    @Override
    public boolean isOpen(String command) {
        return false;
    }

    @Override
    public boolean runsUnmarked() {
        return true;
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public String printMark() {
        return "print('" + ScriptLayout.MARK + "')";
    }

    @Override
    public String definitions() {
        return RUN;
    }

    @Override
    public String run(String command) {
        return "__devrel_lint__(" + literal(command + "\n") + ")";
    }

    @Override
    public String asShown(String line) {
        return line.isEmpty() ? BLANK_LINE : line;
    }

    private static String literal(String text) {
        String escaped =
                text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\0", "\\0");
        return '"' + escaped + '"';
    }
}
