package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.cache.ResultCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Eight runs over one site that share a cache. They meet in its files only, as processes do. */
@Timeout(300)
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class SharedCacheTest {

    private static final int RUNS = 8;
    private static final int POSTS = 40;

    @TempDir Path folder;

    private void post(int i, String word) throws IOException {
        Files.writeString(
                folder.resolve("site/p%d.md".formatted(i)),
                "# Post %d\n\nIt %s ran. [next](p%d.md#post-%d) ![](none%d.png)\n"
                        .formatted(i, word, i + 1, i + 1, i));
    }

    private Report run() throws IOException {
        Path program = folder.resolve("linter.jar");
        Path site = folder.resolve("site");
        ResultCache cache = ResultCache.in(folder.resolve("cache"));
        return new ReportCache(cache, site, List.of("check"), program)
                .report(
                        LintRequest.of(site, List.of(Path.of("."))).toBuilder().jobs(1).build(),
                        Linter.Progress.NONE);
    }

    private void allFindTheSame() throws Exception {
        Path site = folder.resolve("site");
        Report alone =
                new Linter().run(LintRequest.of(site, List.of(Path.of("."))), Linter.Progress.NONE);
        assertThat(alone.findings()).hasSizeGreaterThan(POSTS);
        ExecutorService threads = Executors.newFixedThreadPool(RUNS);
        try {
            Callable<Report> run = this::run;
            List<Report> reports = new ArrayList<>();
            for (Future<Report> each : threads.invokeAll(Collections.nCopies(RUNS, run))) {
                reports.add(each.get());
            }
            reports.add(run());
            for (Report report : reports) {
                assertThat(report.failures()).isEmpty();
                assertThat(report.findings()).isEqualTo(alone.findings());
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> entries = Files.list(folder.resolve("cache"))) {
            assertThat(entries).hasSize(2).allMatch(file -> !file.toString().contains("new"));
        }
    }

    @Test
    void findTheSameAndDamageNothing() throws Exception {
        Files.createDirectories(folder.resolve("site"));
        Files.createFile(folder.resolve("linter.jar"));
        for (int i = 0; i < POSTS; i++) {
            post(i, "surprisinly");
        }
        Thread.sleep(50); // what is written while a run begins is not kept
        allFindTheSame();
        post(3, "quickly quickly");
        Thread.sleep(50);
        allFindTheSame();
    }
}
