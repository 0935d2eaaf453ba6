package io.github.devrellint.samples.java.run;

import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.SampleBlock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes failures of unmarked samples that the sandbox causes, not the sample: no network, no
 * files, no arguments.
 */
final class Environment {

    /** Each exception of a stack trace, the causes too. */
    private static final Pattern EXCEPTION =
            Pattern.compile(
                    "^\\s*+(?:Exception in thread \"[^\"\\n]*+\" |Caused by: |Suppressed: )([\\w.$]++)",
                    Pattern.MULTILINE);

    private static final Set<String> FILES =
            Set.of(
                    "NoSuchFileException",
                    "FileNotFoundException",
                    "NotDirectoryException",
                    "MissingResourceException");

    private static final Set<String> OTHERS =
            Set.of(
                    "UnknownHostException",
                    "ConnectException",
                    "SocketException",
                    "NoRouteToHostException",
                    "BindException",
                    "SocketTimeoutException",
                    "HttpTimeoutException",
                    "HttpConnectTimeoutException",
                    "UnresolvedAddressException",
                    "AccessDeniedException",
                    "FileSystemException",
                    "ReadOnlyFileSystemException",
                    "HeadlessException",
                    "AWTError",
                    "SQLException",
                    "UnsatisfiedLinkError",
                    "ClassNotFoundException",
                    "NoClassDefFoundError",
                    "NoInitialContextException",
                    "ProviderNotFoundException",
                    "FileSystemNotFoundException",
                    "NoProviderException",
                    "IOException",
                    "UncheckedIOException",
                    "IOError");

    /** Messages of libraries' own exceptions. */
    private static final Pattern MESSAGE =
            Pattern.compile(
                    "java\\.net\\.|no suitable driver|driver class|connection refused|unknown host"
                            + "|no \\S*provider|unable to (?:connect|resolve|load)"
                            + "|(?:could not|cannot|can't|failed to) connect"
                            + "|environment variable|no such file|not found on (?:the )?class ?path",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS =
            Pattern.compile("getenv|getProperty|System\\.in\\b|System\\.console|IO\\.readln");

    private static final Pattern ARGUMENTS =
            // not the parameter of a method
            Pattern.compile("(?<![\\].]\\s{0,3})\\bargs\\b(?!\\s*+\\[\\s*+\\])");

    private static final Pattern MAIN =
            Pattern.compile(
                    "\\bmain\\s*+\\(\\s*+(?:final\\s++)?String\\s*+(?:\\[\\s*+\\]|\\.\\.\\.)\\s*+(\\w++)");

    private static final Pattern RESOURCE = Pattern.compile("\\.getResource(?:AsStream)?\\s*+\\(");

    private Environment() {}

    /**
     * Judges a sample that failed for lack of something. Without an argument or a file it is a
     * fragment; without a network it counts as compiled, but not run to its end.
     *
     * @param shown the exception, for people; empty if there is none
     * @param errors what the program wrote to standard error
     */
    static Optional<Judgement> lacking(SampleBlock sample, String shown, String errors) {
        if (usesArguments(sample.code())) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "needs an argument", false));
        }
        boolean thrown = !shown.isEmpty();
        boolean noResource =
                shown.startsWith("NullPointerException") && RESOURCE.matcher(sample.code()).find();
        if (thrown && (noResource || throwsOne(FILES, errors))) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "needs a file: " + shown, false));
        }
        boolean other =
                throwsOne(OTHERS, errors)
                        || MESSAGE.matcher(shown).find()
                        || ASKS.matcher(sample.code()).find();
        String reason = "not run to its end: in the sandbox, it throws " + shown;
        return thrown && other
                ? Optional.of(Judgement.of(Status.COMPILED, reason, true))
                : Optional.empty();
    }

    /** Whether the parameter of {@code main} is used; {@code args} is, where no main is shown. */
    private static boolean usesArguments(String code) {
        Matcher main = MAIN.matcher(code);
        boolean declared = main.find();
        String name = declared ? main.group(1) : "";
        return declared
                ? Pattern.compile("\\b" + name + "\\b").matcher(code).find(main.end())
                : ARGUMENTS.matcher(code).find();
    }

    private static boolean throwsOne(Set<String> types, String errors) {
        Matcher exception = EXCEPTION.matcher(errors);
        while (exception.find()) {
            String type = exception.group(1);
            if (types.contains(type.substring(type.lastIndexOf('.') + 1))) {
                return true;
            }
        }
        return false;
    }
}
