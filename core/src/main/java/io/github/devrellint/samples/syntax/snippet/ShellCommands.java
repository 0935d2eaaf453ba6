package io.github.devrellint.samples.syntax.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Separates commands typed into a shell from their output. */
public final class ShellCommands {

    /** Finds the prompt of a session at the start of a line. */
    public static final Pattern PROMPT =
            Pattern.compile(
                    "[ \\t]*+(?:(?:\\[[^\\]\\n]{1,60}+\\]|[\\w.-]++@[\\w.-]++[^$#%\\n]{0,60}+)[$#%]|[$%]) ");

    /** Finds the prompt of a line that goes on with a command. */
    public static final Pattern CONTINUATION = Pattern.compile("[ \\t]*+> ");

    /** Finds a here-document; group 1 is the line that ends it. */
    public static final Pattern HEREDOC = Pattern.compile("<<-?\\s*+[\"']?(\\w+)[\"']?");

    /**
     * A script, or a command of a session.
     *
     * @param code what the shell reads; as long as it is in the snippet
     * @param start its offset in the snippet
     * @param whole whether it is the whole snippet
     */
    public record Part(String code, int start, boolean whole) {}

    private static final Pattern SHEBANG =
            Pattern.compile("\\s*+#!\\s*+/\\S*?(?:/|env )(?:ba|da)?sh\\b");
    private static final Pattern OTHER_SHELL =
            Pattern.compile("(?i)powershell|\\bfish\\b|cmd\\.exe");
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][\\w .:|/'-]{0,200}+>");
    private static final Pattern PLAIN =
            Pattern.compile("(?:[\\w ./:=,@%+~^-]|\\\\?\\n|#[^\\n]*+)*+");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "\\b(?:if|then|elif|else|fi|for|select|while|until|do|done|case|in|esac|function|time)\\b");

    private ShellCommands() {}

    /** Whether nothing in a command can be wrong: words only, none of them reserved. */
    public static boolean isPlain(String code) {
        return PLAIN.matcher(code).matches() && !RESERVED.matcher(code).find();
    }

    /** The commands in a snippet; none where it may be output. */
    public static List<Part> of(String code) {
        boolean session = code.lines().anyMatch(line -> PROMPT.matcher(line).lookingAt());
        if (session) {
            return session(code);
        }
        boolean script =
                !OTHER_SHELL.matcher(code).find()
                        && (SHEBANG.matcher(code).lookingAt() || onlyCommands(code));
        return script ? List.of(new Part(masked(code), 0, true)) : List.of();
    }

    private static String masked(String code) {
        return Elision.replaced(code, PLACEHOLDER, 'x');
    }

    private static List<Part> session(String code) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < code.length()) {
            int end = lineEnd(code, at);
            Matcher prompt = PROMPT.matcher(code).region(at, end);
            if (prompt.lookingAt()) {
                StringBuilder command = new StringBuilder(code.substring(prompt.end(), end));
                while (end < code.length() && continues(code, end, command)) {
                    int from = end;
                    end = lineEnd(code, from);
                    Matcher more = CONTINUATION.matcher(code).region(from, end);
                    int text = more.lookingAt() ? more.end() : from;
                    command.append(" ".repeat(text - from)).append(code, text, end);
                }
                if (!HEREDOC.matcher(command).find()) {
                    parts.add(new Part(masked(command.toString()), prompt.end(), false));
                }
            }
            at = end;
        }
        return parts;
    }

    private static boolean continues(String code, int at, CharSequence command) {
        return command.toString().stripTrailing().endsWith("\\")
                || CONTINUATION.matcher(code).region(at, code.length()).lookingAt();
    }

    private static int lineEnd(String code, int at) {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end + 1;
    }

    /** Whether every line that may begin a command begins with the name of one. */
    private static boolean onlyCommands(String code) {
        boolean continued = false;
        String heredoc = "";
        boolean any = false;
        for (String line : code.lines().toList()) {
            String text = line.strip();
            if (!heredoc.isEmpty()) {
                heredoc = text.equals(heredoc) ? "" : heredoc;
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                if (!continued && !ShellCommandLine.startsCommand(line)) {
                    return false;
                }
                any = true;
                continued = text.endsWith("\\") || text.endsWith("|") || text.endsWith("&&");
                Matcher here = HEREDOC.matcher(line);
                heredoc = here.find() ? here.group(1) : "";
            }
        }
        return any;
    }
}
