package io.github.devrellint.samples.model;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author says of a code block: behind the language in the info string, or in a comment
 * {@code <!-- sample: run timeout=5s -->} on the line before. Renderers have attributes of their
 * own ({@code title="…"}, {@code {1,3}}), so a word in an info string that is none of ours is left
 * alone; in the comment it is a fault.
 *
 * @param values what was said, by attribute
 * @param faults words that mean nothing, in order
 */
public record FenceAttributes(Map<Attribute, Value> values, List<Fault> faults) {

    /** Nothing was said. */
    public static final FenceAttributes NONE = new FenceAttributes(Map.of(), List.of());

    /**
     * What was said of one attribute.
     *
     * @param text empty for a flag
     * @param span of the attribute in the source
     */
    public record Value(String text, Span span) {}

    /**
     * A word that means nothing.
     *
     * @param suggestion the attribute that was probably meant
     */
    public record Fault(Span span, String message, Optional<String> suggestion) {}

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

    private static final Pattern DIRECTIVE =
            Pattern.compile("(?:<!--|\\{/\\*)\\s*+sample\\s*+:", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD =
            Pattern.compile(
                    "([A-Za-z][\\w-]*+)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"',}]++)))?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)?");

    private static final Pattern RUSTDOC =
            Pattern.compile("\\b(ignore|compile_fail|no_run|should_panic)\\b");

    /**
     * Reads the attributes of a block; never throws.
     *
     * @param source that the block is part of
     */
    public static FenceAttributes of(CodeBlock block, SourceText source) {
        Reader reader = new Reader();
        String info = source.text(block.infoSpan());
        int at = info.toLowerCase(Locale.ROOT).indexOf(block.language());
        int behind = Math.max(0, at) + block.language().length();
        if (info.startsWith(",", behind) && block.language().startsWith("r")) {
            reader.rustdoc(info.substring(behind), block.infoSpan());
        } else {
            int offset = block.infoSpan().start() + behind;
            reader.read(info.substring(behind), offset, false);
        }
        if (block.directive().isPresent()) {
            Span comment = block.directive().get().span();
            Matcher matcher = DIRECTIVE.matcher(source.text(comment));
            if (matcher.lookingAt()) {
                String text = source.text(comment).substring(matcher.end());
                reader.read(text, comment.start() + matcher.end(), true);
            }
        }
        return new FenceAttributes(reader.values, List.copyOf(reader.faults));
    }

    /** Collects attributes from where they may stand. */
    private static final class Reader {

        final Map<Attribute, Value> values = new EnumMap<>(Attribute.class);
        final List<Fault> faults = new ArrayList<>();

        /**
         * What rustdoc does not run is not for us to run: {@code rust,no_run}. What is to panic
         * would end the samples behind it, too.
         */
        void rustdoc(String info, Span span) {
            Matcher word = RUSTDOC.matcher(info);
            if (word.find()) {
                values.put(Attribute.IGNORE, new Value("rustdoc: " + word.group(), span));
            }
        }

        void read(String text, int offset, boolean strict) {
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                String word = matcher.group(1);
                Span span = new Span(offset + matcher.start(1), offset + matcher.end(1));
                Optional<Attribute> attribute = attribute(word);
                Optional<String> nearest = nearest(word);
                if (attribute.isPresent()) {
                    values.putIfAbsent(attribute.get(), new Value(value(matcher), span));
                    check(attribute.get(), value(matcher), span);
                } else if (strict || nearest.isPresent()) {
                    faults.add(new Fault(span, "unknown attribute \"" + word + "\"", nearest));
                }
            }
        }

        private void check(Attribute attribute, String value, Span span) {
            if (attribute == Attribute.TIMEOUT && !DURATION.matcher(value).matches()) {
                faults.add(
                        new Fault(
                                span,
                                "not a duration: \"" + value + "\"",
                                Optional.of("timeout=10s")));
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
        return Optional.ofNullable(values.get(attribute))
                .map(Value::text)
                .filter(text -> !text.isEmpty());
    }

    /** Where an attribute stands. */
    public Optional<Span> span(Attribute attribute) {
        return Optional.ofNullable(values.get(attribute)).map(Value::span);
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
