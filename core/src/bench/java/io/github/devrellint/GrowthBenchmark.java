package io.github.devrellint;

import static java.util.stream.Collectors.joining;

import com.sun.management.OperatingSystemMXBean;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lints files of 256 KB, 512 KB and 1 MB that are made to take long, and prints the processor time
 * of each in seconds: what grows with the size alone doubles from column to column. {@code
 * -Dsmallest=64} begins with 64 KB, {@code -Dcolumns=1} makes one file of each, {@code -Dsamples=compile} looks into samples, too, and {@code
 * -Dlauncher=./devrel-lint} starts that for each file, with its defaults, in place of linting in a
 * JVM that is warm. Arguments are regular expressions for the names of shapes.
 */
public final class GrowthBenchmark {

    private static final int SMALLEST = Integer.getInteger("smallest", 256) << 10;
    private static final List<Integer> FACTORS =
            List.of(1, 2, 4).subList(0, Integer.getInteger("columns", 3));

    /** Less than in use, as nobody wants to wait for a shape that takes too long anyway. */
    private static final CheckPool.Limits LIMITS =
            new CheckPool.Limits(Duration.ofSeconds(6), Duration.ofMinutes(5));

    /** In seconds; what takes longer is not tried with a larger file. */
    private static final double ENOUGH = 5;

    private static final Run SAMPLES =
            Run.valueOf(System.getProperty("samples", "off").toUpperCase(Locale.ROOT));
    private static final String LAUNCHER = System.getProperty("launcher");

    private record Measured(double seconds, String remark) {}

    private GrowthBenchmark() {}

    /** Prints the table. */
    public static void main(String... shapes) throws IOException {
        Path folder = Files.createTempDirectory("growth");
        Path site = Files.createDirectories(folder.resolve("site"));
        String text = "# A page\n\nSome *words* and a [link](#a-page).\n".repeat(500);
        lint(site, Files.writeString(site.resolve("warm-up.md"), text));
        int kilobytes = SMALLEST >> 10;
        System.out.print("| shape");
        FACTORS.forEach(factor -> System.out.printf(" | %d KB", factor * kilobytes));
        System.out.println(" | |\n|---" + "|---:".repeat(FACTORS.size()) + "|---|");
        for (String shape : GrowthShapes.all().keySet()) {
            if (shapes.length == 0 || Stream.of(shapes).anyMatch(shape::matches)) {
                measure(site, shape);
            }
        }
        System.exit(0);
    }

    private static void measure(Path site, String shape) throws IOException {
        StringBuilder row = new StringBuilder("| " + shape);
        double seconds = 0;
        int largest = 0;
        String remark = "";
        for (int factor : FACTORS) {
            if (seconds > ENOUGH) {
                row.append(" | ");
                continue;
            }
            largest = factor * SMALLEST;
            String text = GrowthShapes.all().get(shape).apply(largest);
            String name = shape.endsWith(".mdx") ? shape : shape + ".md";
            Path post = Files.writeString(site.resolve(name.replace(' ', '-')), text);
            Measured measured = LAUNCHER == null ? lint(site, post) : launch(site, post);
            Files.delete(post);
            seconds = measured.seconds();
            remark = measured.remark();
            row.append(String.format(Locale.ROOT, " | %.2f", seconds));
        }
        boolean slow = seconds > 2.0 * largest / (1 << 20) + 0.2;
        System.out.println(row + " | " + (slow ? "**slow** " : "") + remark + " |");
    }

    private static Measured lint(Path site, Path post) {
        LintRequest request =
                LintRequest.of(site, List.of(post)).toBuilder()
                        .jobs(1)
                        .overlay(
                                config ->
                                        config.toBuilder()
                                                .samples(
                                                        config.samples()
                                                                .withRun(SAMPLES)
                                                                .withoutCache())
                                                .build())
                        .build();
        long before = processorTime();
        Report report = new Linter(Rules.load(), LIMITS).run(request, Linter.Progress.NONE);
        return new Measured(
                (processorTime() - before) / 1e9,
                report.failures().stream().map(Failure::message).collect(joining("; ")));
    }

    /** The shell prints the time of its children, those that they waited for included. */
    private static Measured launch(Path site, Path post) throws IOException {
        Process shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "\"$0\" check --quiet --no-cache \"$1\" | grep -m3 failure: >&2; times",
                                Path.of(LAUNCHER).toAbsolutePath().toString(),
                                post.getFileName().toString())
                        .directory(site.toFile())
                        .redirectErrorStream(true)
                        .start();
        List<String> lines =
                new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        String[] times = lines.get(lines.size() - 1).split(" ");
        return new Measured(
                seconds(times[0]) + seconds(times[1]),
                String.join("; ", lines.subList(0, lines.size() - 2)));
    }

    /** Of a time such as {@code 1m2.34s}. */
    private static double seconds(String time) {
        String[] parts = time.replace("s", "").split("m");
        return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
