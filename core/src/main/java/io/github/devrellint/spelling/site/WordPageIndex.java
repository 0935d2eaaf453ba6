package io.github.devrellint.spelling.site;

import io.github.devrellint.spelling.token.LetterRuns;

/**
 * On how many pages each word of a site stands: an open hash table over the hashes of {@link
 * LetterRuns}. Filled by one thread, then read by several.
 */
final class WordPageIndex {

    private static final int COUNT_BITS = 32;

    /**
     * Two numbers a slot, side by side, as they are read together: the hash of a word; and the last
     * page that has it, above the number of pages.
     */
    private long[] slots = new long[1 << 13];

    private int size;

    /**
     * Adds the words of a text.
     *
     * @param utf8 the text
     * @param page a number above 0; texts with the same number, one behind the other, are one page
     */
    void add(byte[] utf8, int page) {
        LetterRuns.visit(utf8, hash -> add(hash, page));
    }

    private void add(long hash, int page) {
        int slot = slot(hash);
        if (slots[slot] == 0) {
            if (4 * ++size > slots.length) {
                grow();
                slot = slot(hash);
            }
            slots[slot] = hash;
        }
        long pages = slots[slot + 1];
        if (pages >>> COUNT_BITS != page) {
            slots[slot + 1] = (long) page << COUNT_BITS | (int) pages + 1;
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash ^ hash >>> 32) << 1 & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    /** The number of pages that have the word of a hash. */
    int pages(long hash) {
        return (int) slots[slot(hash) + 1];
    }
}
