package io.github.devrellint.samples.syntax;

import io.github.devrellint.samples.syntax.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A script of ours in the language it checks, that has the language's own parser look at many files
 * in one process and tells what it found, a line each: number of the file, line, column, message.
 *
 * @param programs names of the program that runs it, the first one found is taken
 * @param options between the program and the script
 * @param script resource in {@code samples/check}
 * @param extension of the files to check
 */
record Driver(List<String> programs, List<String> options, String script, String extension) {

    /** Checks pieces of code; one verdict each, in order. */
    List<SyntaxVerdict> check(List<String> codes, Duration timeout) {
        Optional<Path> program = ToolProcess.find(programs);
        if (program.isEmpty()) {
            return all(codes, new Unchecked(programs.get(0) + " is not installed", true));
        }
        try {
            Path folder = Files.createTempDirectory("devrel-lint-check");
            try {
                return check(program.get(), codes, folder, timeout);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            return all(codes, failed(e.getMessage()));
        }
    }

    private List<SyntaxVerdict> check(
            Path program, List<String> codes, Path folder, Duration timeout) throws IOException {
        Path file = folder.resolve(script);
        try (InputStream in = Driver.class.getResourceAsStream("/samples/check/" + script)) {
            Files.copy(in, file);
        }
        for (int i = 0; i < codes.size(); i++) {
            Files.writeString(folder.resolve(i + "." + extension), codes.get(i));
        }
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        command.addAll(List.of(file.toString(), folder.toString(), extension, codes.size() + ""));
        ToolProcess.Output output =
                ToolProcess.run(command, folder, timeout.plusMillis(50L * codes.size()));
        if (output.timedOut()) {
            return all(codes, failed("it took too long"));
        }
        if (!output.text().endsWith("done\n")) {
            return all(codes, failed(output.text().lines().findFirst().orElse("no output")));
        }
        return verdicts(codes, output.text());
    }

    private static List<SyntaxVerdict> verdicts(List<String> codes, String output) {
        List<SyntaxVerdict> verdicts = all(codes, SyntaxVerdict.VALID);
        output.lines()
                .map(line -> line.split("\t", 4))
                .filter(fields -> fields.length > 2)
                .forEach(
                        fields -> {
                            int index = Integer.parseInt(fields[0]);
                            verdicts.set(index, verdict(codes.get(index), fields));
                        });
        return verdicts;
    }

    private static SyntaxVerdict verdict(String code, String[] fields) {
        return fields[1].equals("-")
                ? new Unchecked(fields[2], false)
                : ToolFault.verdict(
                        code, Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[3]);
    }

    private Unchecked failed(String reason) {
        return new Unchecked(programs.get(0) + " could not check samples: " + reason, true);
    }

    private static List<SyntaxVerdict> all(List<String> codes, SyntaxVerdict verdict) {
        return new ArrayList<>(Collections.nCopies(codes.size(), verdict));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
