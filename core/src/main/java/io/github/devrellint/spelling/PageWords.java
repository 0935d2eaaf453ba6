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
import io.github.devrellint.document.Span;
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
final class PageWords {

    static final AnalysisKey<PageWords> KEY = AnalysisKey.of(PageWords.class, PageWords::new);

    /** A block of prose and its words. */
    record Block(Prose prose, List<Token> tokens) {

        /**
         * Whether the block has nothing but a word, as in a list of names, perhaps with a colon
         * behind it.
         */
        boolean isAlone(int index) {
            Token token = tokens.get(index);
            String text = prose.text().text().strip();
            int length = text.endsWith(":") ? text.length() - 1 : text.length();
            return tokens.size() == 1 && length == token.end() - token.start();
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
    private final String source;
    private final LazyValue<Set<String>> words = new LazyValue<>(this::words);

    PageWords(Document document) {
        source = document.source().text();
        for (Prose prose : document.prose()) {
            blocks.add(new Block(prose, Tokenizer.tokenize(prose.text().text())));
        }
        this.document = document;
    }

    List<Block> blocks() {
        return blocks;
    }

    /**
     * Whether quotes, brackets or marks of emphasis hold just this word, as around handles, keys
     * and coined words.
     */
    boolean isSetApart(Block block, int index) {
        Token token = block.tokens().get(index);
        String text = block.prose().text().text();
        return isEmphasized(block, token)
                || token.start() > 0
                        && token.end() < text.length()
                        && "([\"“‘'«".indexOf(text.charAt(token.start() - 1)) >= 0
                        && ")]\"”’'»".indexOf(text.charAt(token.end())) >= 0;
    }

    private boolean isEmphasized(Block block, Token token) {
        Span span = block.prose().text().source(token.start(), token.end());
        return span.start() > 0
                && span.end() < source.length()
                && "*_".indexOf(source.charAt(span.start() - 1)) >= 0
                && source.charAt(span.end()) == source.charAt(span.start() - 1);
    }

    /** Whether the prose has a word, given in lower case. */
    boolean has(String lower) {
        return words.get().contains(lower);
    }

    private Set<String> words() {
        return blocks.stream()
                .flatMap(block -> block.tokens().stream())
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether the word is the whole text of a link, as names of people and projects are. */
    boolean isLinkText(Block block, int index) {
        Token token = block.tokens().get(index);
        Span span = block.prose().text().source(token.start(), token.end());
        return span.start() > 0
                && span.end() < source.length()
                && source.charAt(span.start() - 1) == '['
                && source.charAt(span.end()) == ']';
    }

    /**
     * Whether the word is in the text of a link whose target has it, too, perhaps run together with
     * others: {@code [Jo Soe](https://example.org/josoe)}. So are names of people and companies.
     */
    boolean isInTarget(Block block, int index) {
        Token token = block.tokens().get(index);
        Span span = block.prose().text().source(token.start(), token.end());
        String word = token.text().toLowerCase(Locale.ROOT);
        return document.links().stream()
                .filter(link -> link.span().contains(span))
                .anyMatch(link -> link.target().raw().toLowerCase(Locale.ROOT).contains(word));
    }

    /** Whether the word is in the text of a link whose target is named so: a package, a handle. */
    boolean isNameOfTarget(Block block, int index) {
        Token token = block.tokens().get(index);
        Span span = block.prose().text().source(token.start(), token.end());
        String word = token.text().toLowerCase(Locale.ROOT);
        return document.links().stream()
                .filter(link -> link.span().contains(span))
                .map(link -> link.target().raw().toLowerCase(Locale.ROOT))
                .anyMatch(target -> List.of(target.split("[/.?#]")).contains(word));
    }

    /**
     * Whether the word stands in the source as it is read: not "value[n]", "*re*reference" or
     * "d"istributed, whose parts are put together by dropping markup.
     */
    boolean isUnbroken(Block block, int index) {
        Token token = block.tokens().get(index);
        String text = block.prose().text().text();
        boolean behindQuote =
                token.start() > 1
                        && "\"'”’".indexOf(text.charAt(token.start() - 1)) >= 0
                        && Character.isLetterOrDigit(text.charAt(token.start() - 2));
        if (behindQuote) {
            return false;
        }
        Span span = block.prose().text().source(token.start(), token.end());
        for (int i = span.start(); i < span.end(); i++) {
            if ("[]<>*_".indexOf(source.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether code, a target or the file name has a word, in whatever letter case. */
    boolean isInCode(String word) {
        var wanted = new WantedWords(List.of(word));
        searchCode(wanted);
        return wanted.isFound(word);
    }

    /** Looks for words in code, targets, naming keys of the front matter and the file name. */
    void searchCode(WantedWords words) {
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
