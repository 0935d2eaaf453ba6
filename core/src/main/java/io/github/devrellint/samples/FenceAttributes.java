package io.github.devrellint.samples;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author says of a code block: behind the language in the info string, or in a comment
 * {@code <!-- sample: run timeout=5s -->} on the line before. Renderers have attributes of their
 * own ({@code title="…"}, {@code {1,3}}), so a word in an info string that is none of ours is left
 * alone; in the comment it is {@link #unknown()}.
 *
 * @param values what was said, by attribute; the value of a flag is empty
 * @param unknown words that are no attribute though they must be, or look like a slip of one
 * @param span of the info string or the comment, for messages
 */
public record FenceAttributes(Map<Attribute, String> values, List<Unknown> unknown, Span span) {

    /** What can be said. */
    public enum Attribute {
        /** Must run. */
        RUN,
        /** Must compile; is not run. */
        COMPILE,
        /** Must not compile. */
        FAILS,
        /** Must end with this exception. */
        THROWS,
        /** Is not verified, for this reason. */
        IGNORE,
        /** Begins or joins a group of blocks that share their declarations. */
        NAME,
        /** Joins a group. */
        CONTINUES,
        /** Equals {@code path#region}. */
        FILE,
        /** Time limit of its run. */
        TIMEOUT,
        /** Coordinates that it needs, separated by commas. */
        DEPS;

        /** The word that authors write. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A word that is no attribute.
     *
     * @param nearest the attribute that was probably meant
     */
    public record Unknown(String word, Optional<String> nearest) {}

    private static final Pattern DIRECTIVE =
            Pattern.compile("sample\\s*:(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD =
            Pattern.compile(
                    "([A-Za-z][\\w-]*+)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"',}]++)))?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)?");

    /** Reads the attributes of a block; never throws. */
    public static FenceAttributes of(CodeBlock block) {
        Map<Attribute, String> values = new TreeMap<>();
        List<Unknown> unknown = new ArrayList<>();
        String info = block.info();
        int language = info.indexOf(block.language()) + block.language().length();
        read(info.substring(Math.max(0, language)), false, values, unknown);
        Span span = block.infoSpan();
        Optional<Comment> directive = block.directive();
        if (directive.isPresent()) {
            Matcher matcher = DIRECTIVE.matcher(directive.get().text());
            if (matcher.matches()) {
                read(matcher.group(1), true, values, unknown);
                span = directive.get().span();
            }
        }
        return new FenceAttributes(values, List.copyOf(unknown), span);
    }

    private static void read(
            String text, boolean strict, Map<Attribute, String> into, List<Unknown> unknown) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1);
            Optional<Attribute> attribute = attribute(word);
            if (attribute.isPresent()) {
                into.putIfAbsent(attribute.get(), value(matcher));
            } else {
                Optional<String> nearest = nearest(word);
                if (strict || nearest.isPresent()) {
                    unknown.add(new Unknown(word, nearest));
                }
            }
        }
    }

    private static String value(Matcher matcher) {
        for (int group = 2; group <= 4; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).strip();
            }
        }
        return "";
    }

    private static Optional<Attribute> attribute(String word) {
        for (Attribute attribute : Attribute.values()) {
            if (attribute.word().equals(word)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** The attribute that differs in two neighbouring letters swapped, or one more or less. */
    private static Optional<String> nearest(String word) {
        for (Attribute attribute : Attribute.values()) {
            String right = attribute.word();
            if (word.length() > 4 && slip(word, right)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    private static boolean slip(String word, String right) {
        int start = 0;
        while (start < Math.min(word.length(), right.length())
                && word.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(word.length(), right.length()) - start
                && word.charAt(word.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        String was = word.substring(start, word.length() - end);
        String is = right.substring(start, right.length() - end);
        boolean swapped =
                was.length() == 2 && new StringBuilder(was).reverse().toString().equals(is);
        return swapped || was.length() + is.length() == 1;
    }

    public boolean has(Attribute attribute) {
        return values.containsKey(attribute);
    }

    /** The value of an attribute; empty if it was not named or has none. */
    public Optional<String> value(Attribute attribute) {
        return Optional.ofNullable(values.get(attribute)).filter(value -> !value.isEmpty());
    }

    /** Whether the block is to be verified whatever it looks like. */
    public boolean demanded() {
        return has(Attribute.RUN) || has(Attribute.COMPILE) || has(Attribute.THROWS);
    }

    /** The coordinates of {@code deps}. */
    public List<String> dependencies() {
        return value(Attribute.DEPS).stream()
                .flatMap(deps -> Pattern.compile("[,\\s]+").splitAsStream(deps))
                .filter(dep -> !dep.isEmpty())
                .toList();
    }

    /** The time limit, if it was named and can be read. */
    public Optional<Duration> timeout() {
        return value(Attribute.TIMEOUT)
                .map(DURATION::matcher)
                .filter(Matcher::matches)
                .map(FenceAttributes::duration);
    }

    private static Duration duration(Matcher matcher) {
        long count = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        return "ms".equals(unit)
                ? Duration.ofMillis(count)
                : "m".equals(unit) ? Duration.ofMinutes(count) : Duration.ofSeconds(count);
    }
}
