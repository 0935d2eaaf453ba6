package io.github.devrellint.context;

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
