package io.github.devrellint.links;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.TemplateTag;
import io.github.devrellint.document.UndefinedReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether brackets without a definition are meant as a reference. Arrays, tags, citations,
 * options and logs have brackets too, so that only positive evidence counts: definitions on the
 * same page, a label that repeats or resembles the text, or text that reads like that of a link.
 */
final class ReferenceEvidence {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TAG = Pattern.compile("[\\p{Lu}\\d:._/-]{2,}");
    private static final Pattern LOG_LEVEL =
            Pattern.compile("TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE");
    private static final Pattern TIME = Pattern.compile("[\\d:.,TZ+ /-]+");
    private static final Pattern RANGE = Pattern.compile("\\^?(?:.-.)+_?");
    private static final Pattern SLUG =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[-_.:/#][\\p{L}\\p{N}]+)+");
    private static final Pattern TARGET = Pattern.compile("(?:#|\\.{0,2}/|https?:|mailto:).+");
    private static final Pattern DETERMINER =
            Pattern.compile(
                    "(?i).*\\b(?:the|an?|this|that|these|those|our|your|my|its|their|see|of|in|by|with|from|to|for|on|using|via)\\s+",
                    Pattern.DOTALL);
    private static final Pattern INCLUDE =
            Pattern.compile(
                    "(?i)\\{[{%][<%]?-?\\s*(?:include|render|readfile|embed|snippet|partial)\\S*.*",
                    Pattern.DOTALL);
    private static final Pattern QUOTED_DEFINITION =
            Pattern.compile("(?m)^ {0,3}>[ >]*\\[([^\\]\\n]+)]:");
    private static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]+\\{");
    private static final Pattern TEMPLATE_LABEL =
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]*\\{\\{[^\\n]*\\]:");
    private static final Pattern MARKS = Pattern.compile("[`*_~\\s]+");

    private final Document document;
    private final String source;
    private final NearLabels near;
    private final Set<String> labelsInQuotes;
    private final NavigableMap<Integer, Link> links = new TreeMap<>();
    private final Map<Integer, Boolean> formulas = new HashMap<>();
    private final boolean numbered;
    private final boolean defined;

    ReferenceEvidence(Document document) {
        this.document = document;
        this.source = document.source().text();
        // [//]: # (…) and [comment]: <> (…) are comments
        List<String> labels =
                document.referenceLabels().stream()
                        .filter(
                                label ->
                                        LETTER.matcher(label).find()
                                                || DIGITS.matcher(label).matches())
                        .distinct()
                        .toList();
        this.numbered = labels.stream().anyMatch(label -> DIGITS.matcher(label).matches());
        this.defined = !labels.isEmpty();
        this.labelsInQuotes =
                QUOTED_DEFINITION
                        .matcher(source)
                        .results()
                        .map(definition -> folded(definition.group(1)))
                        .collect(Collectors.toSet());
        document.links().forEach(link -> links.put(link.span().start(), link));
        this.near =
                new NearLabels(
                        labels,
                        document.undefinedReferences().stream()
                                .map(UndefinedReference::label)
                                .toList());
    }

    private static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether definitions may come from files that a template or a snippet includes, or have labels
     * that a template writes.
     */
    boolean isIncomplete() {
        return source.contains("--8<--")
                || document.referenceLabels().stream().anyMatch(label -> label.contains("{{"))
                || TEMPLATE_LABEL.matcher(source).find()
                || document.templateTags().stream().anyMatch(ReferenceEvidence::includesMarkdown)
                || document.comments().stream()
                        .anyMatch(comment -> comment.text().startsWith("@include"));
    }

    private static boolean includesMarkdown(TemplateTag tag) {
        String text = tag.text().toLowerCase(Locale.ROOT);
        boolean markdown = text.contains(".md") || text.contains("link") || text.contains("ref");
        return markdown && INCLUDE.matcher(text).matches();
    }

    /** The defined label that was probably meant. */
    Optional<String> meant(UndefinedReference reference) {
        return near.to(reference.label());
    }

    boolean isReference(UndefinedReference reference) {
        String text = source.substring(reference.text().start(), reference.text().end());
        String label = reference.label();
        if (isOtherSyntax(reference, text, label)) {
            return false;
        }
        if (reference.image() || TARGET.matcher(label).matches() || repeats(text, label)) {
            return true;
        }
        if (DIGITS.matcher(label).matches()) {
            return numbered && LETTER.matcher(text).find();
        }
        if (!LETTER.matcher(label).find() || !LETTER.matcher(text).find()) {
            return false;
        }
        if (defined) {
            return !isFollowedByBracket(reference) || meant(reference).isPresent();
        }
        boolean phrase = text.strip().matches("(?s).*\\p{L}.*\\s.*\\p{L}.*") || text.contains("`");
        return phrase && (SLUG.matcher(label).matches() || isInSentence(reference))
                || WORD.matcher(text).matches()
                        && WORD.matcher(label).matches()
                        && isInSentence(reference);
    }

    private boolean isInLineWithFormula(UndefinedReference reference) {
        LineIndex lines = document.source().lines();
        int line = lines.position(reference.span().start()).line();
        return formulas.computeIfAbsent(
                line,
                key -> TEX.matcher(source).region(lines.lineStart(key), lines.lineEnd(key)).find());
    }

    /** flexmark overlooks a definition in a quote behind another one. */
    private boolean isDefinedInQuote(String label) {
        return labelsInQuotes.contains(folded(label));
    }

    /** The text of a link holds no other link, so that brackets in it are meant as text. */
    private boolean isInLink(UndefinedReference reference) {
        Map.Entry<Integer, Link> before = links.lowerEntry(reference.span().start());
        return before != null && reference.span().end() < before.getValue().span().end();
    }

    /** Arrays, attributes, regular expressions, checkboxes, citations, callouts, logs, tags. */
    private boolean isOtherSyntax(UndefinedReference reference, String text, String label) {
        int open = reference.text().start() - (reference.image() ? 2 : 1);
        int close = reference.span().end() + 1;
        char before = open > 0 ? source.charAt(open - 1) : ' ';
        char after = close < source.length() ? source.charAt(close) : ' ';
        boolean index =
                Character.isLetterOrDigit(before)
                        || before == '_'
                        || before == ')'
                        || before == ']';
        boolean goesOn =
                Character.isLetterOrDigit(after) || after == '_' || after == '[' || after == '(';
        boolean quantified = after == '+' || after == '?' && text.indexOf('-') > 0;
        boolean formula = isInLineWithFormula(reference);
        boolean template = label.contains("{{") || label.contains("${") || label.contains("<");
        return !reference.image() && index
                || goesOn
                || quantified
                || template
                || formula
                || isDefinedInQuote(label)
                || !reference.image() && isInLink(reference)
                || text.isBlank()
                || text.strip().length() == 1
                || "^!%".indexOf(text.charAt(0)) >= 0 && !reference.image()
                || text.charAt(0) == '@' && !defined
                || "^@!".indexOf(label.charAt(0)) >= 0
                || LOG_LEVEL.matcher(text).matches()
                || TIME.matcher(text).matches()
                || RANGE.matcher(text).matches()
                || RANGE.matcher(label).matches()
                || TAG.matcher(text).matches() && TAG.matcher(label).matches();
    }

    /** Whether the label is the text, or a word of it. */
    private static boolean repeats(String text, String label) {
        String plain = MARKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(name)) {
            return true;
        }
        int at = plain.indexOf(name);
        boolean word =
                at >= 0
                        && (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1)))
                        && (at + name.length() == plain.length()
                                || !Character.isLetterOrDigit(plain.charAt(at + name.length())));
        return word && name.length() >= 3;
    }

    private boolean isFollowedByBracket(UndefinedReference reference) {
        int at = reference.span().end() + 1;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return at < source.length() && source.charAt(at) == '[';
    }

    /** Whether the words before make the text a noun of the sentence: "read the [manual][docs]". */
    private boolean isInSentence(UndefinedReference reference) {
        int open = reference.text().start() - 1;
        String before = source.substring(Math.max(0, open - 40), open);
        String words = before.substring(before.lastIndexOf('\n') + 1);
        return DETERMINER.matcher(words).matches() && !isFollowedByBracket(reference);
    }
}
