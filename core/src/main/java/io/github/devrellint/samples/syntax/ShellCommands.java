package io.github.devrellint.samples.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what people type into a shell from what it answers. */
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
    record Part(String code, int start, boolean whole) {}

    private static final Pattern SHEBANG =
            Pattern.compile("\\s*+#!\\s*+/\\S*?(?:/|env )(?:ba|da)?sh\\b");
    private static final Pattern OTHER_SHELL =
            Pattern.compile("(?i)powershell|\\bfish\\b|cmd\\.exe");
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][\\w .:|/'-]{0,60}+>");
    private static final Pattern FIRST_WORD =
            Pattern.compile(
                    "[ \\t]*+(?:[A-Za-z_]\\w*+=[^\\s;&|]*+(?:[ \\t]++|$))*+([^\\s;&|()]*+)(.?)");

    /** Words that lines of scripts and tutorials begin with; a line of output rarely does. */
    private static final Set<String> COMMANDS =
            Set.of(
                    "!",
                    ".",
                    ":",
                    "[",
                    "[[",
                    "alias",
                    "apk",
                    "apt",
                    "apt-get",
                    "awk",
                    "aws",
                    "az",
                    "base64",
                    "bash",
                    "brew",
                    "break",
                    "bun",
                    "bundle",
                    "cargo",
                    "case",
                    "cat",
                    "cd",
                    "chmod",
                    "chown",
                    "cmake",
                    "continue",
                    "cp",
                    "curl",
                    "cut",
                    "date",
                    "declare",
                    "deno",
                    "diff",
                    "dnf",
                    "do",
                    "docker",
                    "docker-compose",
                    "done",
                    "dotnet",
                    "echo",
                    "elif",
                    "else",
                    "env",
                    "esac",
                    "eval",
                    "exec",
                    "exit",
                    "export",
                    "false",
                    "fi",
                    "find",
                    "for",
                    "function",
                    "gcloud",
                    "gem",
                    "gh",
                    "git",
                    "go",
                    "gpg",
                    "gradle",
                    "grep",
                    "head",
                    "helm",
                    "if",
                    "java",
                    "javac",
                    "jar",
                    "jbang",
                    "jq",
                    "kill",
                    "kubectl",
                    "let",
                    "ln",
                    "local",
                    "ls",
                    "make",
                    "minikube",
                    "mkdir",
                    "mv",
                    "mvn",
                    "mysql",
                    "nano",
                    "nohup",
                    "node",
                    "npm",
                    "npx",
                    "oc",
                    "openssl",
                    "pip",
                    "pip3",
                    "pkill",
                    "pnpm",
                    "podman",
                    "popd",
                    "printf",
                    "psql",
                    "pushd",
                    "pwd",
                    "python",
                    "python3",
                    "quarkus",
                    "rake",
                    "read",
                    "readonly",
                    "return",
                    "rm",
                    "rsync",
                    "ruby",
                    "rustc",
                    "rustup",
                    "scp",
                    "sdk",
                    "sed",
                    "seq",
                    "service",
                    "set",
                    "sh",
                    "shift",
                    "shopt",
                    "sleep",
                    "sort",
                    "source",
                    "spring",
                    "ssh",
                    "sudo",
                    "systemctl",
                    "tail",
                    "tar",
                    "tee",
                    "terraform",
                    "test",
                    "then",
                    "time",
                    "touch",
                    "tr",
                    "trap",
                    "true",
                    "umask",
                    "uname",
                    "uniq",
                    "unset",
                    "unzip",
                    "until",
                    "virtctl",
                    "vim",
                    "wait",
                    "wc",
                    "wget",
                    "which",
                    "while",
                    "xargs",
                    "yarn",
                    "yum",
                    "zip",
                    "{",
                    "}");

    private static final Pattern PLAIN =
            Pattern.compile("(?:[\\w ./:=,@%+~^-]|\\\\?\\n|#[^\\n]*+)*+");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "\\b(?:if|then|elif|else|fi|for|select|while|until|do|done|case|in|esac|function|time)\\b");

    private ShellCommands() {}

    /** Whether nothing in a command can be wrong: words only, none of them reserved. */
    static boolean isPlain(String code) {
        return PLAIN.matcher(code).matches() && !RESERVED.matcher(code).find();
    }

    /** The commands in a snippet; none where it may be output. */
    static List<Part> of(String code) {
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
                if (!continued && !isCommand(line)) {
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

    private static boolean isCommand(String line) {
        Matcher first = FIRST_WORD.matcher(line);
        if (!first.lookingAt()) {
            return false;
        }
        String word = first.group(1);
        boolean function = line.strip().matches("[\\w-]++\\s*+\\(\\)\\s*+\\{.*+");
        return function
                || COMMANDS.contains(word)
                || word.isEmpty() && line.contains("=")
                || word.startsWith("./")
                || word.startsWith("~/");
    }
}
