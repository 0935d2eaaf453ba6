package io.github.devrellint.spelling;

/**
 * On how many pages each word of a site stands: an open hash table over the hashes of {@link
 * LetterRuns}. Filled by one thread, then read by several.
 */
final class WordPageIndex {

    private long[] hashes = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int[] last = new int[1 << 12];
    private int size;

    /**
     * Adds the words of a text.
     *
     * @param page a number above 0; texts with the same number, one behind the other, are one page
     */
    void add(String text, int page) {
        LetterRuns.visit(text, hash -> add(hash, page));
    }

    private void add(long hash, int page) {
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            if (2 * ++size > hashes.length) {
                grow();
                slot = slot(hash);
            }
            hashes[slot] = hash;
        }
        if (last[slot] != page) {
            last[slot] = page;
            counts[slot]++;
        }
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        int[] oldLast = last;
        hashes = new long[oldHashes.length * 2];
        counts = new int[hashes.length];
        last = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
                last[slot] = oldLast[i];
            }
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /** The number of pages that have the word of a hash. */
    int pages(long hash) {
        return counts[slot(hash)];
    }
}
