package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdictFormat;
import io.github.devrellint.samples.sandbox.FileFingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Caches the verdicts of tools, so that an unchanged post starts no process. Failures and time-outs
 * are not cached, as they may not happen again.
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

    /** Returns the verdicts on the code of a post, in order, if all of them are remembered. */
    Optional<List<SyntaxVerdict>> get(Tool tool, Path program, List<String> codes) {
        return version.flatMap(own -> cache.get(FORMAT, key(own, tool, program, codes)))
                .filter(verdicts -> verdicts.size() == codes.size());
    }

    /** Remembers the verdicts on the code of a post, unless a tool failed on some of it. */
    void put(Tool tool, Path program, List<String> codes, List<SyntaxVerdict> verdicts) {
        if (version.isPresent() && verdicts.stream().noneMatch(Failed.class::isInstance)) {
            cache.put(FORMAT, key(version.get(), tool, program, codes), verdicts);
        }
    }

    private static String key(String version, Tool tool, Path program, List<String> codes) {
        List<String> parts = new ArrayList<>();
        // The record says all that matters of a tool but the text of its script, which is part of
        // this program.
        parts.add("syntax " + version + " " + FileFingerprint.of(program) + " " + tool);
        parts.addAll(codes);
        return ResultCache.key(parts);
    }
}
