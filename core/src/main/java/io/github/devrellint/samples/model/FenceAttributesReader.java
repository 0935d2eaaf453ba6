package io.github.devrellint.samples.model;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.FenceAttributes.Fault;
import io.github.devrellint.samples.model.FenceAttributes.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the attributes of one block from its info string and the comment before it. */
final class FenceAttributesReader {

    private static final Pattern DIRECTIVE =
            Pattern.compile("(?:<!--|\\{/\\*)\\s*+sample\\s*+:", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD =
            Pattern.compile(
                    "([A-Za-z][\\w-]*+)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"',}]++)))?");
    private static final Pattern RUSTDOC =
            Pattern.compile("\\b(ignore|compile_fail|no_run|should_panic)\\b");

    private final Map<Attribute, Value> values = new EnumMap<>(Attribute.class);
    private final List<Fault> faults = new ArrayList<>();

    FenceAttributes read(CodeBlock block, SourceText source) {
        String info = source.text(block.infoSpan());
        int at = info.toLowerCase(Locale.ROOT).indexOf(block.language());
        int behind = Math.max(0, at) + block.language().length();
        if (info.startsWith(",", behind) && block.language().startsWith("r")) {
            rustdoc(info.substring(behind), block.infoSpan());
        } else {
            int offset = block.infoSpan().start() + behind;
            read(info.substring(behind), offset, false);
        }
        if (block.directive().isPresent()) {
            Span comment = block.directive().get().span();
            Matcher matcher = DIRECTIVE.matcher(source.text(comment));
            if (matcher.lookingAt()) {
                String text = source.text(comment).substring(matcher.end());
                read(text, comment.start() + matcher.end(), true);
            }
        }
        return new FenceAttributes(values, List.copyOf(faults));
    }

    /**
     * Reads rustdoc's attributes: blocks that rustdoc does not run ({@code rust,no_run}) are
     * ignored, and so are those that should panic, which would end the samples after them.
     */
    private void rustdoc(String info, Span span) {
        Matcher word = RUSTDOC.matcher(info);
        if (word.find()) {
            values.put(Attribute.IGNORE, new Value("rustdoc: " + word.group(), span));
        }
    }

    private void read(String text, int offset, boolean strict) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1);
            Span span = new Span(offset + matcher.start(1), offset + matcher.end(1));
            Optional<Attribute> attribute = attribute(word);
            Optional<String> nearest = nearest(word);
            boolean caption = attribute.equals(Optional.of(Attribute.FILE)) && !strict;
            if (caption && isInBraces(text, matcher.start()) && value(matcher).indexOf('#') < 0) {
                continue;
            }
            if (attribute.isPresent()) {
                values.putIfAbsent(attribute.get(), new Value(value(matcher), span));
                check(attribute.get(), value(matcher), span);
            } else if (strict || nearest.isPresent()) {
                faults.add(new Fault(span, "unknown attribute \"" + word + "\"", nearest));
            }
        }
    }

    /** Attributes in braces are the renderer's, where the name of a file is a caption. */
    private static boolean isInBraces(String text, int offset) {
        return text.lastIndexOf('{', offset) > text.lastIndexOf('}', offset);
    }

    private void check(Attribute attribute, String value, Span span) {
        if (attribute == Attribute.TIMEOUT && !FenceAttributes.DURATION.matcher(value).matches()) {
            faults.add(
                    new Fault(
                            span, "not a duration: \"" + value + "\"", Optional.of("timeout=10s")));
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
}
