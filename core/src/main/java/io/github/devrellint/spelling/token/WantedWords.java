package io.github.devrellint.spelling.token;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A few words that are looked for in many texts; see {@link LetterRuns}. Used by one thread. */
public final class WantedWords {

    private final Map<String, Integer> slots = new HashMap<>();
    private final long[] hashes;
    private final boolean[] found;
    private final Optional<CandidateRuns> candidates;

    /**
     * @param words in whatever letter case; a word that is no run of letters is never found
     */
    public WantedWords(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(4, words.size() * 2)) * 2;
        hashes = new long[size];
        found = new boolean[size];
        boolean simple = !words.isEmpty() && words.stream().allMatch(CandidateRuns::canFind);
        candidates = simple ? Optional.of(new CandidateRuns(words)) : Optional.empty();
        for (String word : words) {
            long hash = LetterRuns.hash(word);
            int slot = slot(hash);
            hashes[slot] = hash;
            slots.put(word.toLowerCase(Locale.ROOT), slot);
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /** Looks for the words in a text, besides those that were found before. */
    public void search(String text) {
        LetterRuns.visit(text, this::see);
    }

    /** The same for a text in UTF-8. */
    public void search(byte[] utf8) {
        if (candidates.isPresent()) {
            candidates.get().visit(utf8, this::see);
        } else {
            LetterRuns.visit(utf8, this::see);
        }
    }

    private void see(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            found[slot] = true;
        }
    }

    /** Whether a word was found since the last {@link #forget}. */
    public boolean isFound(String word) {
        Integer slot = slots.get(word.toLowerCase(Locale.ROOT));
        return slot != null && found[slot];
    }

    /** Forgets what was found. */
    public void forget() {
        java.util.Arrays.fill(found, false);
    }
}
