package io.github.devrellint.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.site.lookup.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Counts how often something like a missing target is searched for. */
class NearTargetsTest {

    private static final Lookup.Near RIGHT = new Lookup.Near(List.of("right.md"), Optional.empty());

    private final AtomicInteger searches = new AtomicInteger();
    private final NearTargets near = new NearTargets();

    private Lookup.Missing missing(String name) {
        return new Lookup.Missing(
                "no such file: " + name,
                () -> {
                    searches.incrementAndGet();
                    return RIGHT;
                });
    }

    @Test
    void nothingIsSearchedForThatNobodyAsksFor() {
        assertThat(missing("a.md").message()).isEqualTo("no such file: a.md");
        assertThat(searches).hasValue(0);
    }

    @Test
    void aTargetIsComparedOnceHoweverOftenItIsWritten() {
        Lookup.Missing missing = missing("a.md");
        for (int i = 0; i < 5; i++) {
            assertThat(near.of(missing)).isEqualTo(RIGHT);
        }
        assertThat(searches).hasValue(1);
    }

    @Test
    void aPageMakesOnlySoManyComparisons() {
        Lookup.Missing first = missing("first.md");
        near.of(first);
        for (int i = 1; i < NearTargets.MOST; i++) {
            assertThat(near.of(missing("a" + i + ".md"))).isEqualTo(RIGHT);
        }
        assertThat(near.of(missing("beyond.md"))).isEqualTo(Lookup.Near.NONE);
        assertThat(near.of(first)).isEqualTo(RIGHT);
        assertThat(searches).hasValue(NearTargets.MOST);
    }
}
