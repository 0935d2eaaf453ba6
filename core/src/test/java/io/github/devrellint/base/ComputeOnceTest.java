package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComputeOnceTest {

    private final ComputeOnce once = new ComputeOnce();

    @Test
    void makingOneValueMayAskForMany() {
        String all =
                once.get(
                        "String",
                        String.class,
                        () ->
                                ""
                                        + once.get("Integer", Integer.class, () -> 1)
                                        + once.get("Long", Long.class, () -> 2L)
                                        + once.get("Short", Short.class, () -> (short) 3)
                                        + once.get("Byte", Byte.class, () -> (byte) 4)
                                        + once.get("Double", Double.class, () -> 5.0));
        assertThat(all).isEqualTo("12345.0");
        assertThat(once.values()).hasSize(6);
    }

    @Test
    void threadsShareOneValue() throws Exception {
        AtomicInteger made = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> asked =
                    IntStream.range(0, 64)
                            .mapToObj(
                                    i ->
                                            pool.submit(
                                                    () ->
                                                            once.get(
                                                                    "Integer",
                                                                    Integer.class,
                                                                    made::incrementAndGet)))
                            .toList();
            for (Future<Integer> each : asked) {
                assertThat(each.get()).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
