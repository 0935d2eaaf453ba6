package io.github.devrellint.samples.java;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.run.JavaRunner;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.JudgementFormat;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.FileFingerprint;
import io.github.devrellint.samples.sandbox.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Caches the judgements of a document, so that unchanged text is not compiled again. Results that
 * may differ next time are not cached: samples that were stopped or could not be run, and libraries
 * that a block names.
 */
final class VerdictCache {

    private static final JudgementFormat FORMAT = new JudgementFormat();

    private final ResultCache cache;
    private final Optional<String> program;

    /**
     * @param program what tells this version of the program from every other; nothing is remembered
     *     without
     */
    VerdictCache(ResultCache cache, Optional<String> program) {
        this.cache = cache;
        this.program = program;
    }

    /** Returns one for this program as it is installed: as a jar, with its size and time. */
    static VerdictCache ofProgram(ResultCache cache) {
        return new VerdictCache(cache, FileFingerprint.ofThisProgram());
    }

    /** What the judgements of any document depend on, besides its text and this program. */
    static String surroundings(SampleSettings settings, List<Path> classpath, boolean online) {
        List<String> parts = new ArrayList<>();
        parts.add(System.getProperty("java.home") + " " + Runtime.version());
        parts.add(settings + " " + online);
        classpath.forEach(path -> parts.add(path + JavaRunner.stamp(path)));
        return ResultCache.key(parts);
    }

    /** Returns the name of what is found in a document; empty if it is not to be remembered. */
    Optional<String> key(Document document, List<SampleBlock> samples, String surroundings) {
        if (program.isEmpty() || nameLibraries(samples)) {
            return Optional.empty();
        }
        List<String> parts =
                List.of("page " + program.get(), surroundings, document.source().text());
        return Optional.of(ResultCache.key(parts));
    }

    /** Whether samples name libraries, which may be found elsewhere next time. */
    static boolean nameLibraries(List<SampleBlock> samples) {
        return samples.stream()
                .anyMatch(sample -> sample.is(Attribute.DEPS) || sample.code().contains("//DEPS"));
    }

    /**
     * Returns the judgements of the samples, in order, if they are remembered.
     *
     * @param index of the class path; its previous releases are looked for only where nothing is
     *     remembered that does without
     */
    Optional<List<Judgement>> get(String key, int count, ClassIndex index) {
        return cache.get(FORMAT, key)
                .or(() -> cache.get(FORMAT, withPrevious(key, index)))
                .filter(judgements -> judgements.size() == count);
    }

    /** The name of judgements that took into account what the project was before. */
    private static String withPrevious(String key, ClassIndex index) {
        List<String> parts = new ArrayList<>(List.of(key));
        index.previousJars().forEach(path -> parts.add(path + JavaRunner.stamp(path)));
        return ResultCache.key(parts);
    }

    /**
     * Remembers the judgements of the samples.
     *
     * @param ran whether everything was compiled, and ran if it was to run
     * @param index of the class path
     */
    void put(String key, List<Judgement> judgements, boolean ran, ClassIndex index) {
        boolean lasting =
                judgements.stream()
                        .allMatch(
                                judgement ->
                                        judgement.status() != Status.FAILED
                                                || !judgement
                                                        .reason()
                                                        .startsWith(Outcome.End.STOPPED));
        // their key does not tell what sources there are beside the class path
        boolean whole = index.unseenPlaces().isEmpty();
        if (ran && lasting && whole) {
            String name = index.askedPrevious() ? withPrevious(key, index) : key;
            cache.put(FORMAT, name, judgements);
        }
    }
}
