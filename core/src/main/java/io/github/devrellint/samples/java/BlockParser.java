package io.github.devrellint.samples.java;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.JavaLexer.Token;
import io.github.devrellint.samples.java.ParsedBlock.Kind;
import io.github.devrellint.samples.java.ParsedBlock.Piece;
import io.github.devrellint.samples.syntax.SyntaxVerdict.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes the Java blocks of a page apart: as statements, as members, as a mixture of both, and where
 * nothing fits, as part of something. Uses two or three calls of the compiler's parser, however
 * many blocks there are.
 */
final class BlockParser {

    private static final String NO_RETURN_TYPE = "compiler.err.invalid.meth.decl.ret.type.req";

    private static final Pattern SESSION = Pattern.compile("^jshell> ", Pattern.MULTILINE);
    private static final Pattern TRACE =
            Pattern.compile("^\\s++at [\\w.$/]++\\([\\w$]++\\.java:\\d++\\)", Pattern.MULTILINE);

    private final Javac javac;

    BlockParser(Javac javac) {
        this.javac = javac;
    }

    /** A block on its way. */
    private static final class Draft {
        final int block;
        final Elisions elisions;
        final Header header;
        final List<Reading> readings = new ArrayList<>();
        final Map<Span, List<Reading>> chunks = new HashMap<>();
        final List<Reading> lines = new ArrayList<>();
        final NameScanner names = new NameScanner();
        List<Piece> pieces;
        Optional<String> part = Optional.empty();
        Optional<String> newer = Optional.empty();
        Optional<Fault> fault = Optional.empty();

        Draft(int block, String code) {
            this.block = block;
            elisions = Elisions.in(code);
            header = Header.of(elisions.code());
        }

        String body() {
            return header.body();
        }

        boolean done() {
            return pieces != null;
        }

        Optional<Reading> valid(Form form) {
            return readings.stream().filter(r -> r.form() == form && r.valid()).findFirst();
        }
    }

    /** One file of a compiler call: where its reading goes. */
    private record Attempt(Draft draft, Form form, String code, int offset, List<Reading> into) {}

    /** Returns the blocks in order. */
    List<ParsedBlock> parse(List<String> codes) {
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
        return Stream.of(Form.STATEMENTS, Form.MEMBERS).map(form -> attempt(draft, form));
    }

    private static Attempt attempt(Draft draft, Form form) {
        return new Attempt(draft, form, draft.body(), 0, draft.readings);
    }

    /** Reads members again in a class whose name is that of the constructor among them. */
    private static Stream<Attempt> withConstructor(Draft draft) {
        if (draft.valid(Form.STATEMENTS).isPresent() || draft.valid(Form.MEMBERS).isPresent()) {
            return Stream.empty();
        }
        Reading members = draft.readings.get(1);
        if (!members.error().getCode().equals(NO_RETURN_TYPE)) {
            return Stream.empty();
        }
        int at = members.errorOffset();
        return JavaLexer.tokens(draft.body()).stream()
                .filter(token -> token.start() == at && token.isWord())
                .map(token -> attempt(draft, Form.membersOf(token.text())));
    }

    private static void settleWhole(Draft draft) {
        Optional<Reading> valid = draft.readings.stream().filter(Reading::valid).findFirst();
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
        for (Span chunk : Chunks.of(draft.body())) {
            List<Reading> readings = new ArrayList<>();
            draft.chunks.put(chunk, readings);
            String code = draft.body().substring(chunk.start(), chunk.end());
            for (Form form : List.of(Form.STATEMENTS, Form.MEMBERS)) {
                attempts.add(new Attempt(draft, form, code, chunk.start(), readings));
            }
            String bare = code.endsWith(";") ? code.substring(0, code.length() - 1) : code;
            attempts.add(new Attempt(draft, Form.EXPRESSION, bare, chunk.start(), readings));
        }
        for (Span line : Chunks.lines(draft.body())) {
            String code = draft.body().substring(line.start(), line.end());
            attempts.add(new Attempt(draft, Form.EXPRESSION, code, line.start(), draft.lines));
        }
        Form.PARTS.forEach(form -> attempts.add(attempt(draft, form)));
        attempts.add(attempt(draft, Form.UNIT));
        return attempts.stream();
    }

    private static void settleMixture(Draft draft) {
        List<Span> chunks = draft.chunks.keySet().stream().sorted().toList();
        boolean fits =
                draft.chunks.values().stream()
                        .allMatch(readings -> readings.stream().anyMatch(Reading::valid));
        if (fits && !chunks.isEmpty()) {
            List<Piece> pieces = new ArrayList<>();
            for (Span chunk : chunks) {
                Reading reading =
                        draft.chunks.get(chunk).stream().filter(Reading::valid).findFirst().get();
                if (reading.form() == Form.EXPRESSION) {
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
                            .filter(Reading::valid)
                            .flatMap(reading -> reading.form().part().stream())
                            .findFirst();
        }
        boolean module = isModule(draft.body());
        if (draft.part.isEmpty() && module && draft.valid(Form.UNIT).isPresent()) {
            draft.part = Optional.of("a module declaration");
        }
        if (draft.part.isEmpty()
                && draft.lines.size() > 1
                && draft.lines.stream().allMatch(Reading::valid)) {
            settleExpressions(draft);
        }
        if (draft.part.isEmpty() && !draft.done()) {
            draft.part = otherThanCode(draft.elisions.code());
        }
        if (draft.part.isEmpty() && !draft.done() && draft.newer.isEmpty()) {
            draft.newer = NewerJava.in(draft.body(), draft.readings, javac.version());
        }
        if (draft.part.isEmpty() && !draft.done() && draft.newer.isEmpty()) {
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
        if (!Program.VALUE.matcher(draft.elisions.code()).find()) {
            draft.part = Optional.of("a list of expressions");
            return;
        }
        List<Piece> pieces = new ArrayList<>();
        for (Reading line : draft.lines) {
            draft.names.statement(line.expression());
            int end = line.offset() + line.code().length();
            pieces.add(new Piece(Kind.EXPRESSION, new Span(line.offset(), end), ""));
        }
        draft.pieces = pieces;
    }

    /** The error of the form that gets furthest: what the author most probably meant. */
    private static Fault fault(Draft draft) {
        Reading best =
                draft.readings.stream()
                        .filter(reading -> reading.form().part().isEmpty() && !reading.valid())
                        .max(Comparator.comparingInt(Reading::errorOffset))
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

    /** What stands in a Java fence though it is no Java: that is no mistake in Java. */
    private static Optional<String> otherThanCode(String code) {
        if (SESSION.matcher(code).find()) {
            return Optional.of("a session of jshell");
        }
        return TRACE.matcher(code).find() ? Optional.of("a stack trace") : Optional.empty();
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
        List<Source> sources =
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
                                new Reading(
                                        attempt.form,
                                        attempt.code,
                                        attempt.offset,
                                        session.parsed().get(i),
                                        positions));
                    }
                    return null;
                });
    }

    private static Source source(Attempt attempt, int index) {
        boolean module = attempt.form == Form.UNIT && isModule(attempt.code);
        String name = module ? "module-info.java" : "Sample.java";
        return new Source(
                attempt.draft.block,
                "parse/" + index + "/" + name,
                attempt.form.around(attempt.code));
    }
}
