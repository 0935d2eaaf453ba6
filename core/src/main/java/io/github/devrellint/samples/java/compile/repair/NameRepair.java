package io.github.devrellint.samples.java.compile.repair;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.error.SuspectName;
import io.github.devrellint.samples.java.compile.name.MistypedVariables;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.SmallestTree;
import io.github.devrellint.samples.java.compile.type.UnknownParts;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Proves that a name is mistyped: with a similar name in its place the error is gone, there is no
 * new one, and all types around it are known. One compiler call for all suspects of a page.
 */
public final class NameRepair {

    private static final int MOST_CANDIDATES = 3;
    private static final int MOST_TRIES = 60;

    private final Javac javac;
    private final List<Path> classpath;
    private final Predicate<String> elsewhere;

    /**
     * @param elsewhere whether a class of a library has that simple name
     */
    NameRepair(Javac javac, List<Path> classpath, Predicate<String> elsewhere) {
        this.javac = javac;
        this.classpath = classpath;
        this.elsewhere = elsewhere;
    }

    /** The suspects of a program. */
    public record Case(SampleProgram program, List<SuspectName> suspects) {}

    private record Attempt(SampleProgram program, SuspectName suspect, String name, int offset) {
        int end() {
            return offset + name.length();
        }
    }

    /** Returns the proven mistakes by the number of the block. */
    Map<Integer, List<Fault>> prove(List<Case> cases) {
        List<MemorySource> sources = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        Map<Integer, Integer> unchanged = new HashMap<>();
        for (Case each : cases) {
            SampleProgram program = each.program();
            unchanged.put(program.own(), sources.size());
            sources.add(program.source());
            attempts.add(null);
            for (SuspectName suspect : each.suspects()) {
                for (String name : suspect.candidates().stream().limit(MOST_CANDIDATES).toList()) {
                    if (attempts.size() < MOST_TRIES) {
                        SampleProgram.Variant variant =
                                program.variant(sources.size(), suspect.span(), name);
                        sources.add(variant.source());
                        attempts.add(new Attempt(program, suspect, name, variant.offset()));
                    }
                }
            }
        }
        return attempts.size() == unchanged.size()
                ? Map.of()
                : javac.analyzed(
                        sources, classpath, session -> prove(session, attempts, unchanged));
    }

    private Map<Integer, List<Fault>> prove(
            Javac.Session session, List<Attempt> attempts, Map<Integer, Integer> unchanged) {
        Map<SuspectName, Fault> proved = new HashMap<>();
        Map<Integer, List<Fault>> faults = new TreeMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            if (attempt == null || proved.containsKey(attempt.suspect())) {
                continue;
            }
            Javac.Parsed before = session.parsed().get(unchanged.get(attempt.program().own()));
            Javac.Parsed after = session.parsed().get(i);
            boolean mends =
                    attempt.suspect().type()
                            ? ErrorComparison.mends(before, after)
                            : ErrorComparison.mendsWithoutMethods(before, after);
            if (mends
                    && (isEvident(attempt) || isKnown(session, after.unit(), attempt))
                    && !(attempt.suspect().type() && elsewhere.test(attempt.suspect().name()))) {
                String meant = "; did you mean '" + attempt.name() + "'?";
                Fault fault =
                        new Fault(
                                attempt.suspect().span(),
                                attempt.suspect().message() + meant,
                                Optional.of(attempt.name()));
                proved.put(attempt.suspect(), fault);
                faults.computeIfAbsent(attempt.program().own(), key -> new ArrayList<>())
                        .add(fault);
            }
        }
        return faults;
    }

    /** Whether a variable is certainly mistyped, whatever its type. */
    private static boolean isEvident(Attempt attempt) {
        return !attempt.suspect().type()
                && MistypedVariables.isEvident(attempt.suspect().name(), attempt.name());
    }

    /** Whether no unknown type takes part in the expression that has the new name. */
    private static boolean isKnown(
            Javac.Session session, CompilationUnitTree unit, Attempt attempt) {
        TreePath found =
                SmallestTree.around(session.trees(), unit, attempt.offset(), attempt.end());
        UnknownParts unknown = new UnknownParts(session.trees());
        return !unknown.in(unknown.surroundings(found));
    }
}
