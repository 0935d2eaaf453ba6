package io.github.devrellint.spelling;

import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.CodeSpan;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of one page: those of its prose, block by block, and those that its author uses where
 * spelling is checked by machines: code, link and image targets, tags and authors, the file name.
 * Safe for use by several threads.
 */
final class PageWords {

    static final AnalysisKey<PageWords> KEY = AnalysisKey.of(PageWords.class, PageWords::new);

    /** A block of prose and its words. */
    record Block(Prose prose, List<Token> tokens) {}

    /** Keys of the front matter whose values are names rather than prose. */
    private static final List<String> NAMING_KEYS =
            List.of(
                    "tags",
                    "tag",
                    "categories",
                    "category",
                    "keywords",
                    "author",
                    "authors",
                    "slug",
                    "series",
                    "topics",
                    "product",
                    "products",
                    "taxonomies");

    private final List<Block> blocks = new ArrayList<>();
    private final LazyValue<Map<String, Integer>> counts = new LazyValue<>(this::count);
    private final LazyValue<Set<String>> technical;

    PageWords(Document document) {
        for (Prose prose : document.prose()) {
            blocks.add(new Block(prose, Tokenizer.tokenize(prose.text().text())));
        }
        technical = new LazyValue<>(() -> technicalWords(document));
    }

    List<Block> blocks() {
        return blocks;
    }

    /** How often the prose of the page has a word, in whatever letter case. */
    int count(String word) {
        return counts.get().getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /** Whether code, a target or the file name has the word, in whatever letter case. */
    boolean isTechnical(String word) {
        return technical.get().contains(word.toLowerCase(Locale.ROOT));
    }

    private Map<String, Integer> count() {
        Map<String, Integer> found = new HashMap<>();
        for (Block block : blocks) {
            for (Token token : block.tokens()) {
                found.merge(token.text().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return found;
    }

    private static Set<String> technicalWords(Document document) {
        Set<String> words = new HashSet<>();
        for (CodeBlock block : document.codeBlocks()) {
            collect(block.content().text(), words);
        }
        for (CodeSpan span : document.codeSpans()) {
            collect(span.text(), words);
        }
        for (Link link : document.links()) {
            collect(link.target().raw(), words);
        }
        for (Image image : document.images()) {
            collect(image.target().raw(), words);
        }
        document.frontMatter().ifPresent(matter -> collect(matter, words));
        if (document.path().getFileName() != null) {
            collect(document.path().getFileName().toString(), words);
        }
        return words;
    }

    private static void collect(FrontMatter matter, Set<String> into) {
        for (String key : NAMING_KEYS) {
            matter.get(key).ifPresent(value -> collect(value, into));
        }
    }

    private static void collect(FrontMatterValue value, Set<String> into) {
        if (value instanceof FrontMatterValue.Scalar scalar) {
            collect(scalar.source(), into);
        } else if (value instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, into));
        } else if (value instanceof FrontMatterValue.Mapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), into));
        }
    }

    /** Takes runs of letters whole and, where they are camelCase, in parts. */
    static void collect(String text, Set<String> into) {
        int start = 0;
        int hump = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            boolean turn =
                    letter
                            && i > hump
                            && Character.isUpperCase(text.charAt(i))
                            && Character.isLowerCase(text.charAt(i - 1));
            if (!letter || turn) {
                add(text, hump, i, into);
                hump = letter ? i : i + 1;
            }
            if (!letter) {
                add(text, start, i, into);
                start = i + 1;
            }
        }
    }

    private static void add(String text, int start, int end, Set<String> into) {
        if (end - start > 1) {
            into.add(text.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }
}
