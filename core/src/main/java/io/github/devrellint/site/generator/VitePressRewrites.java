package io.github.devrellint.site.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file a page of VitePress stands for, by the {@code rewrites} of the configuration: literal
 * paths, and patterns with parameters as in {@code packages/:pkg/src/:slug*}, see
 * https://vitepress.dev/guide/routing#route-rewrites. An expression in a pattern stands for any
 * segment.
 */
final class VitePressRewrites {

    private static final Pattern START = Pattern.compile("\\brewrites\\s{0,9}:\\s{0,9}\\{");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "\\G(?:[\\s,]|//.*|/\\*[^*]*+\\*/)*+"
                            + "\\[?\\s*+([\"'`])((?:(?!\\1)[^\\n])++)\\1\\s*+\\]?\\s*+:"
                            + "\\s*+([\"'`])((?:(?!\\3)[^\\n])*+)\\3");

    /** A parameter, with a leading slash that a star makes optional; an expression; or a text. */
    private static final Pattern PART =
            Pattern.compile(
                    "(/?):(\\w+)(?:\\(([^()]*+)\\))?([*+?]?)|\\$\\{[^}]*+\\}|(\\(\\.\\*\\))");

    /** With more of them, a path might be tried in millions of ways before it fits none. */
    private static final int MOST_PARTS = 4;

    private record Rewrite(Pattern from, List<String> names, String to) {}

    private final List<Rewrite> rewrites = new ArrayList<>();

    VitePressRewrites(String script) {
        Matcher start = START.matcher(script);
        int literal = 0;
        if (start.find()) {
            Matcher entry = ENTRY.matcher(script).region(start.end(), script.length());
            while (entry.find()) {
                if (PART.matcher(entry.group(2)).results().count() > MOST_PARTS) {
                    continue;
                }
                boolean computed = entry.group(2).contains("${");
                Rewrite rewrite = rewrite(entry.group(2), entry.group(4));
                rewrites.add(computed ? rewrites.size() : literal++, rewrite);
            }
        }
    }

    private static Rewrite rewrite(String from, String to) {
        StringBuilder pattern = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher part = PART.matcher(from);
        int at = 0;
        while (part.find()) {
            pattern.append(Pattern.quote(from.substring(at, part.start())));
            at = part.end();
            if (part.group(2) == null) {
                pattern.append(part.group(5) == null ? "[^/.]+" : ".*");
                continue;
            }
            names.add(part.group(2));
            String slash = part.group(1);
            pattern.append(
                    switch (part.group(4)) {
                        case "*" -> "(?:" + slash + "(.*))?";
                        case "+" -> slash + "(.+)";
                        case "?" -> "(?:" + slash + "([^/]+))?";
                        default -> slash + "([^/]+)";
                    });
        }
        pattern.append(Pattern.quote(from.substring(at)));
        return new Rewrite(Pattern.compile(pattern.toString()), names, to);
    }

    /** The path that a file is shown as, with its extension; expressions are the last to fit. */
    String of(String file) {
        for (Rewrite rewrite : rewrites) {
            Matcher matcher = rewrite.from().matcher(file);
            if (matcher.matches()) {
                return target(rewrite, matcher);
            }
        }
        return file;
    }

    private static String target(Rewrite rewrite, Matcher matcher) {
        String target = rewrite.to();
        for (int i = 0; i < rewrite.names().size(); i++) {
            String value = matcher.group(i + 1);
            target =
                    target.replaceAll(
                            ":" + rewrite.names().get(i) + "\\b[*+?]?",
                            Matcher.quoteReplacement(value == null ? "" : value));
        }
        return target;
    }
}
