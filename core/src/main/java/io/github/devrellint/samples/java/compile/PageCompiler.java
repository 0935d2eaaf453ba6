package io.github.devrellint.samples.java.compile;

import io.github.devrellint.samples.java.javac.CompilerLimitException;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.parse.BlockParser;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes the Java blocks of a page apart and compiles each of them in the context of the page. */
public final class PageCompiler {

    private final Javac javac;
    private final List<Path> classpath;

    public PageCompiler(Javac javac, List<Path> classpath) {
        this.javac = javac;
        this.classpath = classpath;
    }

    /**
     * A block.
     *
     * @param strict whether it must compile
     * @param setUp whether every later block may use it, whatever it declares
     * @param group name of the group that it belongs to, if any
     */
    public record Block(String code, boolean strict, boolean setUp, Optional<String> group) {}

    /**
     * A block and what became of it.
     *
     * @param verdict empty where it could not be compiled for being no whole Java
     */
    public record Result(
            ParsedBlock parsed,
            Optional<SampleProgram> program,
            Optional<ErrorClassifier.Verdict> verdict) {}

    /**
     * Returns one result per block, in order.
     *
     * @throws CompilerLimitException if the compiler does not get through them
     */
    public List<Result> check(List<Block> blocks) {
        List<ParsedBlock> page =
                new BlockParser(javac).parse(blocks.stream().map(Block::code).toList());
        PageNames names = new PageNames(page);
        List<SampleProgram> programs =
                IntStream.range(0, page.size())
                        .filter(i -> page.get(i).whole())
                        .mapToObj(i -> program(page, names, blocks, i))
                        .toList();
        Map<Integer, Result> compiled = compile(page, blocks, programs);
        return IntStream.range(0, page.size())
                .mapToObj(
                        i ->
                                compiled.getOrDefault(
                                        i,
                                        new Result(
                                                page.get(i), Optional.empty(), Optional.empty())))
                .toList();
    }

    private static SampleProgram program(
            List<ParsedBlock> page, PageNames names, List<Block> blocks, int own) {
        Set<Integer> always = new HashSet<>();
        Optional<String> group = blocks.get(own).group();
        for (int i = 0; i < own; i++) {
            boolean together = group.isPresent() && blocks.get(i).group().equals(group);
            if (page.get(i).whole() && (blocks.get(i).setUp() || together)) {
                always.add(i);
            }
        }
        return new SampleProgram(page, own, PageContext.of(page, names, own, always));
    }

    private Map<Integer, Result> compile(
            List<ParsedBlock> page, List<Block> blocks, List<SampleProgram> programs) {
        Map<Integer, Result> results = new HashMap<>();
        List<SampleProgram> doubtful = new ArrayList<>();
        judge(page, blocks, programs, results);
        for (SampleProgram program : programs) {
            boolean faulty = !results.get(program.own()).verdict().get().faults().isEmpty();
            if (faulty && !program.context().certain() && !blocks.get(program.own()).strict()) {
                doubtful.add(new SampleProgram(page, program.own(), PageContext.NONE));
            }
        }
        judge(page, blocks, doubtful, results);
        return results;
    }

    private void judge(
            List<ParsedBlock> page,
            List<Block> blocks,
            List<SampleProgram> programs,
            Map<Integer, Result> into) {
        if (programs.isEmpty()) {
            return;
        }
        javac.with(
                programs.stream().map(SampleProgram::source).toList(),
                classpath,
                Optional.empty(),
                session -> {
                    analyze(session);
                    for (int i = 0; i < programs.size(); i++) {
                        SampleProgram program = programs.get(i);
                        ParsedBlock parsed = page.get(program.own());
                        boolean strict = blocks.get(program.own()).strict();
                        ErrorClassifier.Verdict verdict =
                                new ErrorClassifier(
                                                session, program, parsed, javac.version(), strict)
                                        .judge(session.parsed().get(i));
                        into.put(
                                program.own(),
                                new Result(parsed, Optional.of(program), Optional.of(verdict)));
                    }
                    return null;
                });
    }

    /**
     * Compiles programs that are known to compile, and writes their classes.
     *
     * @return whether the compiler had nothing to say
     */
    public boolean write(List<SampleProgram> programs, Path classes) {
        return javac.with(
                programs.stream().map(SampleProgram::source).toList(),
                classpath,
                Optional.of(classes),
                session -> {
                    analyze(session);
                    try {
                        session.task().generate();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return session.parsed().stream().allMatch(Javac.Parsed::valid);
                });
    }

    private static void analyze(Javac.Session session) {
        try {
            session.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
