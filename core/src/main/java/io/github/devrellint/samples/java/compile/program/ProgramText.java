package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of a program, and which part of it is from which block. */
final class ProgramText {

    private record Segment(int start, int end, int block, int offset) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();

    ProgramText append(String code) {
        text.append(code);
        return this;
    }

    ProgramText append(char c) {
        text.append(c);
        return this;
    }

    ProgramText append(int number) {
        text.append(number);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * Appends a range of a block.
     *
     * @param from the code of the block
     * @param renamed new names of variables
     */
    void append(int block, String from, Span span, Map<String, String> renamed) {
        String code = from.substring(span.start(), span.end());
        int start = text.length();
        if (renamed.isEmpty()) {
            text.append(code);
        } else {
            rename(code, renamed, text);
        }
        segments.add(new Segment(start, text.length(), block, span.start()));
    }

    /** Appends code with some names replaced, except after a dot or in a method reference. */
    static void rename(String code, Map<String, String> renamed, StringBuilder into) {
        int at = 0;
        Token before = null;
        for (Token token : JavaLexer.withoutComments(JavaLexer.tokens(code))) {
            boolean member = before != null && (before.is(".") || before.is("::"));
            if (token.isWord() && !member && renamed.containsKey(token.text())) {
                into.append(code, at, token.start()).append(renamed.get(token.text()));
                at = token.end();
            }
            before = token;
        }
        into.append(code, at, code.length());
    }

    /**
     * Where a place of a block stands in the text.
     *
     * @throws IllegalArgumentException if it does not
     */
    int offset(int block, int inBlock) {
        for (Segment segment : segments) {
            int at = inBlock - segment.offset() + segment.start();
            if (segment.block() == block && segment.start() <= at && at < segment.end()) {
                return at;
            }
        }
        throw new IllegalArgumentException("not in the program: " + inBlock);
    }

    /** Returns where a range stands on the page; empty for code that is in no block. */
    Optional<SampleProgram.Place> place(int start, int end) {
        return segments.stream()
                .filter(segment -> segment.start() <= start && start < segment.end())
                .findFirst()
                .map(
                        segment -> {
                            int shift = segment.offset() - segment.start();
                            int last = Math.min(Math.max(start, end), segment.end());
                            return new SampleProgram.Place(
                                    segment.block(), new Span(start + shift, last + shift));
                        });
    }

    /** Returns where a line, counted from 1, stands on the page. */
    Optional<SampleProgram.Place> line(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf("\n", start) + 1;
        }
        int end = text.indexOf("\n", start);
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        for (int at = start; at < end; at++) {
            Optional<SampleProgram.Place> place = place(at, end);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }
}
