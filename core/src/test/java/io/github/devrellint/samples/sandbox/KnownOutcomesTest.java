package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownOutcomesTest {

    @TempDir Path folder;

    @Test
    void remembersHowProgramsEnded() {
        Outcome outcome = new Outcome(End.EXITED, 3, "out ü", "err");
        new KnownOutcomes(ResultCache.in(folder)).put("key", outcome);
        assertThat(new KnownOutcomes(ResultCache.in(folder)).get("key")).contains(outcome);
    }

    @Test
    void forgetsProgramsThatWereStopped() {
        KnownOutcomes known = new KnownOutcomes(ResultCache.in(folder));
        known.put("key", new Outcome(End.TIME, -1, "", ""));
        assertThat(known.get("key")).isEmpty();
    }
}
