package io.github.devrellint.samples.java.parse;

import com.sun.source.tree.CompilationUnitTree;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.parse.ParsedBlock.Kind;
import io.github.devrellint.samples.java.parse.ParsedBlock.Piece;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A block while it is parsed: the attempts that were made, and what is known by them. */
final class BlockDraft {

    /** Number of the block in its page. */
    final int block;

    final String source;
    final Elisions elisions;
    final BlockHeader header;

    /** Attempts to read all of the block. */
    final List<ParseAttempt> attempts = new ArrayList<>();

    /** Attempts to read each of its chunks, see {@link StatementSplitter#of}. */
    final Map<Span, List<ParseAttempt>> chunks = new TreeMap<>();

    /** Attempts to read each of its lines as an expression. */
    final List<ParseAttempt> lines = new ArrayList<>();

    /** Attempts to read each of its lines as a statement without a semicolon. */
    final List<ParseAttempt> bareLines = new ArrayList<>();

    private final NameScanner names = new NameScanner();
    private List<Piece> pieces;
    private Optional<String> part = Optional.empty();
    private Optional<String> newer = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    BlockDraft(int block, String source) {
        this.block = block;
        this.source = source;
        this.elisions = Elisions.in(source);
        this.header = BlockHeader.of(elisions.code());
    }

    /** The code that is parsed: elisions replaced, blanks in place of package and imports. */
    String body() {
        return header.body();
    }

    /** Whether the block was read as Java. */
    boolean isRead() {
        return pieces != null;
    }

    /** Whether the block was taken for part of something. */
    boolean isPart() {
        return part.isPresent();
    }

    /** Whether the block was taken for Java of a newer release. */
    boolean isNewer() {
        return newer.isPresent();
    }

    /** Whether the parser accepts all of the block in a form. */
    boolean fits(JavaForm form) {
        return attempts.stream().anyMatch(attempt -> attempt.form() == form && attempt.valid());
    }

    /** Whether it declares a module. */
    boolean isModule() {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(body()));
        int at = !tokens.isEmpty() && tokens.get(0).is("open") ? 1 : 0;
        return tokens.size() > at + 2
                && tokens.get(at).is("module")
                && tokens.get(at + 1).isWord()
                && !tokens.get(at + 2).is("=");
    }

    /** Takes the block for no whole Java, but part of something. */
    void takeForPart(String what) {
        part = Optional.of(what);
    }

    /** Takes the block for Java of a newer release. */
    void takeForNewer(String what) {
        newer = Optional.of(what);
    }

    void reject(Fault why) {
        fault = Optional.of(why);
    }

    Optional<Fault> fault() {
        return fault;
    }

    /** Takes the block for something that has no pieces to compile. */
    void readAsPart(String what) {
        takeForPart(what);
        pieces = List.of();
    }

    void readAs(ParseAttempt attempt) {
        pieces = attempt.pieces(names);
    }

    /** Takes the block for a row of pieces, each read in the form that fits. */
    void readAsRow(List<ParseAttempt> row) {
        List<Piece> all = new ArrayList<>();
        for (ParseAttempt attempt : row) {
            if (attempt.form() == JavaForm.EXPRESSION) {
                names.statement(attempt.expression());
                int end = attempt.offset() + attempt.code().length();
                all.add(new Piece(Kind.EXPRESSION, new Span(attempt.offset(), end), ""));
            } else {
                all.addAll(attempt.pieces(names));
            }
        }
        pieces = all;
    }

    /** Adds the variables of code that the block begins, or of what is shown of it. */
    void show(CompilationUnitTree code) {
        names.member(code);
    }

    ParsedBlock finish() {
        return new ParsedBlock(
                elisions.code(),
                body(),
                elisions.present(),
                elisions.replaced(),
                header.packageName(),
                header.imports(),
                isRead() ? pieces : List.of(),
                isRead() ? names.names() : names.names().ofVariables(),
                names.mainCall(),
                part,
                newer,
                fault);
    }
}
