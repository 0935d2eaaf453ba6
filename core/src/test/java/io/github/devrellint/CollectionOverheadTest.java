package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CollectionOverheadTest {

    private final AtomicLong collecting = new AtomicLong();
    private final CollectionOverhead overhead =
            new CollectionOverhead(Duration.ofMillis(50), collecting::get);

    @Test
    void isTooMuchWhereTheJvmDoesLittleElse() throws InterruptedException {
        saysNothingOfTheTimeBefore();
        Thread.sleep(60);
        collecting.set(Duration.ofDays(2).toNanos());
        assertThat(overhead.isTooMuch()).isTrue();
    }

    /** As in a build that has run for long. */
    @Test
    void saysNothingOfTheTimeBefore() throws InterruptedException {
        Thread.sleep(60);
        collecting.set(Duration.ofDays(1).toNanos());
        assertThat(overhead.isTooMuch()).isFalse();
    }

    @Test
    void isThatOfTheLastWindow() throws InterruptedException {
        isTooMuchWhereTheJvmDoesLittleElse();
        Thread.sleep(60);
        assertThat(overhead.isTooMuch()).isFalse();
    }

    @Test
    void isNotAskedForBefore() {
        CollectionOverhead later =
                new CollectionOverhead(
                        Duration.ofHours(1),
                        () -> {
                            throw new AssertionError("loads classes");
                        });
        assertThat(later.isTooMuch()).isFalse();
    }

    @Test
    void isReadFromTheJvm() throws InterruptedException {
        CollectionOverhead real = new CollectionOverhead(Duration.ofMillis(50));
        Thread.sleep(60);
        assertThat(real.isTooMuch()).isFalse();
    }
}
