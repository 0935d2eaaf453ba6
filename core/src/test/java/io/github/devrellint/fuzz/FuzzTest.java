package io.github.devrellint.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds each fuzz target what fuzzing found, kept in {@code src/test/resources/fuzz/<target>}, and
 * inputs mutated from it and from a few seeds, the same each time. {@code -Dmutants=20000} tries
 * more; {@code bench/fuzz} looks for more, guided by the code that is reached.
 */
@Timeout(3600)
class FuzzTest {

    private static final int COUNT = Integer.getInteger("mutants", 100);
    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    private static final List<String> SEEDS =
            List.of(
                    "title: \"A post\"\ndate: 2024-01-02\ntags: [a, b]\nx: &y {z: *y}\n",
                    "title = \"A\"\n[a.b]\nc = [1, {d = 2024-01-02}]\ne = \'\'\'f\'\'\'\n",
                    "\"title\": \"A\", \"b\": [1, 2.5e3, true, null, {\"c\": \"\\u00e9\"}]",
                    "run timeout=5s file=a.java#b throws=E ignore=\"why\" deps=\"a:b:1\" {1,3-5}",
                    " misspelling broken-link: reason",
                    "# A `b` *c* [d](e \"f\") ![g](h.png) <a id=\"i\">\n\n- j\n  > k\n\n"
                            + "|l|m|\n|-|-|\n|n|o|\n",
                    "[a]: b 'c'\n\n{% if x %}{{ y }}{% endif %} {{< z \"w\" >}} <!-- c -->\n"
                            + "```java\nd\n```\n",
                    "site: hugo\nrules:\n  misspelling: {severity: warning, words: [a]}\n"
                            + "overrides:\n  - files: [\"b/**\"]\n",
                    "{\"version\": 1, \"findings\": [\n{\"path\": \"a.md\", \"rule\": \"b\","
                            + " \"message\": \"c\", \"fingerprint\": \"d\", \"count\": 1}\n]}\n",
                    "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001\b\u0002\0\0\0",
                    "GIF89a\u0001\0\u0001\0",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\"/>",
                    "It\u00e2\u20ac\u2122s a caf\u00e9\u2019s e\u0301 \ud83d\ude00 user@example.com don't");

    @TempDir static Path folder;

    static Stream<String> names() {
        return FuzzTargets.all(folder).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverIsReadIsReadOrRefused(String name, @TempDir Path own) throws IOException {
        FuzzTarget target = FuzzTargets.all(own).get(name);
        List<byte[]> inputs = inputs(name);
        Random random = new Random(name.hashCode());
        for (byte[] input : inputs) {
            read(target, input);
        }
        for (int i = 0; i < COUNT; i++) {
            byte[] input = inputs.get(random.nextInt(inputs.size()));
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                input = mutant(input, inputs.get(random.nextInt(inputs.size())), random);
            }
            read(target, input);
        }
    }

    private static void read(FuzzTarget target, byte[] input) throws IOException {
        try {
            target.read(input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("for " + new String(input, StandardCharsets.ISO_8859_1), e);
        }
    }

    private static List<byte[]> inputs(String name) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (String seed : SEEDS) {
            inputs.add(seed.getBytes(StandardCharsets.UTF_8));
            inputs.add(seed.getBytes(StandardCharsets.ISO_8859_1));
        }
        if (Files.isDirectory(FOUND.resolve(name))) {
            try (Stream<Path> files = Files.list(FOUND.resolve(name))) {
                for (Path file : files.sorted().toList()) {
                    inputs.add(Files.readAllBytes(file));
                }
            }
        }
        return inputs;
    }

    /** Puts a piece of an input at a place of another, before or over what is there. */
    private static byte[] mutant(byte[] input, byte[] other, Random random) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + random.nextInt(20));
        byte[] piece = random.nextBoolean() ? other : input;
        int from = random.nextInt(piece.length + 1);
        int to = Math.min(piece.length, from + random.nextInt(40));
        int rest = random.nextInt(3) == 0 ? at : end;
        byte[] mutant = new byte[at + to - from + input.length - rest];
        System.arraycopy(input, 0, mutant, 0, at);
        System.arraycopy(piece, from, mutant, at, to - from);
        System.arraycopy(input, rest, mutant, at + to - from, input.length - rest);
        if (mutant.length > 0 && random.nextInt(4) == 0) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        return mutant;
    }
}
