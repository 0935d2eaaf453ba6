package io.github.devrellint.samples.model;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes of a code block: after the language in the info string, or in a comment {@code
 * <!-- sample: run timeout=5s -->} on the line before. Renderers have attributes of their own
 * ({@code title="…"}, {@code {1,3}}), so an unknown word in an info string is ignored; in the
 * comment it is a fault.
 *
 * @param values values by attribute
 * @param faults unknown words, in order
 */
public record FenceAttributes(Map<Attribute, Value> values, List<Fault> faults) {

    /** No attributes. */
    public static final FenceAttributes NONE = new FenceAttributes(Map.of(), List.of());

    /**
     * The value of an attribute.
     *
     * @param text empty for a flag
     * @param span of the attribute in the source
     */
    public record Value(String text, Span span) {}

    /**
     * An unknown word or an invalid value.
     *
     * @param suggestion the attribute that was probably meant
     */
    public record Fault(Span span, String message, Optional<String> suggestion) {}

    /** The known attributes. */
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

    static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)?");

    /**
     * Reads the attributes of a block; never throws.
     *
     * @param source that the block is part of
     */
    public static FenceAttributes of(CodeBlock block, SourceText source) {
        return new FenceAttributesReader().read(block, source);
    }

    /** Whether an attribute was named. */
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
