package io.github.devrellint.samples.syntax;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.model.SyntaxVerdict.Fragment;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.sandbox.FileFingerprint;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.OutcomeCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tools have said in earlier runs, so that an unchanged post starts none. Not remembered is
 * what may be otherwise next time though nothing changed: that a tool failed or took too long.
 */
final class KnownVerdicts {

    static final ServiceKey<KnownVerdicts> KEY =
            ServiceKey.of(KnownVerdicts.class, KnownVerdicts::of);

    private final OutcomeCache cache;
    private final Optional<String> version;

    /**
     * @param version what tells this program from every other version of it; nothing is remembered
     *     without
     */
    KnownVerdicts(OutcomeCache cache, Optional<String> version) {
        this.cache = cache;
        this.version = version;
    }

    private static KnownVerdicts of(RunContext context) {
        return new KnownVerdicts(
                OutcomeCache.of(context.config().samples()), FileFingerprint.ofThisProgram());
    }

    /** What asks a tool. */
    interface Question {
        List<SyntaxVerdict> ask() throws IOException;
    }

    /**
     * Returns the verdicts on pieces of code, from memory if they are there.
     *
     * @throws IOException if the question has to be asked, and fails
     */
    List<SyntaxVerdict> get(Tool tool, Path program, List<String> codes, Question question)
            throws IOException {
        if (version.isEmpty()) {
            return question.ask();
        }
        List<String> parts = new ArrayList<>();
        // The record says all that matters of a tool but the text of its script, which is part of
        // this program.
        parts.add("syntax " + version.get() + " " + FileFingerprint.of(program) + " " + tool);
        parts.addAll(codes);
        String key = OutcomeCache.key(parts);
        Optional<List<SyntaxVerdict>> known = cache.get(key).flatMap(KnownVerdicts::read);
        if (known.isPresent() && known.get().size() == codes.size()) {
            return known.get();
        }
        List<SyntaxVerdict> verdicts = question.ask();
        if (verdicts.stream().noneMatch(v -> v instanceof Unchecked u && u.notice())) {
            cache.put(key, new Outcome(Outcome.End.EXITED, 0, write(verdicts), ""));
        }
        return verdicts;
    }

    private static String write(List<SyntaxVerdict> verdicts) {
        StringBuilder text = new StringBuilder();
        for (SyntaxVerdict verdict : verdicts) {
            if (verdict instanceof Checked checked) {
                text.append("checked");
                for (Fault fault : checked.faults()) {
                    Span span = fault.span();
                    text.append('\t').append(span.start()).append('\t').append(span.end());
                    text.append('\t').append(field(fault.message()));
                }
            } else if (verdict instanceof Fragment fragment) {
                text.append("fragment\t").append(field(fragment.reason()));
            } else {
                text.append("unchecked\t").append(field(((Unchecked) verdict).reason()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String field(String text) {
        return text.replaceAll("[\\t\\n\\r]", " ");
    }

    private static Optional<List<SyntaxVerdict>> read(Outcome outcome) {
        try {
            return Optional.of(
                    outcome.out()
                            .lines()
                            .map(line -> read(List.of(line.split("\t", -1))))
                            .toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // damaged
        }
    }

    private static SyntaxVerdict read(List<String> fields) {
        return switch (fields.get(0)) {
            case "fragment" -> new Fragment(fields.get(1));
            case "unchecked" -> new Unchecked(fields.get(1), false);
            case "checked" -> {
                List<Fault> faults = new ArrayList<>();
                for (int i = 1; i < fields.size(); i += 3) {
                    int start = Integer.parseInt(fields.get(i));
                    int end = Integer.parseInt(fields.get(i + 1));
                    faults.add(new Fault(new Span(start, end), fields.get(i + 2)));
                }
                yield new Checked(List.copyOf(faults));
            }
            default -> throw new IllegalArgumentException(fields.get(0));
        };
    }
}
