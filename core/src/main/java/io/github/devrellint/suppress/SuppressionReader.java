package io.github.devrellint.suppress;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the suppressions in the comments and the front matter of a document. */
final class SuppressionReader {

    private static final Pattern COMMENT =
            Pattern.compile(
                    "devrel-lint-(disable-next-line|disable-line|disable|enable)(?![\\w-])([^:]*)(?::(.*))?",
                    Pattern.DOTALL);

    /** The place of a {@code disable} comment that no {@code enable} has ended yet. */
    private record Opened(Span written, int line) {}

    private final Document document;
    private final LineIndex lines;
    private final Map<String, RuleId> known = new LinkedHashMap<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<Problem> faults = new ArrayList<>();

    /**
     * @param rules every rule there is
     */
    SuppressionReader(Document document, Collection<RuleId> rules) {
        this.document = document;
        this.lines = document.source().lines();
        rules.stream().sorted().forEach(rule -> known.put(rule.value(), rule));
    }

    Suppressions read() {
        readFrontMatter();
        readComments();
        return new Suppressions(lines, List.copyOf(suppressions), List.copyOf(faults));
    }

    private void readFrontMatter() {
        Optional<FrontMatterValue> disable =
                document.frontMatter()
                        .flatMap(matter -> matter.get("devrel-lint"))
                        .filter(FrontMatterValue.Mapping.class::isInstance)
                        .flatMap(value -> ((FrontMatterValue.Mapping) value).get("disable"));
        if (disable.isEmpty()) {
            return;
        }
        if (disable.get() instanceof FrontMatterValue.Mapping mapping) {
            mapping.entries()
                    .forEach(
                            entry -> {
                                add(entry.key(), entry.keySpan(), 1, lines.lines());
                                judge(entry.value());
                            });
        } else if (disable.get() instanceof FrontMatterValue.Sequence list) {
            list.items().forEach(this::addScalar);
        } else {
            addScalar(disable.get());
        }
    }

    private void judge(FrontMatterValue reason) {
        if (reason instanceof FrontMatterValue.Scalar scalar) {
            judge(scalar.text().text(), scalar.span());
        }
    }

    private void addScalar(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.Scalar scalar) {
            add(scalar.text().text(), scalar.span(), 1, lines.lines());
        }
    }

    private void readComments() {
        Map<RuleId, Opened> open = new LinkedHashMap<>();
        for (Comment comment : document.comments()) {
            Matcher matcher = COMMENT.matcher(comment.text());
            if (matcher.matches()) {
                readComment(comment, matcher.group(1), matcher.group(2).strip(), open);
                judge(matcher.group(3), comment.span());
            }
        }
        open.forEach((rule, at) -> add(rule, at.written(), at.line(), lines.lines()));
    }

    private void readComment(Comment comment, String verb, String names, Map<RuleId, Opened> open) {
        Span span = comment.span();
        int line = lines.position(span.start()).line();
        List<RuleId> rules = rules(names, span);
        switch (verb) {
            case "disable-line" -> rules.forEach(rule -> add(rule, span, line, line));
            case "disable-next-line" -> addNextLine(comment, rules);
            case "disable" -> rules.forEach(rule -> open.putIfAbsent(rule, new Opened(span, line)));
            default ->
                    enable(span, line, names.isEmpty() ? List.copyOf(open.keySet()) : rules, open);
        }
        if (names.isEmpty() && !verb.equals("enable")) {
            faults.add(new Problem(span, "names no rule"));
        }
    }

    /** An editor writes {@link Suppressions#UNWRITTEN} for the author to replace. */
    private void judge(String reason, Span span) {
        if (reason != null && reason.strip().equals(Suppressions.UNWRITTEN)) {
            faults.add(new Problem(span, "the reason is still to be written: " + reason.strip()));
        }
    }

    private void enable(Span span, int line, List<RuleId> rules, Map<RuleId, Opened> open) {
        for (RuleId rule : rules) {
            Opened from = open.remove(rule);
            if (from == null) {
                faults.add(new Problem(span, rule + " is not disabled here"));
            } else {
                add(rule, from.written(), from.line(), line);
            }
        }
    }

    /** The next line that is not blank; where it begins a code block, the whole block. */
    private void addNextLine(Comment comment, List<RuleId> rules) {
        int line = lines.position(comment.span().end()).line() + 1;
        while (line < lines.lines() && document.source().line(line).isBlank()) {
            line++;
        }
        int first = Math.min(line, lines.lines());
        int last = first;
        for (CodeBlock block : document.codeBlocks()) {
            if (lines.position(block.span().start()).line() == first) {
                last = lines.position(block.span().end()).line();
            }
        }
        for (RuleId rule : rules) {
            add(rule, comment.span(), first, last);
        }
    }

    private List<RuleId> rules(String names, Span span) {
        List<RuleId> rules = new ArrayList<>();
        for (String name : names.split("[\\s,]+")) {
            RuleId rule = known.get(name);
            if (rule != null) {
                rules.add(rule);
            } else if (!name.isEmpty()) {
                unknown(name, span);
            }
        }
        return rules;
    }

    private void unknown(String name, Span span) {
        String hint = DidYouMean.phrase(name, known.keySet());
        faults.add(new Problem(span, "no such rule: " + name + hint));
    }

    private void add(String name, Span span, int firstLine, int lastLine) {
        RuleId rule = known.get(name);
        if (rule == null) {
            unknown(name, span);
        } else {
            add(rule, span, firstLine, lastLine);
        }
    }

    private void add(RuleId rule, Span span, int firstLine, int lastLine) {
        suppressions.add(new Suppression(rule, span, firstLine, lastLine));
    }
}
