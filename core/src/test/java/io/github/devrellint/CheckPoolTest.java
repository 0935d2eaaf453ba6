package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CheckPoolTest {

    /** As where other threads have used up the memory, too. */
    private static final class Exhausted extends OutOfMemoryError {

        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw this;
        }
    }

    @Test
    void failsWhereThereIsNoMemoryToSaySo() throws Exception {
        try (CheckPool pool = new CheckPool(1, CheckPool.Limits.USUAL)) {
            Future<FileResult> result =
                    pool.submit(
                            "a.md",
                            begun -> {
                                throw new Exhausted();
                            });
            assertThat(result.get(20, TimeUnit.SECONDS).failures())
                    .containsExactly(new Failure("a.md", "needs too much memory"));
        }
    }

    @Test
    void failsWhereTheJvmDoesLittleElseThanCollectGarbage() throws Exception {
        AtomicLong collecting = new AtomicLong();
        CollectionOverhead overhead =
                new CollectionOverhead(
                        Duration.ofMillis(1),
                        () -> collecting.addAndGet(Duration.ofDays(1).toNanos()));
        CountDownLatch never = new CountDownLatch(1);
        try (CheckPool pool = new CheckPool(1, CheckPool.Limits.USUAL, overhead)) {
            Future<FileResult> checked = pool.submit("a.md", begun -> await(never));
            Future<FileResult> queued = pool.submit("b.md", begun -> await(never));
            assertThat(checked.get(20, TimeUnit.SECONDS).failures())
                    .containsExactly(new Failure("a.md", "needs too much memory"));
            never.countDown();
            assertThat(queued.get(20, TimeUnit.SECONDS).failures())
                    .containsExactly(new Failure("b.md", "needs too much memory"));
        }
    }

    private static FileResult await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FileResult.failed(new Failure("", "went on"));
    }
}
