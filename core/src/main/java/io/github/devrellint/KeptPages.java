package io.github.devrellint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The documents of a run: what an earlier run found out about them, and what a later one may use.
 * Everything else on the disk is what it was in the earlier run, but {@link OutsideFiles}.
 */
final class KeptPages {

    /** For a run that neither uses nor keeps anything. */
    static final KeptPages NONE = new KeptPages(false, Map.of(), Map.of(), OutsideFiles.NONE);

    private final boolean on;
    private final Map<Path, String> states;
    private Map<Path, KeptPage> known;
    private final OutsideFiles knownOutside;
    private final boolean sameOutside;
    private final Map<Path, KeptPage> fresh = new HashMap<>();
    private final Set<Path> outside = new HashSet<>();
    private boolean refused;
    private boolean mayDiffer;

    /**
     * @param states of all documents now
     * @param known from the earlier run, for the same documents; empty if there is none
     * @param outside on which documents of the earlier run depend
     */
    KeptPages(Map<Path, String> states, Map<Path, KeptPage> known, OutsideFiles outside) {
        this(true, states, known, outside);
    }

    private KeptPages(
            boolean on,
            Map<Path, String> states,
            Map<Path, KeptPage> known,
            OutsideFiles knownOutside) {
        this.on = on;
        this.states = states;
        this.known = known;
        this.knownOutside = knownOutside;
        this.sameOutside = knownOutside.areSame();
    }

    /**
     * For a run that can't use anything of an earlier one.
     *
     * @param states of the documents of which something is to be kept
     */
    static KeptPages none(Map<Path, String> states) {
        return new KeptPages(states, Map.of(), OutsideFiles.NONE);
    }

    /** Whether the dependencies of checks are recorded. */
    boolean isOn() {
        return on;
    }

    /** Whether anything is to be kept of a document for itself. */
    boolean keepsDocuments() {
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

    /** Whether the files outside are what they were in the earlier run. */
    boolean isSameOutside() {
        return sameOutside;
    }

    /** Adds files outside on which a document of this run depends. */
    void dependOn(Set<Path> files) {
        outside.addAll(files);
    }

    /** All files outside on which documents of this run depend. */
    Set<Path> outside() {
        return outside;
    }

    /** Says that a document of this run may have another result next time. */
    void setMayDiffer() {
        mayDiffer = true;
    }

    /** Whether a document may have another result next time, though no file has changed. */
    boolean mayDiffer() {
        return mayDiffer;
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
        if (page.reachesOut()) {
            outside.addAll(knownOutside.files());
        }
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
