package io.github.devrellint.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFileTest {

    private static final Instant DAY_1 = Instant.parse("2026-11-01T08:00:00Z");
    private static final UrlStatus UNKNOWN = UrlStatus.of(Verdict.UNKNOWN, "no answer in time");
    private static final UrlStatus GONE = UrlStatus.of(Verdict.BROKEN, "404 Not Found");

    @TempDir Path folder;
    private LedgerFile file;

    @BeforeEach
    void setUp() {
        file = new LedgerFile(folder.resolve("a/links.json"));
    }

    private static LedgerEntry entry(String url, UrlStatus status) {
        return LedgerEntry.first(url, status, DAY_1);
    }

    private static Instant day(int day) {
        return DAY_1.plus(Duration.ofDays(day - 1));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        List<LedgerEntry> entries =
                List.of(
                        entry("https://a/", UrlStatus.ALIVE),
                        entry("https://b/\"ü\\", GONE),
                        entry("https://c/", UNKNOWN).after(UNKNOWN, day(2)),
                        entry("https://d/", UrlStatus.ALIVE).after(GONE, day(9)),
                        entry("https://e/", new UrlStatus(Verdict.MOVED, "", "https://f.org/", 0)),
                        entry("https://g/", new UrlStatus(Verdict.ALIVE, "", "", 12)));
        for (LedgerEntry each : entries) {
            file.merge(Map.of(each.url(), each));
        }

        assertThat(file.read().values()).containsExactlyElementsOf(entries);
        assertThat(Files.readAllLines(file.path()))
                .hasSize(entries.size() + 2)
                .contains(
                        "{\"url\":\"https://a/\",\"verdict\":\"alive\","
                                + "\"checked\":\"2026-11-01T08:00:00Z\","
                                + "\"last-good\":\"2026-11-01\"},");
    }

    @Test
    void theLaterRequestCounts() throws IOException {
        LedgerEntry old = entry("https://a/", GONE);
        LedgerEntry young = old.after(UrlStatus.ALIVE, day(2));
        file.merge(Map.of("https://a/", young));
        file.merge(Map.of("https://a/", old));

        assertThat(file.read().values()).containsExactly(young);
    }

    @Test
    void noEntryIsLostWhereSeveralWrite() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer;
            writers.add(
                    new Thread(
                            () ->
                                    IntStream.range(0, 20)
                                            .forEach(i -> put("https://" + number + "/" + i))));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(file.read()).hasSize(80);
        try (var left = Files.list(file.path().getParent())) {
            assertThat(left).containsExactly(file.path());
        }
    }

    private void put(String url) {
        try {
            file.merge(Map.of(url, entry(url, UrlStatus.ALIVE)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Two branches that both added a line. */
    @Test
    void linesOfTwoBranchesGoTogether() throws IOException {
        file.merge(Map.of("https://a/", entry("https://a/", UrlStatus.ALIVE)));
        List<String> lines = new ArrayList<>(Files.readAllLines(file.path()));
        lines.add(1, lines.get(1).replace("alive", "broken").replace("08:00", "09:00") + ",");
        Files.write(file.path(), lines);

        assertThat(file.read().get("https://a/").status().verdict()).isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"version\": 2, \"links\": []}",
                "{\"version\": 1, \"links\": [{}]}",
                "{\"version\": 1, \"links\": [{\"url\":\"x\",\"verdict\":\"odd\"}]}",
                "{\"version\": 1, \"links\": [{\"url\":\"x\",\"verdict\":\"alive\","
                        + "\"checked\":\"yesterday\"}]}",
                "{\"version\": 1, \"links\": [{\"url\":\"x\",\"verdict\":\"moved\","
                        + "\"moved-to\":\"javascript:x\",\"checked\":\"2026-11-01T08:00:00Z\"}]}",
                "{\"version\": 1, \"links\": [\n<<<<<<< ours\n]}"
            })
    void whatIsNoLedgerIsTold(String text) throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), text);

        assertThatThrownBy(file::read)
                .isInstanceOf(ConfigException.class)
                .hasMessageMatching("(?s).*links\\.json:\\d+:\\d+: .*");
    }

    @Test
    void failuresAreCountedUntilOneIsGood() {
        LedgerEntry entry = entry("https://a/", UrlStatus.ALIVE);
        for (int day = 2; day <= 4; day++) {
            entry = entry.after(UNKNOWN, day(day));
        }

        assertThat(entry.failures()).isEqualTo(3);
        assertThat(entry.failingSince()).contains(LocalDate.parse("2026-11-02"));
        assertThat(entry.lastGood()).contains(LocalDate.parse("2026-11-01"));
        assertThat(entry.isGone(3, 3)).isFalse();
        assertThat(entry.isGone(3, 2)).isTrue();
        assertThat(entry.isGone(4, 2)).isFalse();
        assertThat(entry.after(UNKNOWN, day(5)).isGone(3, 3)).isTrue();
        assertThat(entry.after(UrlStatus.ALIVE, day(5)).failures()).isZero();
    }

    @Test
    void answersGrowOldOneAfterTheOther() {
        Duration week = Duration.ofDays(7);
        List<LedgerEntry> entries =
                IntStream.range(0, 400)
                        .mapToObj(i -> entry("https://host/" + i, UrlStatus.ALIVE))
                        .toList();

        assertThat(entries).allMatch(entry -> entry.isFresh(day(6), week));
        assertThat(entries).noneMatch(entry -> entry.isFresh(day(10), week));
        for (int day = 7; day <= 9; day++) {
            Instant now = day(day);
            assertThat(entries.stream().filter(entry -> entry.isFresh(now, week)).count())
                    .isBetween(20L, 380L);
        }
        assertThat(entry("https://a/", GONE).isFresh(DAY_1, week)).isFalse();
        assertThat(entry("https://a/", UNKNOWN).isFresh(DAY_1, week)).isFalse();
    }
}
