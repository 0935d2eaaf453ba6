package io.github.devrellint.samples.script;

import io.github.devrellint.samples.script.Assembly.Line;
import io.github.devrellint.samples.script.Session.Exchange;
import java.util.List;

/**
 * A session as a program that prints a line with {@link ScriptLayout#MARK} and an exit status after
 * the output of each command; 0 is success.
 */
final class SessionLayout {

    private static final String SHELL_STATUS = "printf '\\n" + ScriptLayout.MARK + " %s\\n' \"$?\"";

    /** Does with a source what Python does at its prompt. */
    private static final String PYTHON_PROMPT =
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

    private SessionLayout() {}

    static Assembly assemble(String language, List<List<Line>> context, Session session) {
        Assembly assembly = new Assembly();
        boolean python = language.equals("python");
        assembly.other(python ? "" : "exec 2>&1");
        context.forEach(assembly::other);
        String mark =
                python ? "print('" + ScriptLayout.MARK + "')" : "echo '" + ScriptLayout.MARK + "'";
        assembly.other(context.isEmpty() ? "" : mark).other(python ? PYTHON_PROMPT : "");
        for (Exchange exchange : session.exchanges()) {
            String command = exchange.command();
            assembly.other(
                    python
                            ? "__devrel_lint__(" + literal(command + "\n") + ")"
                            : command + "\n" + SHELL_STATUS);
        }
        return assembly;
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
