package io.github.devrellint.samples.java.compile;

import io.github.devrellint.samples.java.compile.error.BlockErrors;
import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.compile.name.NearNames;
import io.github.devrellint.samples.java.compile.program.PageContext;
import io.github.devrellint.samples.java.compile.program.PageNames;
import io.github.devrellint.samples.java.compile.program.ResolvedNames;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.repair.NameProofs;
import io.github.devrellint.samples.java.compile.repair.NameRepair;
import io.github.devrellint.samples.java.javac.CompilerLimitException;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.parse.BlockParser;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Parses the Java blocks of a page and compiles each of them in the context of the page. */
public final class PageCompiler {

    private final Javac javac;
    private final List<Path> classpath;
    private final ClassIndex index;
    private final ProgramCompiler compiler;

    /**
     * @param index of the class path
     */
    public PageCompiler(Javac javac, List<Path> classpath, ClassIndex index) {
        this.javac = javac;
        this.classpath = classpath;
        this.index = index;
        this.compiler = new ProgramCompiler(javac, classpath);
    }

    /**
     * A block.
     *
     * @param strict whether it must compile
     * @param setUp whether it is part of the context of every later block
     * @param group name of its group; blocks of a group see the earlier ones of the group
     */
    public record Block(String code, boolean strict, boolean setUp, Optional<String> group) {}

    /**
     * The result of one block.
     *
     * @param errors empty if it is not compiled, as it is only a part of some code
     */
    public record Result(
            ParsedBlock parsed, Optional<SampleProgram> program, Optional<BlockErrors> errors) {
        Result sharedWith(Result other) {
            return new Result(parsed, program, errors.map(e -> e.sharedWith(other.errors.get())));
        }

        private Result with(List<BlockErrors.Fault> proved) {
            return new Result(parsed, program, errors.map(found -> found.with(proved)));
        }
    }

    /**
     * Returns one result per block, in order.
     *
     * @throws CompilerLimitException if the compiler exceeds its limits or crashes
     */
    public List<Result> check(List<Block> blocks) {
        List<ParsedBlock> page =
                new BlockParser(javac).parse(blocks.stream().map(Block::code).toList());
        PageNames names = new PageNames(page);
        NameResolver resolver = new NameResolver(page, index);
        List<SampleProgram> programs =
                IntStream.range(0, page.size())
                        .filter(i -> page.get(i).whole())
                        .mapToObj(i -> program(page, resolver, i, context(page, names, blocks, i)))
                        .toList();
        NearNames near = new NearNames(page, index);
        Map<Integer, Result> compiled = compile(page, resolver, near, blocks, programs);
        new NameProofs(javac, classpath, resolver)
                .of(suspected(compiled))
                .forEach(
                        (own, faults) ->
                                compiled.computeIfPresent(
                                        own, (key, result) -> result.with(faults)));
        return IntStream.range(0, page.size())
                .mapToObj(
                        i ->
                                compiled.getOrDefault(
                                        i,
                                        new Result(
                                                page.get(i), Optional.empty(), Optional.empty())))
                .toList();
    }

    private PageContext context(
            List<ParsedBlock> page, PageNames names, List<Block> blocks, int own) {
        Set<Integer> always = new HashSet<>();
        Optional<String> group = blocks.get(own).group();
        for (int i = 0; i < own; i++) {
            boolean together = group.isPresent() && blocks.get(i).group().equals(group);
            if (page.get(i).whole() && (blocks.get(i).setUp() || together)) {
                always.add(i);
            }
        }
        return PageContext.of(page, names, own, always);
    }

    private static SampleProgram program(
            List<ParsedBlock> page, NameResolver resolver, int own, PageContext context) {
        return new SampleProgram(page, own, context, resolver.resolve(own, context));
    }

    private Map<Integer, Result> compile(
            List<ParsedBlock> page,
            NameResolver resolver,
            NearNames near,
            List<Block> blocks,
            List<SampleProgram> programs) {
        Map<Integer, Result> results = new HashMap<>(checkAll(page, near, blocks, programs));
        List<SampleProgram> alone = new ArrayList<>();
        for (SampleProgram program : programs) {
            if (isFaulty(results, program, blocks) && !program.context().certain()) {
                alone.add(program(page, resolver, program.own(), PageContext.NONE));
            }
        }
        results.putAll(checkAll(page, near, blocks, alone));
        new TypeAlternatives(
                        others -> checkAll(page, near, blocks, others),
                        program -> isFaulty(results, program, blocks))
                .compare(results);
        List<SampleProgram> unambiguous = new ArrayList<>();
        Map<Integer, Set<String>> unlikely = new HashMap<>();
        for (Result result : results.values()) {
            SampleProgram program = result.program().get();
            if (!isFaulty(results, program, blocks)) {
                continue;
            }
            ResolvedNames doubted =
                    resolver.doubt(program.resolved()).trusting(result.errors().get().confirmed());
            if (!doubted.ambiguous().isEmpty()) {
                ResolvedNames certain = doubted.withoutAmbiguous();
                unambiguous.add(new SampleProgram(page, program.own(), program.context(), certain));
                unlikely.put(program.own(), doubted.unlikely());
            }
        }
        checkAll(page, near, blocks, unambiguous)
                .forEach(
                        (own, result) ->
                                results.merge(
                                        own,
                                        result,
                                        (first, second) ->
                                                betterExplained(first, second, unlikely.get(own))));
        return results;
    }

    private static boolean isFaulty(
            Map<Integer, Result> results, SampleProgram program, List<Block> blocks) {
        return !results.get(program.own()).errors().get().faults().isEmpty()
                && !blocks.get(program.own()).strict();
    }

    /**
     * Returns the second result if it has only some of the faults of the first, and no names are
     * missing that the first knows, in the block or its context, except unlikely classes.
     */
    private static Result betterExplained(Result first, Result second, Set<String> unlikely) {
        BlockErrors errors = second.errors().get();
        Set<String> mayBeUnknown = new HashSet<>(first.errors().get().missing());
        mayBeUnknown.addAll(unlikely);
        List<BlockErrors.Fault> faults = first.errors().get().faults();
        boolean better =
                errors.faults().size() < faults.size()
                        && (!errors.contextBroken() || first.errors().get().contextBroken())
                        && faults.containsAll(errors.faults())
                        && mayBeUnknown.containsAll(errors.missing());
        return better ? second : first;
    }

    private static List<NameRepair.Case> suspected(Map<Integer, Result> results) {
        return results.values().stream()
                .filter(result -> !result.errors().get().suspects().isEmpty())
                .map(
                        result ->
                                new NameRepair.Case(
                                        result.program().get(), result.errors().get().suspects()))
                .toList();
    }

    private Map<Integer, Result> checkAll(
            List<ParsedBlock> page,
            NearNames near,
            List<Block> blocks,
            List<SampleProgram> programs) {
        Map<Integer, Result> results = new HashMap<>();
        compiler.check(programs, page, near, own -> blocks.get(own).strict())
                .forEach(
                        (program, errors) -> {
                            ParsedBlock parsed = page.get(program.own());
                            results.put(
                                    program.own(),
                                    new Result(parsed, Optional.of(program), Optional.of(errors)));
                        });
        return results;
    }

    /**
     * Returns a program that also writes the values which comments of its block tell.
     *
     * @param program that is known to compile
     */
    public SampleProgram writingValues(SampleProgram program) {
        return compiler.writingValues(program);
    }

    /**
     * Compiles programs that are known to compile, and writes their classes.
     *
     * @return whether the compiler reported no error
     */
    public boolean write(List<SampleProgram> programs, Path classes) {
        return compiler.write(programs, classes);
    }
}
