package io.github.devrellint.samples.syntax;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.model.SyntaxVerdictFormat;
import io.github.devrellint.samples.sandbox.FileFingerprint;
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

    private static final SyntaxVerdictFormat FORMAT = new SyntaxVerdictFormat();

    private final ResultCache cache;
    private final Optional<String> version;

    /**
     * @param version what tells this program from every other version of it; nothing is remembered
     *     without
     */
    KnownVerdicts(ResultCache cache, Optional<String> version) {
        this.cache = cache;
        this.version = version;
    }

    private static KnownVerdicts of(RunContext context) {
        return new KnownVerdicts(
                ResultCache.ofUser(context.config().samples().cache()),
                FileFingerprint.ofThisProgram());
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
        String key = ResultCache.key(parts);
        Optional<List<SyntaxVerdict>> known = cache.get(FORMAT, key);
        if (known.isPresent() && known.get().size() == codes.size()) {
            return known.get();
        }
        List<SyntaxVerdict> verdicts = question.ask();
        if (verdicts.stream().noneMatch(v -> v instanceof Unchecked u && u.notice())) {
            cache.put(FORMAT, key, verdicts);
        }
        return verdicts;
    }
}
