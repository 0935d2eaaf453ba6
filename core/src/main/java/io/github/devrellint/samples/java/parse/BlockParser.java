package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.parse.ParsedBlock.Kind;
import io.github.devrellint.samples.java.parse.ParsedBlock.Piece;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes the Java blocks of a page apart: as statements, as members, as a mixture of both, and where
 * nothing fits, as part of something. Uses two or three calls of the compiler's parser, however
 * many blocks there are.
 */
public final class BlockParser {

    private static final String NO_RETURN_TYPE = "compiler.err.invalid.meth.decl.ret.type.req";

    private final Javac javac;

    public BlockParser(Javac javac) {
        this.javac = javac;
    }

    /** A block on its way. */
    private static final class Draft {
        final int block;
        final String source;
        final Elisions elisions;
        final boolean goesOn;
        final BlockHeader header;
        final List<ParseAttempt> readings = new ArrayList<>();
        final Map<Span, List<ParseAttempt>> chunks = new HashMap<>();
        final List<ParseAttempt> lines = new ArrayList<>();
        final NameScanner names = new NameScanner();
        List<Piece> pieces;
        Optional<String> part = Optional.empty();
        Optional<String> newer = Optional.empty();
        Optional<Fault> fault = Optional.empty();

        Draft(int block, String code) {
            this.block = block;
            source = code;
            elisions = Elisions.in(code);
            goesOn = Elisions.isLast(code);
            header = BlockHeader.of(elisions.code());
        }

        String body() {
            return header.body();
        }

        boolean done() {
            return pieces != null;
        }

        Optional<ParseAttempt> valid(CodeForm form) {
            return readings.stream().filter(r -> r.form() == form && r.valid()).findFirst();
        }
    }

    /** One file of a compiler call: where its reading goes. */
    private record Attempt(
            Draft draft, CodeForm form, String code, int offset, List<ParseAttempt> into) {}

    /** Returns the blocks in order. */
    public List<ParsedBlock> parse(List<String> codes) {
        List<Draft> drafts =
                IntStream.range(0, codes.size()).mapToObj(i -> new Draft(i, codes.get(i))).toList();
        read(drafts.stream().flatMap(BlockParser::wholes).toList());
        read(drafts.stream().flatMap(BlockParser::withConstructor).toList());
        drafts.forEach(BlockParser::settleWhole);
        List<Draft> open = drafts.stream().filter(draft -> !draft.done()).toList();
        read(open.stream().flatMap(BlockParser::mixtures).toList());
        open.forEach(BlockParser::settleMixture);
        new Continuations(javac)
                .settle(drafts.stream().map(Draft::body).toList(), i -> !drafts.get(i).done())
                .forEach(
                        i ->
                                drafts.get(i).part =
                                        Optional.of("a piece that another block goes on with"));
        drafts.forEach(this::settleModuleImports);
        open.stream().filter(draft -> !draft.done()).forEach(this::settleRest);
        return drafts.stream().map(BlockParser::finish).toList();
    }

    private static Stream<Attempt> wholes(Draft draft) {
        return Stream.of(CodeForm.STATEMENTS, CodeForm.MEMBERS).map(form -> attempt(draft, form));
    }

    private static Attempt attempt(Draft draft, CodeForm form) {
        return attempt(draft, form, draft.body());
    }

    private static Attempt attempt(Draft draft, CodeForm form, String code) {
        return new Attempt(draft, form, code, 0, draft.readings);
    }

    /** Reads members again in a class whose name is that of the constructor among them. */
    private static Stream<Attempt> withConstructor(Draft draft) {
        if (draft.valid(CodeForm.STATEMENTS).isPresent()
                || draft.valid(CodeForm.MEMBERS).isPresent()) {
            return Stream.empty();
        }
        ParseAttempt members = draft.readings.get(1);
        if (!members.error().getCode().equals(NO_RETURN_TYPE)) {
            return Stream.empty();
        }
        int at = members.errorOffset();
        return JavaLexer.tokens(draft.body()).stream()
                .filter(token -> token.start() == at && token.isWord())
                .map(token -> attempt(draft, CodeForm.membersOf(token.text())));
    }

    private static void settleWhole(Draft draft) {
        if (OtherThanJava.isOfSbt(JavaLexer.tokens(draft.body()))) {
            draft.part = Optional.of("an entry of an sbt build");
            draft.pieces = List.of();
            return;
        }
        Optional<ParseAttempt> valid =
                draft.readings.stream().filter(ParseAttempt::valid).findFirst();
        if (valid.isPresent()) {
            boolean constructor = draft.readings.indexOf(valid.get()) > 1;
            draft.part =
                    constructor
                            ? Optional.of("members of a class that is not shown")
                            : Optional.empty();
            draft.pieces = constructor ? List.of() : valid.get().pieces(draft.names);
        }
    }

    private static Stream<Attempt> mixtures(Draft draft) {
        List<Attempt> attempts = new ArrayList<>();
        for (Span chunk : StatementSplitter.of(draft.body())) {
            List<ParseAttempt> readings = new ArrayList<>();
            draft.chunks.put(chunk, readings);
            String code = draft.body().substring(chunk.start(), chunk.end());
            for (CodeForm form : List.of(CodeForm.STATEMENTS, CodeForm.MEMBERS)) {
                attempts.add(new Attempt(draft, form, code, chunk.start(), readings));
            }
            String bare = code.endsWith(";") ? code.substring(0, code.length() - 1) : code;
            attempts.add(new Attempt(draft, CodeForm.EXPRESSION, bare, chunk.start(), readings));
        }
        for (Span line : StatementSplitter.lines(draft.body())) {
            String code = draft.body().substring(line.start(), line.end());
            attempts.add(new Attempt(draft, CodeForm.EXPRESSION, code, line.start(), draft.lines));
        }
        CodeForm.PARTS.forEach(form -> attempts.add(attempt(draft, form)));
        PartialCode.balanced(draft.body())
                .ifPresent(
                        code ->
                                CodeForm.CUT.forEach(
                                        form -> attempts.add(attempt(draft, form, code))));
        PartialCode.headers(draft.body())
                .ifPresent(code -> attempts.add(attempt(draft, CodeForm.HEADERS, code)));
        attempts.add(attempt(draft, CodeForm.UNIT));
        return attempts.stream();
    }

    private static void settleMixture(Draft draft) {
        List<Span> chunks = draft.chunks.keySet().stream().sorted().toList();
        boolean fits =
                draft.chunks.values().stream()
                        .allMatch(readings -> readings.stream().anyMatch(ParseAttempt::valid));
        if (fits && !chunks.isEmpty()) {
            List<Piece> pieces = new ArrayList<>();
            for (Span chunk : chunks) {
                ParseAttempt reading =
                        draft.chunks.get(chunk).stream()
                                .filter(ParseAttempt::valid)
                                .findFirst()
                                .get();
                if (reading.form() == CodeForm.EXPRESSION) {
                    draft.names.statement(reading.expression());
                    int end = reading.offset() + reading.code().length();
                    pieces.add(new Piece(Kind.EXPRESSION, new Span(chunk.start(), end), ""));
                } else {
                    pieces.addAll(reading.pieces(draft.names));
                }
            }
            draft.pieces = pieces;
        }
    }

    private void settleRest(Draft draft) {
        if (draft.part.isEmpty()) {
            draft.part =
                    draft.readings.stream()
                            .filter(ParseAttempt::valid)
                            .flatMap(reading -> reading.form().part().stream())
                            .findFirst();
        }
        boolean module = isModule(draft.body());
        if (draft.part.isEmpty() && module && draft.valid(CodeForm.UNIT).isPresent()) {
            draft.part = Optional.of("a module declaration");
        }
        if (draft.part.isEmpty()
                && draft.lines.size() > 1
                && draft.lines.stream().allMatch(ParseAttempt::valid)) {
            settleExpressions(draft);
        }
        if (draft.part.isEmpty() && !draft.done()) {
            draft.part = OtherThanJava.in(draft.source);
        }
        if (draft.part.isEmpty() && !draft.done() && draft.newer.isEmpty()) {
            draft.newer = NewerSyntax.in(draft.body(), draft.readings, javac.version());
        }
        boolean open = draft.part.isEmpty() && !draft.done() && draft.newer.isEmpty();
        if (open && draft.goesOn && SyntaxFaults.unbalanced(draft.body())) {
            draft.part = Optional.of("a beginning that goes on elsewhere");
        } else if (open && PartialCode.isTable(draft.elisions.code())) {
            draft.part = Optional.of("a table of calls");
        } else if (open) {
            draft.fault = Optional.of(fault(draft));
        }
    }

    private void settleModuleImports(Draft draft) {
        boolean used =
                draft.header.imports().stream()
                        .anyMatch(imported -> imported.modifier().equals("module"));
        if (used && javac.version() < 25) {
            draft.newer = Optional.of("module imports need Java 25");
        }
    }

    /** Expressions whose values the author tells are run; others are only shown. */
    private static void settleExpressions(Draft draft) {
        if (!ParsedBlock.VALUE_COMMENT.matcher(draft.elisions.code()).find()) {
            draft.part = Optional.of("a list of expressions");
            return;
        }
        List<Piece> pieces = new ArrayList<>();
        for (ParseAttempt line : draft.lines) {
            draft.names.statement(line.expression());
            int end = line.offset() + line.code().length();
            pieces.add(new Piece(Kind.EXPRESSION, new Span(line.offset(), end), ""));
        }
        draft.pieces = pieces;
    }

    /** The error of the form that gets furthest: what the author most probably meant. */
    private static Fault fault(Draft draft) {
        ParseAttempt best =
                draft.readings.stream()
                        .filter(reading -> reading.form().part().isEmpty() && !reading.valid())
                        .max(Comparator.comparingInt(ParseAttempt::errorOffset))
                        .orElseThrow();
        return SyntaxFaults.of(draft.elisions.code(), best);
    }

    private static boolean isModule(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        int at = !tokens.isEmpty() && tokens.get(0).is("open") ? 1 : 0;
        return tokens.size() > at + 2
                && tokens.get(at).is("module")
                && tokens.get(at + 1).isWord()
                && !tokens.get(at + 2).is("=");
    }

    private static ParsedBlock finish(Draft draft) {
        return new ParsedBlock(
                draft.elisions.code(),
                draft.body(),
                draft.elisions.present(),
                draft.elisions.replaced(),
                draft.header.packageName(),
                draft.header.imports(),
                draft.pieces == null ? List.of() : draft.pieces,
                draft.pieces == null ? ParsedBlock.Names.NONE : draft.names.names(),
                draft.names.mainCall(),
                draft.part,
                draft.newer,
                draft.fault);
    }

    private void read(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        List<MemorySource> sources =
                IntStream.range(0, attempts.size())
                        .mapToObj(i -> source(attempts.get(i), i))
                        .toList();
        javac.with(
                sources,
                List.of(),
                Optional.empty(),
                session -> {
                    var positions = session.trees().getSourcePositions();
                    for (int i = 0; i < attempts.size(); i++) {
                        Attempt attempt = attempts.get(i);
                        attempt.into.add(
                                new ParseAttempt(
                                        attempt.form,
                                        attempt.code,
                                        attempt.offset,
                                        session.parsed().get(i),
                                        positions));
                    }
                    return null;
                });
    }

    private static MemorySource source(Attempt attempt, int index) {
        boolean module = attempt.form == CodeForm.UNIT && isModule(attempt.code);
        String name = module ? "module-info.java" : "Sample.java";
        return new MemorySource(
                attempt.draft.block,
                "parse/" + index + "/" + name,
                attempt.form.around(attempt.code));
    }
}
