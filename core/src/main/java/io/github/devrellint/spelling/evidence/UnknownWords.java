package io.github.devrellint.spelling.evidence;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.token.LazyValue;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.WantedWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a page that no dictionary has, how often the page has them, and which of them its
 * code and links have, too. Used by one thread.
 */
public final class UnknownWords {

    /**
     * For how many different words a page makes the speller look for likelier ones, which takes
     * some milliseconds each. No page in earnest has as many; a hostile one must not take minutes.
     */
    public static final int MOST_COMPARED = 1_000;

    /** Nobody writes a table with more cells by hand. */
    private static final int MOST_CELLS = 1_000;

    /** So many words that differ in the last letter are no slips of one. */
    private static final int SERIES = 3;

    private static final int SHORTEST_STEM = 4;

    private static final Pattern TYPOS = Pattern.compile("(?i)\\b(typos?|mis-?spel\\w*)\\b");

    private final Set<String> compared = new HashSet<>();
    private final Map<Pattern, Map<Block, Boolean>> found = new HashMap<>();
    private final Map<Block, Boolean> listsOfNames = new IdentityHashMap<>();
    private final LazyValue<Integer> cells = new LazyValue<>(this::countCells);
    private boolean exhausted;
    private final PageWords page;
    private final List<BitSet> byBlock = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final LazyValue<WantedWords> technical;
    private final LazyValue<Set<String>> linkedNames = new LazyValue<>(this::findLinkedNames);
    private final LazyValue<Map<String, Long>> series = new LazyValue<>(this::countSeries);

    public UnknownWords(PageWords page, EnglishSpeller speller) {
        this.page = page;
        var parts = new PartialWords(speller);
        for (Block block : page.blocks()) {
            BitSet unknown = speller.vocabulary().unknown(block.tokens());
            unknown.stream().filter(i -> parts.isPart(block, i)).forEach(unknown::clear);
            byBlock.add(unknown);
            for (int i = unknown.nextSetBit(0); i >= 0; i = unknown.nextSetBit(i + 1)) {
                counts.merge(lower(block.tokens().get(i).text()), 1, Integer::sum);
            }
        }
        technical =
                new LazyValue<>(
                        () -> {
                            var wanted = new WantedWords(counts.keySet());
                            page.searchCode(wanted);
                            return wanted;
                        });
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    PageWords page() {
        return page;
    }

    /** The indices of the unknown words of a block. */
    public BitSet of(int block) {
        return byBlock.get(block);
    }

    /** Whether likelier words may be looked for; false when the page has had its share. */
    boolean mayCompare(String word) {
        boolean may =
                compared.contains(word) || compared.size() < MOST_COMPARED && compared.add(word);
        exhausted |= !may;
        return may;
    }

    /** Whether a word is beyond what the page may make the speller compare. */
    boolean isBeyond(String word) {
        boolean beyond = compared.size() >= MOST_COMPARED && !compared.contains(word);
        exhausted |= beyond;
        return beyond;
    }

    /** Whether there was a word for which no likelier ones were looked for. */
    public boolean isExhausted() {
        return exhausted;
    }

    /** How often the prose of the page has an unknown word, in whatever letter case. */
    int count(String word) {
        return counts.getOrDefault(lower(word), 0);
    }

    /** Whether several unknown words of the page differ in the last letter: "nodea", "nodeb". */
    boolean isInSeries(String word) {
        return word.length() > SHORTEST_STEM
                && series.get().getOrDefault(withoutLast(lower(word)), 0L) >= SERIES;
    }

    private Map<String, Long> countSeries() {
        return counts.keySet().stream()
                .filter(word -> word.length() > SHORTEST_STEM)
                .collect(Collectors.groupingBy(UnknownWords::withoutLast, Collectors.counting()));
    }

    private static String withoutLast(String word) {
        return word.substring(0, word.length() - 1);
    }

    /** Whether the page has a link whose whole text is the word and whose target is named so. */
    boolean isLinkedName(String word) {
        return linkedNames.get().contains(lower(word));
    }

    private Set<String> findLinkedNames() {
        Set<String> names = new HashSet<>();
        for (int at = 0; at < byBlock.size(); at++) {
            Block block = page.blocks().get(at);
            byBlock.get(at).stream()
                    .filter(i -> page.markup(block, i).isLinkText())
                    .filter(i -> page.markup(block, i).isNameOfTarget())
                    .forEach(i -> names.add(lower(block.tokens().get(i).text())));
        }
        return names;
    }

    /** Whether a pattern is found in a block; looked for once in each. */
    boolean has(Block block, Pattern pattern) {
        return found.computeIfAbsent(pattern, key -> new IdentityHashMap<>())
                .computeIfAbsent(block, key -> pattern.matcher(key.prose().text().text()).find());
    }

    /** Whether a block speaks of misspellings. */
    boolean tellsOfTypos(Block block) {
        return has(block, TYPOS);
    }

    /** Whether a block is a cell of a table, on a page with so many that they are data. */
    boolean isCellOfData(Block block) {
        return block.prose().kind() == Kind.TABLE_CELL && cells.get() >= MOST_CELLS;
    }

    private int countCells() {
        return (int)
                page.blocks().stream()
                        .filter(block -> block.prose().kind() == Kind.TABLE_CELL)
                        .count();
    }

    /** Whether a block is a list of names; looked at once. */
    boolean isListOfNames(Block block, NameDetector names) {
        return listsOfNames.computeIfAbsent(block, names::isListOfNames);
    }

    /** Whether code, a target or the file name has an unknown word, in whatever letter case. */
    public boolean isTechnical(String word) {
        return technical.get().isFound(word);
    }
}
