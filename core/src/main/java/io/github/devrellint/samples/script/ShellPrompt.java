package io.github.devrellint.samples.script;

import io.github.devrellint.samples.syntax.snippet.ShellCommands;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prompt of bash. */
final class ShellPrompt implements Prompt {

    private static final String PRINT_STATUS = "printf '\\n" + ScriptLayout.MARK + " %s\\n' \"$?\"";

    /** What bash puts before its own messages in a script, where a reader's prompt has its name. */
    private static final Pattern SCRIPT = Pattern.compile("^\\S*+(?<=/sample\\.sh:) line \\d++: ");

    @Override
    public Pattern primary() {
        return ShellCommands.PROMPT;
    }

    @Override
    public Pattern continuation() {
        return ShellCommands.CONTINUATION;
    }

    @Override
    public boolean outputEndsAtBlankLine() {
        return false;
    }

    @Override
    public boolean isOpen(String command) {
        if (command.stripTrailing().endsWith("\\")) {
            return true;
        }
        Matcher heredoc = ShellCommands.HEREDOC.matcher(command);
        return heredoc.find()
                && command.lines().skip(1).map(String::strip).noneMatch(heredoc.group(1)::equals);
    }

    /** Commands of a tutorial are seldom meant for the machine that lints. */
    @Override
    public boolean runsUnmarked() {
        return false;
    }

    @Override
    public String start() {
        return "exec 2>&1";
    }

    @Override
    public String printMark() {
        return "echo '" + ScriptLayout.MARK + "'";
    }

    @Override
    public String definitions() {
        return "";
    }

    @Override
    public String run(String command) {
        return command + "\n" + PRINT_STATUS;
    }

    @Override
    public String asShown(String line) {
        return SCRIPT.matcher(line).replaceFirst("bash: ");
    }
}
