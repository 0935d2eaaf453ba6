package io.github.devrellint.samples.java.compile.repair;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.error.SuspectName;
import io.github.devrellint.samples.java.compile.name.NameResolver;
import io.github.devrellint.samples.java.compile.name.SuccessorTypes;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Proves that an unknown class is one of the project, mistyped or under its old name: with the
 * project's name in all places of a program there are fewer errors and no new one, and the blocks
 * use it in ways that fit this class only ({@link TypeUses}). New errors weigh against it, and more
 * if a name is still unknown. One block in which it neither fits nor is used so proves that another
 * class is meant, and so does a class that itself names another of the old name: a decorator has
 * the name of what it decorates, and a word more. One compiler call for all unknown classes of a
 * page.
 */
public final class TypeRepair {

    private static final int MOST_TRIES = 60;

    /** Weight that is needed if the name shares only some words with the old one. */
    private static final int CONVINCING_ALONE = 2 * TypeUses.CONVINCING;

    private final Javac javac;
    private final List<Path> classpath;
    private final NameResolver names;

    TypeRepair(Javac javac, List<Path> classpath, NameResolver names) {
        this.javac = javac;
        this.classpath = classpath;
        this.names = names;
    }

    /** A class that a name may mean. */
    private record Guess(String name, String meant) {}

    private record Attempt(
            SampleProgram program, List<SuspectName> places, Guess guess, String qualified) {}

    /** Returns the proven mistakes by the number of the block. */
    Map<Integer, List<Fault>> prove(List<NameRepair.Case> cases) {
        List<MemorySource> sources = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        Map<Integer, Integer> unchanged = new HashMap<>();
        for (NameRepair.Case each : cases) {
            SampleProgram program = each.program();
            Map<String, List<SuspectName>> byName = new TreeMap<>();
            each.suspects().stream()
                    .filter(SuspectName::type)
                    .forEach(
                            suspect ->
                                    byName.computeIfAbsent(suspect.name(), key -> new ArrayList<>())
                                            .add(suspect));
            if (byName.isEmpty()) {
                continue;
            }
            unchanged.put(program.own(), sources.size());
            sources.add(program.source());
            attempts.add(null);
            byName.forEach(
                    (name, places) -> {
                        for (String meant : candidates(places.get(0))) {
                            if (attempts.size() < MOST_TRIES) {
                                String whole =
                                        program.declares(meant) ? meant : names.qualified(meant);
                                if (whole.indexOf('.') < 0) {
                                    continue; // NameRepair has tried it
                                }
                                sources.add(program.variant(sources.size(), name, whole));
                                Guess guess = new Guess(name, meant);
                                attempts.add(new Attempt(program, places, guess, whole));
                            }
                        }
                    });
        }
        Map<Integer, List<Fault>> proved =
                attempts.size() == unchanged.size()
                        ? new TreeMap<>()
                        : javac.analyzed(
                                sources, classpath, session -> prove(session, attempts, unchanged));
        cases.forEach(each -> addFormer(each, proved));
        return proved;
    }

    /** Adds classes that the previous release had and that have no known successor. */
    private static void addFormer(NameRepair.Case each, Map<Integer, List<Fault>> into) {
        for (SuspectName suspect : each.suspects()) {
            List<Fault> known =
                    into.computeIfAbsent(each.program().own(), key -> new ArrayList<>());
            if (suspect.former().isPresent()
                    && known.stream().noneMatch(fault -> fault.span().equals(suspect.span()))) {
                String message = suspect.message() + ", which was in " + suspect.former().get();
                known.add(new Fault(suspect.span(), message, Optional.empty()));
            }
        }
    }

    private static Set<String> candidates(SuspectName suspect) {
        Set<String> candidates = new LinkedHashSet<>(suspect.candidates());
        candidates.addAll(suspect.successors());
        return candidates;
    }

    private Map<Integer, List<Fault>> prove(
            Javac.Session session, List<Attempt> attempts, Map<Integer, Integer> unchanged) {
        Map<Guess, Integer> weights = new HashMap<>();
        Set<Guess> refuted = new HashSet<>();
        List<Attempt> mended = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            if (attempt == null) {
                continue;
            }
            Javac.Parsed before = session.parsed().get(unchanged.get(attempt.program().own()));
            Javac.Parsed after = session.parsed().get(i);
            // what the program does with the class anyway says nothing of the unknown name
            int weight =
                    weight(session, after, attempt.qualified())
                            - weight(session, before, attempt.qualified());
            if (TypeRelation.namesAnother(session, attempt.qualified(), attempt.guess().name())) {
                refuted.add(attempt.guess());
            } else if (ErrorComparison.mendsWithoutMethods(before, after)) {
                mended.add(attempt);
                weights.merge(attempt.guess(), weight, Integer::sum);
            } else if (weight >= TypeUses.CONVINCING && ErrorComparison.resolves(before, after)) {
                mended.add(attempt);
                int left = weight - TypeUses.CONVINCING;
                if (left > 0) { // otherwise it is wrong only if other blocks prove it
                    weights.merge(attempt.guess(), left, Integer::sum);
                }
            } else if (weight < TypeUses.CONVINCING) {
                refuted.add(attempt.guess());
            }
        }
        weights.keySet().removeAll(refuted);
        Set<String> former =
                mended.stream()
                        .filter(attempt -> attempt.places().get(0).former().isPresent())
                        .map(attempt -> attempt.guess().name())
                        .collect(Collectors.toSet());
        weights.entrySet()
                .removeIf(
                        each ->
                                !former.contains(each.getKey().name())
                                        && (each.getValue() < needed(each.getKey())
                                                || names.isElsewhere(each.getKey().name())));
        Map<Integer, List<Fault>> faults = new TreeMap<>();
        for (Attempt attempt : mended) {
            if (attempt.guess().equals(best(attempt.guess().name(), weights))) {
                List<Fault> found =
                        faults.computeIfAbsent(attempt.program().own(), key -> new ArrayList<>());
                attempt.places().forEach(place -> found.add(fault(place, attempt.guess())));
            }
        }
        return faults;
    }

    private int weight(Javac.Session session, Javac.Parsed program, String className) {
        return TypeUses.weight(session, program.unit(), className, names::ofProject);
    }

    private static int needed(Guess guess) {
        boolean slip = DidYouMean.slip(guess.name(), guess.meant());
        boolean extended = SuccessorTypes.extend(guess.name(), guess.meant());
        if (!slip && !extended) {
            return CONVINCING_ALONE;
        }
        // two names hardly share several words by chance
        return switch (SuccessorTypes.countWords(guess.name())) {
            case 1 -> TypeUses.CONVINCING;
            case 2 -> 1;
            default -> extended ? 0 : 1;
        };
    }

    /** The guess for a name with the greatest weight; null if there is none, or two are equal. */
    private static Guess best(String name, Map<Guess, Integer> weights) {
        List<Map.Entry<Guess, Integer>> fitting =
                weights.entrySet().stream()
                        .filter(each -> each.getKey().name().equals(name))
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .toList();
        boolean clear =
                fitting.size() == 1
                        || fitting.size() > 1
                                && fitting.get(0).getValue() > fitting.get(1).getValue();
        return clear ? fitting.get(0).getKey() : null;
    }

    private static Fault fault(SuspectName place, Guess guess) {
        String meant = "; did you mean '" + guess.meant() + "'?";
        return new Fault(place.span(), place.message() + meant, Optional.of(guess.meant()));
    }
}
