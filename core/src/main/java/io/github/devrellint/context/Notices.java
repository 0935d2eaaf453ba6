package io.github.devrellint.context;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people should know of a run though it is no finding: a tool that is missing, say. The same
 * text is kept once. Safe for use by several threads.
 */
public final class Notices {

    private final Set<String> texts = ConcurrentHashMap.newKeySet();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final Set<Unreadable> unreadable = ConcurrentHashMap.newKeySet();
    private final Set<String> decisions = ConcurrentHashMap.newKeySet();

    public void add(String text) {
        texts.add(text);
    }

    /** Adds what keeps documents from being checked and is the fault of none of them. */
    public void failed(String text) {
        failures.add(text);
    }

    /** The failures, in alphabetical order. */
    public List<String> failures() {
        return failures.stream().sorted().toList();
    }

    /**
     * A file that is no document and can't be read, as the configuration of a site.
     *
     * @param problem with line and column where they are known: {@code 3:5: no such escape}
     */
    public record Unreadable(Path file, String problem) {}

    /** Adds a file that can't be read though documents depend on what it says. */
    public void unreadable(Path file, String problem) {
        unreadable.add(new Unreadable(file, problem));
    }

    /** The files that can't be read, in alphabetical order. */
    public List<Unreadable> unreadable() {
        return unreadable.stream()
                .sorted(Comparator.comparing(Unreadable::file).thenComparing(Unreadable::problem))
                .toList();
    }

    /** Adds what only somebody wants to know who asks why: for {@code --verbose}. */
    public void decided(String text) {
        decisions.add(text);
    }

    /** The decisions, in alphabetical order. */
    public List<String> decisions() {
        return decisions.stream().sorted().toList();
    }

    /** In alphabetical order, so that they do not depend on the order of the threads. */
    public List<String> list() {
        return texts.stream().sorted().toList();
    }
}
