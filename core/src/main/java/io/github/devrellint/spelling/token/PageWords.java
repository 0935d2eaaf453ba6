package io.github.devrellint.spelling.token;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one page: those of its prose, block by block, and those that its author uses where
 * spelling is checked by machines: code, link and image targets, tags and authors, the file name.
 * Safe for use by several threads.
 */
public final class PageWords {

    public static final AnalysisKey<PageWords> KEY =
            AnalysisKey.of(PageWords.class, PageWords::new);

    /** A block of prose and its words. */
    public record Block(Prose prose, List<Token> tokens) {

        /**
         * Whether the block has nothing but a word, as in a list of names, perhaps with a colon or
         * an e-mail address behind it.
         */
        public boolean isAlone(int index) {
            if (tokens.size() != 1) {
                return false;
            }
            Token token = tokens.get(index);
            String text = prose.text().text().strip();
            int length = text.endsWith(":") ? text.length() - 1 : text.length();
            return length == token.end() - token.start() || text.indexOf('@') > 0;
        }

        /** Whether the word is a sentence beside others: an interjection. */
        public boolean isSentence(int index) {
            Token token = tokens.get(index);
            String text = prose.text().text();
            boolean ends =
                    token.end() < text.length() && ".!?".indexOf(text.charAt(token.end())) >= 0;
            boolean last = index + 1 == tokens.size() || tokens.get(index + 1).opensSentence();
            return token.opensSentence()
                    && token.shape() != Token.Shape.LOWER
                    && ends
                    && last
                    && !token.part();
        }

        /**
         * Whether the block begins with the word and a colon, a dash or a parenthesis: a name and
         * what it is.
         */
        public boolean isLabel(int index) {
            int end = tokens.get(index).end();
            String text = prose.text().text();
            return index == 0
                    && tokens.size() > 1
                    && prose.kind() != Prose.Kind.HEADING
                    && (text.startsWith(": ", end)
                            || text.startsWith(" (", end)
                            || text.startsWith(" - ", end)
                            || text.startsWith(" – ", end)
                            || text.startsWith(" — ", end));
        }
    }

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

    private final Document document;
    private final LazyValue<Set<String>> words = new LazyValue<>(this::words);

    public PageWords(Document document) {
        for (Prose prose : document.prose()) {
            blocks.add(new Block(prose, Tokenizer.tokenize(prose.text().text())));
        }
        this.document = document;
    }

    /** The markup around a word of a block. */
    public WordMarkup markup(Block block, int index) {
        return new WordMarkup(document, block, index);
    }

    /** The blocks of prose, in the order of the page. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Whether the prose has a word, given in lower case. */
    public boolean has(String lower) {
        return words.get().contains(lower);
    }

    private Set<String> words() {
        return blocks.stream()
                .flatMap(block -> block.tokens().stream())
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether code, a target or the file name has a word, in whatever letter case. */
    public boolean isInCode(String word) {
        var wanted = new WantedWords(List.of(word));
        searchCode(wanted);
        return wanted.isFound(word);
    }

    /** Looks for words in code, targets, naming keys of the front matter and the file name. */
    public void searchCode(WantedWords words) {
        for (CodeBlock block : document.codeBlocks()) {
            words.search(block.content().text());
        }
        for (CodeSpan span : document.codeSpans()) {
            words.search(span.text());
        }
        for (Link link : document.links()) {
            words.search(link.target().raw());
        }
        for (Image image : document.images()) {
            words.search(image.target().raw());
        }
        document.frontMatter().ifPresent(matter -> search(matter, words));
        if (document.path().getFileName() != null) {
            words.search(document.path().getFileName().toString());
        }
    }

    private static void search(FrontMatter matter, WantedWords words) {
        for (String key : NAMING_KEYS) {
            matter.get(key).ifPresent(value -> search(value, words));
        }
    }

    private static void search(FrontMatterValue value, WantedWords words) {
        if (value instanceof FrontMatterValue.Scalar scalar) {
            words.search(scalar.source());
        } else if (value instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(item -> search(item, words));
        } else if (value instanceof FrontMatterValue.Mapping mapping) {
            mapping.entries().forEach(entry -> search(entry.value(), words));
        }
    }
}
