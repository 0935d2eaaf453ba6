package io.github.devrellint.spelling.token;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.spelling.token.PageWords.Block;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The markup around a word: marks of emphasis, quotes, links.
 *
 * @param index of the word in its block
 */
public record WordMarkup(Document document, Block block, int index) {

    private static final int LONGEST_PHRASE = 8;

    private Token token() {
        return block.tokens().get(index);
    }

    private Span span() {
        return block.prose().text().source(token().start(), token().end());
    }

    private String source() {
        return document.source().text();
    }

    /**
     * Whether quotes, brackets or marks of emphasis hold just this word, as around handles, keys
     * and coined words.
     */
    public boolean isSetApart() {
        Token token = token();
        String text = block.prose().text().text();
        return isEmphasized()
                || token.start() > 0
                        && token.end() < text.length()
                        && "([\"“‘'«".indexOf(text.charAt(token.start() - 1)) >= 0
                        && ")]\"”’'»".indexOf(text.charAt(token.end())) >= 0;
    }

    /** Whether quotes hold just this word. */
    public boolean isQuoted() {
        Token token = token();
        String text = block.prose().text().text();
        return token.start() > 0
                && token.end() < text.length()
                && "\"“‘'«".indexOf(text.charAt(token.start() - 1)) >= 0
                && "\"”’'»".indexOf(text.charAt(token.end())) >= 0;
    }

    /** Whether marks of emphasis hold just this word. */
    public boolean isEmphasized() {
        String source = source();
        Span span = span();
        return span.start() > 0
                && span.end() < source.length()
                && "*_".indexOf(source.charAt(span.start() - 1)) >= 0
                && source.charAt(span.end()) == source.charAt(span.start() - 1);
    }

    /**
     * Returns the index of the first word of the phrase in marks of emphasis that has this word,
     * and of the one behind its last, or nothing if it is in none of a few words.
     */
    public Optional<int[]> emphasizedPhrase() {
        int from = index;
        while (from > 0 && index - from < LONGEST_PHRASE && !hasMark(from - 1)) {
            from--;
        }
        int to = index;
        while (to + 1 < block.tokens().size() && to - index < LONGEST_PHRASE && !hasMark(to)) {
            to++;
        }
        boolean opened = hasMark(from - 1) && to + 1 - from > 1;
        return opened && hasMark(to) ? Optional.of(new int[] {from, to + 1}) : Optional.empty();
    }

    /** Whether a mark of emphasis stands right between a word and the next. */
    private boolean hasMark(int before) {
        List<Token> tokens = block.tokens();
        String source = source();
        int from =
                before < 0
                        ? Math.max(0, source(tokens.get(0)).start() - 1)
                        : source(tokens.get(before)).end();
        int to =
                before + 1 < tokens.size()
                        ? source(tokens.get(before + 1)).start()
                        : Math.min(source.length(), from + 2);
        for (int i = from; i < to; i++) {
            if ("*_".indexOf(source.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Span source(Token token) {
        return block.prose().text().source(token.start(), token.end());
    }

    /** Whether the word is the whole text of a link, as names of people and projects are. */
    public boolean isLinkText() {
        String source = source();
        Span span = span();
        return span.start() > 0
                && span.end() < source.length()
                && source.charAt(span.start() - 1) == '['
                && source.charAt(span.end()) == ']';
    }

    /**
     * Whether the word is in the text of a link whose target has it, too, perhaps run together with
     * others: {@code [Jo Soe](https://example.org/josoe)}. So are names of people and companies.
     */
    public boolean isInTarget() {
        String word = token().text().toLowerCase(Locale.ROOT);
        return targets()
                .anyMatch(target -> target.contains(word) || squeezed(target).contains(word));
    }

    /** "insight-us" as "insightus". */
    private static String squeezed(String target) {
        return target.replaceAll("[-_]", "");
    }

    /** Whether the word is in the text of a link whose target is named so: a package, a handle. */
    public boolean isNameOfTarget() {
        String word = token().text().toLowerCase(Locale.ROOT);
        return targets().anyMatch(target -> List.of(target.split("[/.?#]")).contains(word));
    }

    /**
     * Whether the word stands in the source as it is read: not "value[n]", "*re*reference" or
     * "d"istributed, whose parts are put together by dropping markup.
     */
    public boolean isUnbroken() {
        Token token = token();
        String text = block.prose().text().text();
        boolean behindQuote =
                token.start() > 1
                        && "\"'”’?".indexOf(text.charAt(token.start() - 1)) >= 0
                        && Character.isLetterOrDigit(text.charAt(token.start() - 2));
        if (behindQuote || isBesideMiddleDot(text, token)) {
            return false;
        }
        Span span = span();
        String source = source();
        for (int i = span.start(); i < span.end(); i++) {
            if ("[]<>*_".indexOf(source.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** "col·lecció": the dot is a letter of Catalan. */
    private static boolean isBesideMiddleDot(String text, Token token) {
        return token.start() > 0 && text.charAt(token.start() - 1) == '·'
                || token.end() < text.length() && text.charAt(token.end()) == '·';
    }

    /** The targets of the links whose text has the word, in lower case. */
    private Stream<String> targets() {
        Span span = span();
        return document.links().stream()
                .filter(link -> link.span().contains(span))
                .map(link -> link.target().raw().toLowerCase(Locale.ROOT));
    }
}
