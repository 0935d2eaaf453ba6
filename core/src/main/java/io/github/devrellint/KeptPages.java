package io.github.devrellint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The documents of a run: what an earlier run found out about them, and what a later one may use.
 * Everything else on the disk is what it was in the earlier run.
 */
final class KeptPages {

    /** For a run that neither uses nor keeps anything. */
    static final KeptPages NONE = new KeptPages(Map.of(), Map.of());

    private final Map<Path, String> states;
    private Map<Path, KeptPage> known;
    private final Map<Path, KeptPage> fresh = new HashMap<>();
    private boolean refused;

    /**
     * @param states of all documents now
     * @param known from the earlier run, for the same documents; empty if there is none
     */
    KeptPages(Map<Path, String> states, Map<Path, KeptPage> known) {
        this.states = states;
        this.known = known;
    }

    /** Whether anything is to be kept of a document. */
    boolean isOn() {
        return !states.isEmpty();
    }

    /**
     * Says which documents are checked. Where one is missing that was checked before, as Git does
     * not track it any more, nothing of the earlier run holds.
     */
    void checked(Set<Path> documents) {
        if (!documents.containsAll(known.keySet())) {
            known = Map.of();
        }
    }

    /** What is known of all documents, whether they have changed or not. */
    Map<Path, KeptPage> known() {
        return known;
    }

    String state(Path document) {
        return states.getOrDefault(document, "");
    }

    boolean hasChanged(Path document) {
        KeptPage page = known.get(document);
        return page == null || !page.state().equals(states.get(document));
    }

    /** Keeps a document for later. */
    void add(Path document, KeptPage page) {
        fresh.put(document, page);
    }

    /** Says that nothing may be kept of this run. */
    void refuse() {
        refused = true;
    }

    /** What a later run may use; empty if nothing. */
    Map<Path, KeptPage> fresh() {
        return refused ? Map.of() : fresh;
    }
}
