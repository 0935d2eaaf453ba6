package io.github.devrellint.samples.java;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.compile.CompiledPage;
import io.github.devrellint.samples.java.compile.PageCompiler;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks that are made to break the compiler, which runs in the process of the linter. */
@Timeout(60)
@Order(1)
class HostileJavaTest {

    private static final String DEEP = "can't be compiled: it is nested too deeply";
    private static final String LONG = "can't be compiled: it is longer than 200000 characters";
    private static final String CONSTANTS =
            "can't be compiled: it has constants that add up to millions of characters";

    @TempDir Path folder;

    private record Hostile(String name, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Arguments of(String name, String expected, String code) {
        return Arguments.of(new Hostile(name, code), expected);
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(joining());
    }

    private static String nested(String open, String middle, String close, int depth) {
        return open.repeat(depth) + middle + close.repeat(depth);
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                of("parentheses", DEEP, "int x = " + nested("(", "1", ")", 10_000) + ";"),
                of("open parentheses", DEEP, "int x = " + "(".repeat(10_000) + "1;"),
                of("sums", DEEP, "int a = 1; int x = " + "a + ".repeat(20_000) + "1;"),
                of("classes", DEEP, nested("class C { ", "", "}", 5_000)),
                of("arrays", DEEP, "int" + "[]".repeat(5_000) + " x;"),
                of("array values", DEEP, "Object[] x = " + nested("{", "", "}", 5_000) + ";"),
                of("blocks", DEEP, nested("{", "", "}", 5_000)),
                of("branches", DEEP, "if (a) b(); else ".repeat(10_000) + "b();"),
                of("annotations", DEEP, nested("@A(", "", ")", 3_000) + " class X {}"),
                of("type arguments", DEEP, nested("List<", "String", ">", 3_000) + " x;"),
                of("chained calls", DEEP, "String s = sb" + ".append(1)".repeat(10_000) + ";"),
                of("casts", DEEP, "Object x = " + "(Object) ".repeat(10_000) + "1;"),
                of("negations", DEEP, "boolean x = " + "!".repeat(50_000) + "true;"),
                of("lambdas", DEEP, "Runnable r = " + "() -> ".repeat(5_000) + "{};"),
                of("doubled by finally", DEEP, nested("try { a(); } finally { ", "b();", "}", 30)),
                of("a megabyte", LONG, times(60_000, i -> "int a" + i + " = 0;\n")),
                of(
                        "doubled strings",
                        CONSTANTS,
                        "class B { static final String S0 = \"0123456789\";\n"
                                + times(
                                        30,
                                        i ->
                                                "static final String S%d = S%d + (S%d);\n"
                                                        .formatted(i + 1, i, i))
                                + "}"),
                of(
                        "doubled strings of an interface",
                        CONSTANTS,
                        "interface B { String S0 = \"0123456789\";\n"
                                + times(
                                        30,
                                        i -> "String S%d = B.S%d + S%d;\n".formatted(i + 1, i, i))
                                + "}"),
                of(
                        "doubled local strings",
                        CONSTANTS,
                        "final String s0 = \"0123456789\";\n"
                                + times(
                                        30,
                                        i ->
                                                "final String s%d = s%d + s%d;\n"
                                                        .formatted(i + 1, i, i))),
                of(
                        "wrong types",
                        "incompatible types: String cannot be converted to int",
                        times(1_000, i -> "int x" + i + " = \"\";\n")),
                of(
                        "nonsense",
                        "does not parse as java: <identifier> expected; if it is not java, name its"
                                + " language or \"text\"",
                        "int int 1 = ;\n".repeat(1_000)));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isReportedAndKeepsTheCompilerFromNoOtherBlock(Hostile hostile, String expected)
            throws IOException {
        Report report = lint("```java\nint first = 1;\n```\n", hostile.code());
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).extracting(Finding::message).contains(expected);
        assertThat(statuses(report)).containsExactly(Status.COMPILED, Status.FAILED);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                of("literals", "", "String s = " + "\"a\" + ".repeat(20_000) + "\"a\";"),
                of(
                        "a large switch",
                        "",
                        "class S { int m(int i) { switch (i) {"
                                + times(5_000, i -> "case %d: return %d;\n".formatted(i, i))
                                + "} return 0; } }"),
                of("calls in calls", "", "Object o = " + nested("List.of(", "1", ")", 60) + ";"),
                of("text", "", "String s = \"\"\"\n" + "a\n".repeat(50_000) + "\"\"\";"));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatIsOnlyLargeCompiles(Hostile large, String nothing) throws IOException {
        Report report = lint("", large.code());
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(statuses(report)).containsExactly(Status.COMPILED);
    }

    static Stream<String> endless() {
        // the compiler collects all supertypes again for each way that leads to them
        String ways =
                "interface I0 {} interface I1 {}\n"
                        + times(
                                100,
                                i ->
                                        "interface I%d extends I%d, I%d {}\n"
                                                .formatted(i + 2, i + 1, i))
                        + "class Z implements I101, I100 {}";
        String expansive =
                """
                class N<Z> {}
                class C<X> extends N<N<? super C<C<X>>>> {
                    N<? super C<Byte>> cast(C<Byte> c) { return c; }
                }
                """;
        return Stream.of(ways, expansive);
    }

    /** In processor time, of which the compiler may take two seconds for the block. */
    private static final int MOST_SECONDS = 30;

    @ParameterizedTest
    @MethodSource("endless")
    @Timeout(value = 15, unit = TimeUnit.MINUTES) // far more, where others use the machine
    void aBlockThatTakesForeverIsGivenUpAndNamed(String endless) throws Exception {
        Path block = Files.writeString(folder.resolve("Block.java"), endless);
        Path output = folder.resolve("output");
        // Java can't stop a compilation; only the end of its process does
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileJavaTest.class.getName(),
                                block.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            while (process.isAlive()) {
                assertThat(process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .isLessThan(Duration.ofSeconds(MOST_SECONDS));
                process.waitFor(1, TimeUnit.SECONDS);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(output).content().contains("given up: [1], the next is clean: true");
    }

    /** Compiles a block, which is read from a file, between two others, and prints the outcome. */
    public static void main(String... args) throws IOException {
        Javac javac = Javac.find(Optional.empty(), Duration.ofSeconds(2)).orElseThrow();
        CompiledPage page =
                CompiledPage.of(
                        new PageCompiler(javac, List.of(), ClassIndex.of(List.of())),
                        Stream.of("int a = 1;", Files.readString(Path.of(args[0])), "int b = a;")
                                .map(
                                        code ->
                                                new PageCompiler.Block(
                                                        code, false, false, Optional.empty()))
                                .toList());
        System.out.printf(
                "given up: %s, the next is clean: %s%n",
                page.givenUp().keySet(), page.results().get(2).errors().orElseThrow().clean());
        System.exit(0);
    }

    private Report lint(String before, String code) throws IOException {
        Files.writeString(folder.resolve("devrel-lint.yaml"), "samples: { run: compile }\n");
        Path post = folder.resolve("post.md");
        Files.writeString(post, before + "\n```java\n" + code + "\n```\n");
        Set<RuleId> rules = Set.of(RuleId.of("sample-syntax"), RuleId.of("sample-compile"));
        return new Linter()
                .run(LintRequest.of(folder, List.of(post)).withOnly(rules), Linter.Progress.NONE);
    }

    private static List<Status> statuses(Report report) {
        return report.samples().stream().map(LocatedSample::sample).map(s -> s.status()).toList();
    }
}
