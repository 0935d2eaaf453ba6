package io.github.devrellint.document.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Decides in linear time whether {@code <} starts a tag or an autolink. The library's own parsers
 * search the rest of the paragraph at each {@code <}; they are only asked where the search is known
 * to succeed. What was not found once is not searched again.
 */
final class HtmlStart implements InlineContentParser {

    private boolean noComment;
    private boolean noInstruction;
    private boolean noData;
    private boolean noAngle;
    private boolean noQuote;
    private boolean noApostrophe;

    /** Creates a parser for each block of text. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new HtmlStart();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        scanner.next();
        if (opens(scanner)) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        scanner.next();
        return ParsedInline.of(new Text("<"), scanner.position());
    }

    private boolean opens(Scanner scanner) {
        char c = scanner.peek();
        if (c == '!') {
            scanner.next();
            if (scanner.next("--")) {
                noComment = noComment || !find(scanner, '-', '-');
                return !noComment;
            }
            if (scanner.next("[CDATA[")) {
                noData = noData || !find(scanner, ']', ']');
                return !noData;
            }
            noAngle = noAngle || scanner.find('>') < 0;
            return !noAngle;
        }
        if (c == '?') {
            scanner.next();
            noInstruction = noInstruction || !find(scanner, '\0', '?');
            return !noInstruction;
        }
        return isLetter(c) ? tagOrAutolink(scanner) : c == '/' && closingTag(scanner);
    }

    /** Whether two characters, the first of them any if NUL, are found before an angle bracket. */
    private static boolean find(Scanner scanner, char first, char second) {
        char before = '\0';
        char last = '\0';
        while (scanner.peek() != Scanner.END) {
            char c = scanner.peek();
            if (c == '>' && last == second && (first == '\0' || before == first)) {
                return true;
            }
            before = last;
            last = c;
            scanner.next();
        }
        return false;
    }

    private static boolean closingTag(Scanner scanner) {
        scanner.next();
        if (!isLetter(scanner.peek())) {
            return false;
        }
        name(scanner);
        scanner.whitespace();
        return scanner.peek() == '>';
    }

    private boolean tagOrAutolink(Scanner scanner) {
        name(scanner);
        Position afterName = scanner.position();
        while (" \t\r\n<>".indexOf(scanner.peek()) < 0 && scanner.peek() != Scanner.END) {
            scanner.next();
        }
        if (scanner.peek() == '>') {
            return true;
        }
        scanner.setPosition(afterName);
        while (true) {
            int space = scanner.whitespace();
            if (scanner.next('/')) {
                return scanner.peek() == '>';
            }
            if (scanner.peek() == '>') {
                return true;
            }
            if (space == 0 || !attribute(scanner)) {
                return false;
            }
        }
    }

    private boolean attribute(Scanner scanner) {
        char c = scanner.peek();
        if (!isLetter(c) && c != '_' && c != ':') {
            return false;
        }
        while (isLetter(scanner.peek())
                || Character.isDigit(scanner.peek())
                || "_:.-".indexOf(scanner.peek()) >= 0) {
            scanner.next();
        }
        Position end = scanner.position();
        scanner.whitespace();
        if (!scanner.next('=')) {
            scanner.setPosition(end);
            return true;
        }
        scanner.whitespace();
        return switch (scanner.peek()) {
            case '"' -> {
                scanner.next();
                noQuote = noQuote || scanner.find('"') < 0;
                yield !noQuote && scanner.next('"');
            }
            case '\'' -> {
                scanner.next();
                noApostrophe = noApostrophe || scanner.find('\'') < 0;
                yield !noApostrophe && scanner.next('\'');
            }
            default -> unquoted(scanner);
        };
    }

    private static boolean unquoted(Scanner scanner) {
        boolean any = false;
        while (" \t\r\n\"'=<>`".indexOf(scanner.peek()) < 0 && scanner.peek() != Scanner.END) {
            scanner.next();
            any = true;
        }
        return any;
    }

    private static void name(Scanner scanner) {
        while (isLetter(scanner.peek())
                || Character.isDigit(scanner.peek())
                || scanner.peek() == '-') {
            scanner.next();
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
