package io.github.devrellint.samples.sandbox;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.util.Optional;

/**
 * How programs ended in earlier runs, so that an unchanged sample is not run again. Programs that
 * were stopped are not remembered: the machine may have been busy.
 */
public record KnownOutcomes(ResultCache cache) {

    private static final OutcomeFormat FORMAT = new OutcomeFormat();

    /** Those of the user, unless the cache is switched off. */
    public static KnownOutcomes of(SampleSettings settings) {
        return new KnownOutcomes(ResultCache.ofUser(settings.cache()));
    }

    /**
     * @param key by {@link ResultCache#key}
     */
    public Optional<Outcome> get(String key) {
        return cache.get(FORMAT, key);
    }

    /** Remembers an outcome unless the program was stopped. */
    public void put(String key, Outcome outcome) {
        if (outcome.end() == End.EXITED) {
            cache.put(FORMAT, key, outcome);
        }
    }
}
