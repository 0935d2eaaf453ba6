package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Finds where on the page the errors of a program are. */
final class ErrorPlaces {

    private final SampleProgram program;
    private final String code;
    private final List<Token> tokens;

    /**
     * @param code of the block that the program is for
     * @param tokens of it
     */
    ErrorPlaces(SampleProgram program, String code, List<Token> tokens) {
        this.program = program;
        this.code = code;
        this.tokens = tokens;
    }

    /** The place on the page that an error is about; empty if it is in code that is in no block. */
    Optional<SampleProgram.Place> of(Diagnostic<?> error) {
        int at = (int) error.getPosition();
        return program.place(at, at + 1)
                .map(
                        place -> {
                            int shift = place.span().start() - at;
                            int start = (int) error.getStartPosition() + shift;
                            int end = (int) error.getEndPosition() + shift;
                            return new SampleProgram.Place(
                                    place.block(), narrow(place.span().start(), start, end));
                        });
    }

    /** The span of the tree if it is on one line, otherwise the token at the reported position. */
    private Span narrow(int at, int start, int end) {
        boolean sane = start >= 0 && start < end && end <= code.length() && start <= at;
        if (sane && code.substring(start, end).indexOf('\n') < 0) {
            return new Span(start, end);
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).end() > at) {
                Token token =
                        tokens.get(i).is(".") && i + 1 < tokens.size()
                                ? tokens.get(i + 1)
                                : tokens.get(i);
                return new Span(token.start(), token.end());
            }
        }
        return Span.at(Math.min(at, code.length()));
    }
}
