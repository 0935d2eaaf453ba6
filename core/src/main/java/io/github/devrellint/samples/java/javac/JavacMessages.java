package io.github.devrellint.samples.java.javac;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/** Makes a message of the compiler one line that a reader of the post understands. */
public final class JavacMessages {

    private static final Pattern OWN_LOCATION =
            Pattern.compile("location: (class|interface|enum) (sample\\w*\\.)?Sample\\w*\\b.*");
    private static final Pattern QUALIFIER =
            Pattern.compile("(?<![\\w.])(?:[a-z_][a-z0-9_]*\\.)++(?=[A-Z])");
    private static final Pattern PREVIEW = Pattern.compile("^(.+) (?:is a|are a) preview feature");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private JavacMessages() {}

    /**
     * Returns the message without line breaks and without the names of the generated code around
     * the block.
     */
    public static String readable(Diagnostic<?> error) {
        List<String> lines =
                error.getMessage(Locale.ENGLISH)
                        .lines()
                        .map(line -> BLANKS.matcher(line.strip()).replaceAll(" "))
                        .filter(line -> !line.isEmpty())
                        .filter(line -> !OWN_LOCATION.matcher(line).matches())
                        .map(JavacMessages::shortened)
                        .toList();
        String message = lines.get(0).endsWith(";") ? lines.get(0) : lines.get(0) + ":";
        String rest = String.join(", ", lines.subList(1, lines.size()));
        String whole =
                rest.isEmpty()
                        ? lines.get(0)
                        : message.substring(0, message.length() - 1) + ": " + rest;
        String plain =
                QUALIFIER.matcher(whole).replaceAll("").replace("while parsing", "of the sample");
        return CallMessages.shortened(plain);
    }

    /** What an error says to need a newer Java: "null in switch cases: needs a newer Java". */
    public static String need(Diagnostic<?> error) {
        String message = readable(error);
        Matcher preview = PREVIEW.matcher(message);
        return preview.find() ? preview.group(1) + ": needs a newer Java" : message;
    }

    /** "symbol: class Foo" and "location: class Bar" say enough without their first words. */
    private static String shortened(String line) {
        if (line.startsWith("symbol: ")) {
            return line.substring("symbol: ".length());
        }
        return line.startsWith("location: ") ? "in " + line.substring("location: ".length()) : line;
    }
}
