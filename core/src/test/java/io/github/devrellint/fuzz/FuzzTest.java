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
 * inputs mutated from it and from {@code seeds}, the same each time. {@code -Dmutants=20000} tries
 * more, {@code -Dfuzz.target=lint} one target only; {@code bench/fuzz} looks for more, guided by
 * the code that is reached.
 */
@Timeout(3600)
class FuzzTest {

    private static final int COUNT = Integer.getInteger("mutants", 100);
    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    @TempDir static Path folder;

    static Stream<String> names() {
        String one = System.getProperty("fuzz.target", "");
        return FuzzTargets.all(folder).keySet().stream()
                .filter(name -> one.isEmpty() || name.equals(one));
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
        for (String from : List.of("seeds", name)) {
            if (Files.isDirectory(FOUND.resolve(from))) {
                try (Stream<Path> files = Files.list(FOUND.resolve(from))) {
                    for (Path file : files.sorted().toList()) {
                        inputs.add(Files.readAllBytes(file));
                    }
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
