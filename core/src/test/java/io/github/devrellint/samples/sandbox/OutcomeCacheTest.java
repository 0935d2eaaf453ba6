package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeCacheTest {

    @TempDir Path folder;

    @Test
    void remembersHowProgramsEnded() {
        Outcome outcome = new Outcome(End.EXITED, 3, "out ü", "err");
        new OutcomeCache(folder.resolve("new")).put("key", outcome);
        assertThat(new OutcomeCache(folder.resolve("new")).get("key")).contains(outcome);
        assertThat(new OutcomeCache(folder.resolve("new")).get("other")).isEmpty();
    }

    @Test
    void forgetsProgramsThatWereStopped() {
        OutcomeCache cache = new OutcomeCache(folder);
        cache.put("key", new Outcome(End.TIME, -1, "", ""));
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void remembersNothingWhereItIsSwitchedOff() {
        SampleSettings settings = SampleSettings.DEFAULTS;
        String key = OutcomeCache.key(List.of("OutcomeCacheTest"));
        OutcomeCache.of(settings).put(key, new Outcome(End.EXITED, 0, "", ""));
        OutcomeCache off = OutcomeCache.of(settings.withoutCache());
        off.put(key, new Outcome(End.EXITED, 1, "", ""));
        assertThat(off.get(key)).isEmpty();
        assertThat(OutcomeCache.of(settings).get(key)).map(Outcome::exit).contains(0);
    }

    @Test
    void takesDamageForNothing() throws IOException {
        OutcomeCache cache = new OutcomeCache(folder);
        cache.put("key", new Outcome(End.EXITED, 0, "text", ""));
        Path file = folder.resolve("key");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void keysDependOnEveryPartAndItsPlace() {
        assertThat(OutcomeCache.key(List.of("a", "bc")))
                .isNotEqualTo(OutcomeCache.key(List.of("ab", "c")));
        assertThat(OutcomeCache.key(List.of("a", "b")))
                .isEqualTo(OutcomeCache.key(List.of("a", "b")));
    }
}
