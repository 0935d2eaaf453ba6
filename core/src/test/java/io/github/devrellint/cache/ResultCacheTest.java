package io.github.devrellint.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {

    /** One of each kind of part. */
    private record Counted(String text, List<Long> counts, boolean yes, boolean no) {}

    private record Format(String name) implements ResultFormat<Counted> {

        @Override
        public void write(Counted result, ResultWriter out) throws IOException {
            out.text(result.text())
                    .list(result.counts(), out::number)
                    .flag(result.yes())
                    .flag(result.no());
        }

        @Override
        public Counted read(ResultReader in) throws IOException {
            return new Counted(in.text(), in.list(in::number), in.flag(), in.flag());
        }
    }

    private static final Format FORMAT = new Format("counted 1");
    private static final Counted RESULT = new Counted("ü \"😀\"\n", List.of(1L, -2L), true, false);

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
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(folder.resolve("key"), changed);
            assertThat(cache.get(FORMAT, "key")).as("byte %s", at).isEmpty();
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
            Path file = Files.createFile(folder.resolve("result" + i));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 - i * 1000));
        }
        ResultCache cache = ResultCache.in(folder, 100);
        cache.put(FORMAT, "key", RESULT);
        assertThat(folder.toFile().list())
                .hasSize(76)
                .contains("key", "result0", "result74")
                .doesNotContain("result75", "result100");
        cache.put(FORMAT, "other", RESULT);
        assertThat(folder.toFile().list()).as("looked at once per run").hasSize(77);
        assertThat(ResultCache.in(folder).get(FORMAT, "key")).contains(RESULT);
    }

    @Test
    void keepsAllWhereTheyAreNotTooMany() throws IOException {
        for (int i = 0; i < 100; i++) {
            Files.createFile(folder.resolve("result" + i));
        }
        ResultCache.in(folder, 100).put(FORMAT, "key", RESULT);
        assertThat(folder.toFile().list()).hasSize(101);
    }

    /** So that results do not change places with those that a version of before has left. */
    @Test
    void readsOnlyWhatItExpects() throws IOException {
        ResultCache cache = ResultCache.in(folder);
        for (String damaged :
                List.of(
                        "[\"counted 1\",\"a\",[1],true,1]",
                        "[\"counted 1\",\"a\",[\"1\"],true,false]",
                        "[\"counted 1\",\"a\",1,true,false]",
                        "{\"counted 1\":\"a\"}")) {
            write(damaged);
            assertThat(cache.get(FORMAT, "key")).as(damaged).isEmpty();
        }
        write("[\"counted 1\",\"a\",[1],true,false]");
        assertThat(cache.get(FORMAT, "key")).contains(new Counted("a", List.of(1L), true, false));
    }

    /** Writes an entry with its checksum. */
    private void write(String text) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve("key"), text + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    @Test
    void keysDependOnEveryPartAndItsPlace() {
        assertThat(ResultCache.key(List.of("a", "bc")))
                .isNotEqualTo(ResultCache.key(List.of("ab", "c")));
        assertThat(ResultCache.key(List.of("a", "b")))
                .isEqualTo(ResultCache.key(List.of("a", "b")));
    }
}
