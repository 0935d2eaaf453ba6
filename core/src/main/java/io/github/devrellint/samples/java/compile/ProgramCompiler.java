package io.github.devrellint.samples.java.compile;

import io.github.devrellint.samples.java.compile.error.BlockErrors;
import io.github.devrellint.samples.java.compile.error.ErrorClassifier;
import io.github.devrellint.samples.java.compile.name.NearNames;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.program.ValueProbe;
import io.github.devrellint.samples.java.compile.program.VoidStatements;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MissingClassFiles;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Compiles programs, several in one compiler call. */
final class ProgramCompiler {

    private final Javac javac;
    private final List<Path> classpath;

    ProgramCompiler(Javac javac, List<Path> classpath) {
        this.javac = javac;
        this.classpath = classpath;
    }

    /**
     * Returns the errors of each program.
     *
     * @param near names of the page
     * @param strict whether the block of that number must compile
     */
    Map<SampleProgram, BlockErrors> check(
            List<SampleProgram> programs,
            List<ParsedBlock> page,
            NearNames near,
            IntPredicate strict) {
        if (programs.isEmpty()) {
            return Map.of();
        }
        return javac.analyzed(
                programs.stream().map(SampleProgram::source).toList(),
                classpath,
                session -> {
                    Map<SampleProgram, BlockErrors> results = new LinkedHashMap<>();
                    for (int i = 0; i < programs.size(); i++) {
                        SampleProgram program = programs.get(i);
                        Javac.Parsed source = session.parsed().get(i);
                        boolean compulsory = strict.test(program.own());
                        results.put(
                                program,
                                MissingClassFiles.tolerate(
                                        () ->
                                                new ErrorClassifier(
                                                                session,
                                                                program,
                                                                page,
                                                                near,
                                                                javac.version(),
                                                                compulsory)
                                                        .classify(source)));
                    }
                    return results;
                });
    }

    /**
     * Returns a program that also writes the values which comments of its block tell.
     *
     * @param program that is known to compile
     */
    SampleProgram writingValues(SampleProgram program) {
        List<ValueProbe> probes = program.probes();
        if (probes.isEmpty()) {
            return program;
        }
        return javac.analyzed(
                List.of(program.source()),
                classpath,
                session -> {
                    Set<Integer> without =
                            MissingClassFiles.tolerate(() -> VoidStatements.in(session, program));
                    return program.writing(
                            probes.stream()
                                    .filter(probe -> !without.contains(probe.statement().start()))
                                    .toList());
                });
    }

    /**
     * Compiles programs that are known to compile, and writes their classes.
     *
     * @return whether the compiler reported no error
     */
    boolean write(List<SampleProgram> programs, Path classes) {
        return javac.with(
                programs.stream().map(SampleProgram::source).toList(),
                classpath,
                Optional.of(classes),
                session -> {
                    session.analyze();
                    try {
                        session.task().generate();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return session.parsed().stream().allMatch(Javac.Parsed::valid);
                });
    }
}
