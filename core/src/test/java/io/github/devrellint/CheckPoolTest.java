package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
}
