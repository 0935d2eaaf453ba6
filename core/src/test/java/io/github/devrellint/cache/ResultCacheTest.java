package io.github.devrellint.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {

    /** A text and numbers. */
    private record Counted(String text, List<Long> counts) {}

    private record Format(String name) implements ResultFormat<Counted> {

        @Override
        public void write(Counted result, ResultWriter out) throws IOException {
            out.text(result.text()).list(result.counts(), out::number);
        }

        @Override
        public Counted read(ResultReader in) throws IOException {
            return new Counted(in.text(), in.list(in::number));
        }
    }

    private static final Format FORMAT = new Format("counted 1");
    private static final Counted RESULT = new Counted("ü \"😀\"\n", List.of(1L, -2L));

    @TempDir Path folder;

    @Test
    void remembersByKindAndKey() {
        ResultCache.in(folder.resolve("new")).put(FORMAT, "key", RESULT);
        ResultCache cache = ResultCache.in(folder.resolve("new"));
        assertThat(cache.get(FORMAT, "key")).contains(RESULT);
        assertThat(cache.get(FORMAT, "other")).isEmpty();
        assertThat(cache.get(new Format("counted 2"), "key")).isEmpty();
    }

    @Test
    void takesDamageForNothing() throws IOException {
        ResultCache cache = ResultCache.in(folder);
        cache.put(FORMAT, "key", RESULT);
        byte[] whole = Files.readAllBytes(folder.resolve("key"));
        for (int length = 0; length < whole.length; length++) {
            Files.write(folder.resolve("key"), Arrays.copyOf(whole, length));
            assertThat(cache.get(FORMAT, "key")).as("%s bytes", length).isEmpty();
        }
        Files.writeString(folder.resolve("key"), "[\"counted 1\",7,[]]");
        assertThat(cache.get(FORMAT, "key")).isEmpty();
    }

    @Test
    void remembersNothingWhereItIsSwitchedOff() {
        String key = ResultCache.key(List.of("ResultCacheTest"));
        ResultCache.ofUser(true).put(FORMAT, key, RESULT);
        assertThat(ResultCache.ofUser(false).get(FORMAT, key)).isEmpty();
        assertThat(ResultCache.ofUser(true).get(FORMAT, key)).contains(RESULT);
    }

    @Test
    void keepsTheYoungest() throws IOException {
        for (int i = 0; i <= 100; i++) {
            Files.createFile(folder.resolve("old" + i));
        }
        ResultCache.in(folder, 100).put(FORMAT, "key", RESULT);
        assertThat(folder.toFile().list()).hasSize(76);
        assertThat(ResultCache.in(folder).get(FORMAT, "key")).contains(RESULT);
    }

    @Test
    void keysDependOnEveryPartAndItsPlace() {
        assertThat(ResultCache.key(List.of("a", "bc")))
                .isNotEqualTo(ResultCache.key(List.of("ab", "c")));
        assertThat(ResultCache.key(List.of("a", "b")))
                .isEqualTo(ResultCache.key(List.of("a", "b")));
    }
}
