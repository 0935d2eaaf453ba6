package io.github.devrellint.document.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.document.UnparsableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private final Watchdog watchdog = new Watchdog(Duration.ofMillis(200), 1 << 20);

    @Test
    void whatWaitsForTheMachineIsNotToBlame() {
        assertThat(watchdog.watch(() -> sleep(600))).isEqualTo("done");
    }

    /** Its time is looked at each tenth of a second, and it often ends just then. */
    @Test
    void whatEndsAsItsTimeIsLookedAtHasAResult() {
        Watchdog strict = new Watchdog(Duration.ofMillis(100), 1 << 20);
        for (int i = 0; i < 20; i++) {
            int late = i % 5;
            assertThat(strict.watch(() -> sleep(98 + late))).isEqualTo("done");
        }
    }

    private static String sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "done";
    }

    @Test
    void whatKeepsTheProcessorBusyIsGivenUp() {
        assertThatThrownBy(() -> watchdog.watch(WatchdogTest::loop))
                .isInstanceOf(UnparsableException.class)
                .hasMessageStartingWith("takes longer than");
    }

    /** Ends some time, as nobody can stop it. */
    private static long loop() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        long turns = 0;
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            turns++;
        }
        return turns;
    }
}
