package io.github.devrellint.spelling.site;

import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.spelling.token.LazyValue;
import io.github.devrellint.spelling.token.LetterRuns;
import io.github.devrellint.spelling.token.WantedWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells on how many other pages of a site words stand: what stands on several is a name, not a
 * slip. Reads the pages in the order of their paths until {@link #MOST_BYTES} are read, so the
 * answer is the same whether one page is checked or all. Copies of a page, such as older versions
 * and translations, count once. Safe for use by several threads.
 */
final class SiteWords {

    /** How much of a site is read, in bytes. */
    private static final long MOST_BYTES = 64L << 20;

    private static final long LARGEST_FILE = 2L << 20;

    /** Documents that the pages are searched for; after that an index of all words pays. */
    private static final int SEARCHES = 2;

    private static final Set<String> PAGES = Set.of("md", "mdx", "markdown", "mdown", "qmd");

    /**
     * A page of the site.
     *
     * @param key the same for all copies of a page
     */
    private record Page(Path path, String key) {}

    private final LazyValue<List<Page>> pages;
    private final LazyValue<WordPageIndex> index = new LazyValue<>(this::index);
    private final AtomicInteger asked = new AtomicInteger();

    private SiteWords(CaseExactFiles tree) {
        pages = new LazyValue<>(() -> pages(tree));
    }

    /** The words of the site that a document belongs to. */
    static SiteWords of(Site site, Path document) {
        CaseExactFiles tree = site.files(document);
        return site.context()
                .service(Cache.KEY)
                .byRoot
                .computeIfAbsent(tree.root(), root -> new SiteWords(tree));
    }

    /** What was read of which site. */
    private static final class Cache {
        static final ServiceKey<Cache> KEY = ServiceKey.of(Cache.class, context -> new Cache());
        private final Map<Path, SiteWords> byRoot = new ConcurrentHashMap<>();
    }

    private static List<Page> pages(CaseExactFiles tree) {
        List<Page> found = new ArrayList<>();
        long left = MOST_BYTES;
        for (Path file : tree.files()) {
            long size = isPage(file) ? size(file) : 0;
            if (size > 0 && size <= LARGEST_FILE && size <= left) {
                left -= size;
                found.add(new Page(file, key(file)));
            }
        }
        found.sort(Comparator.comparing(Page::key).thenComparing(Page::path));
        return found;
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        return PAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // it is gone: no page of the site
        }
    }

    /** The name without extensions, with that of its folder where the name says nothing. */
    private static String key(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String stem = name.substring(0, Math.max(1, name.indexOf('.')));
        boolean general = stem.equals("index") || stem.equals("_index") || stem.equals("readme");
        return general && file.getParent().getFileName() != null
                ? file.getParent().getFileName() + "/"
                : stem;
    }

    /**
     * Returns for each word the number of pages that have it, in whatever letter case.
     *
     * @param documents how many are known to ask, this one included
     */
    Map<String, Integer> pages(Collection<String> words, int documents) {
        if (documents <= SEARCHES && asked.incrementAndGet() <= SEARCHES) {
            return searched(words);
        }
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.put(word, index.get().pages(LetterRuns.hash(word))));
        return counts;
    }

    private Map<String, Integer> searched(Collection<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        var wanted = new WantedWords(words);
        List<Page> all = pages.get();
        for (int i = 0; i < all.size(); i++) {
            wanted.search(bytes(all.get(i).path()));
            if (i + 1 == all.size() || !all.get(i + 1).key().equals(all.get(i).key())) {
                words.stream()
                        .filter(wanted::isFound)
                        .forEach(word -> counts.merge(word, 1, Integer::sum));
                wanted.forget();
            }
        }
        return counts;
    }

    /**
     * Returns for each word the number of other pages that have it.
     *
     * @param document whose page, with its copies, does not count
     * @param pages how many pages have each word; see {@link #pages}
     */
    Map<String, Integer> otherPages(Document document, Map<String, Integer> pages) {
        String own = key(document.path());
        var here = new WantedWords(pages.keySet());
        here.search(document.source().text());
        this.pages.get().stream()
                .filter(page -> page.key().equals(own) && !page.path().equals(document.path()))
                .forEach(page -> here.search(bytes(page.path())));
        Map<String, Integer> others = new HashMap<>(pages);
        others.replaceAll((word, count) -> here.isFound(word) ? count - 1 : count);
        return others;
    }

    /** Whether one of some files is a copy of a page. */
    static boolean hasCopy(Path page, Collection<Path> among) {
        String key = key(page);
        return among.stream().anyMatch(file -> key(file).equals(key));
    }

    private WordPageIndex index() {
        var words = new WordPageIndex();
        String last = null;
        int group = 0;
        for (Page page : pages.get()) {
            group += page.key().equals(last) ? 0 : 1;
            last = page.key();
            words.add(bytes(page.path()), group);
        }
        return words;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0]; // it is gone: no page of the site
        }
    }
}
