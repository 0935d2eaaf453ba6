package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.model.IncludeDirective;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.repair.Repairs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parses the Java blocks of a page: as statements, as members, as a mixture of both, and where
 * nothing fits, as part of something. Uses two or three calls of the compiler's parser, however
 * many blocks there are.
 */
public final class BlockParser {

    private final Javac javac;

    public BlockParser(Javac javac) {
        this.javac = javac;
    }

    /** Returns the blocks in order. */
    public List<ParsedBlock> parse(List<String> codes) {
        List<BlockDraft> drafts = drafts(codes);
        new Continuations(javac, drafts).settle();
        settle(drafts);
        List<SyntaxVerdict> verdicts =
                Repairs.added(
                        List.of(codes),
                        drafts.stream().map(BlockParser::verdict).toList(),
                        Repairs.Notation.BRACKETS,
                        (original, changed) ->
                                settle(drafts(changed)).map(BlockParser::verdict).toList());
        for (int i = 0; i < drafts.size(); i++) {
            if (verdicts.get(i) instanceof SyntaxVerdict.Checked checked) {
                checked.faults().forEach(drafts.get(i)::reject);
            }
        }
        return drafts.stream().map(BlockDraft::finish).toList();
    }

    private static SyntaxVerdict verdict(BlockDraft draft) {
        return draft.isPart() || draft.isNewer()
                ? SyntaxVerdict.LEFT_OUT
                : draft.fault()
                        .<SyntaxVerdict>map(fault -> new SyntaxVerdict.Checked(List.of(fault)))
                        .orElse(SyntaxVerdict.VALID);
    }

    /** The blocks, each alone, as far as the parser accepts them. */
    private List<BlockDraft> drafts(List<String> codes) {
        List<BlockDraft> drafts =
                IntStream.range(0, codes.size())
                        .mapToObj(i -> new BlockDraft(i, codes.get(i)))
                        .toList();
        read(drafts.stream().flatMap(ParseRequest::wholes).toList());
        read(drafts.stream().flatMap(ParseRequest::withConstructor).toList());
        drafts.forEach(BlockParser::settleWhole);
        List<BlockDraft> open = drafts.stream().filter(draft -> !draft.isRead()).toList();
        read(open.stream().flatMap(ParseRequest::mixtures).toList());
        open.forEach(BlockParser::settleMixture);
        return drafts;
    }

    /** Finds out what the blocks are that the parser did not accept. */
    private Stream<BlockDraft> settle(List<BlockDraft> drafts) {
        drafts.forEach(this::settleModuleImports);
        drafts.stream()
                .filter(draft -> !draft.isRead() && !draft.isPart())
                .forEach(this::settleRest);
        return drafts.stream();
    }

    private void read(List<ParseRequest> requests) {
        if (requests.isEmpty()) {
            return;
        }
        List<MemorySource> sources =
                IntStream.range(0, requests.size())
                        .mapToObj(i -> requests.get(i).source(i))
                        .toList();
        javac.with(
                sources,
                List.of(),
                Optional.empty(),
                session -> {
                    var positions = session.trees().getSourcePositions();
                    for (int i = 0; i < requests.size(); i++) {
                        ParseRequest request = requests.get(i);
                        request.result()
                                .accept(
                                        new ParseAttempt(
                                                request.form(),
                                                request.code(),
                                                request.offset(),
                                                session.parsed().get(i),
                                                positions));
                    }
                    return null;
                });
    }

    private static void settleWhole(BlockDraft draft) {
        if (IncludeDirective.isIn(draft.source)) {
            draft.readAsPart("a file that the site includes");
            return;
        }
        if (NonJavaContent.isOfSbt(JavaLexer.tokens(draft.body()))) {
            draft.readAsPart("an entry of an sbt build");
            return;
        }
        Optional<ParseAttempt> valid =
                draft.attempts.stream().filter(ParseAttempt::valid).findFirst();
        boolean constructor = valid.isPresent() && draft.attempts.indexOf(valid.get()) > 1;
        if (constructor) {
            draft.readAsPart("members of a class that is not shown");
        } else {
            valid.ifPresent(draft::readAs);
        }
    }

    private static void settleMixture(BlockDraft draft) {
        List<Optional<ParseAttempt>> row =
                draft.chunks.values().stream()
                        .map(attempts -> attempts.stream().filter(ParseAttempt::valid).findFirst())
                        .toList();
        if (!row.isEmpty() && row.stream().allMatch(Optional::isPresent)) {
            draft.readAsRow(row.stream().flatMap(Optional::stream).toList());
        }
    }

    private void settleModuleImports(BlockDraft draft) {
        boolean used =
                draft.header.imports().stream()
                        .anyMatch(imported -> imported.modifier().equals("module"));
        if (used && javac.version() < 25) {
            draft.takeForNewer("module imports need Java 25");
        }
    }

    /** Finds out what a block is that can't be read as Java. */
    private void settleRest(BlockDraft draft) {
        draft.attempts.stream()
                .filter(attempt -> attempt.valid() && JavaForm.CUT.contains(attempt.form()))
                .findFirst()
                .ifPresent(attempt -> draft.show(attempt.parsed().unit()));
        Optional<String> part = shownPart(draft);
        boolean expressions =
                draft.lines.size() > 1 && draft.lines.stream().allMatch(ParseAttempt::valid);
        if (part.isEmpty() && expressions) {
            settleExpressions(draft);
            return;
        }
        boolean bare =
                draft.bareLines.size() > 1
                        && draft.bareLines.stream().allMatch(ParseAttempt::valid);
        part.or(() -> NonJavaContent.in(draft.source))
                .or(() -> bare ? Optional.of("a list of statements") : Optional.empty())
                .ifPresentOrElse(draft::takeForPart, () -> settleInvalid(draft));
    }

    private static Optional<String> shownPart(BlockDraft draft) {
        return draft.attempts.stream()
                .filter(ParseAttempt::valid)
                .flatMap(attempt -> attempt.form().part().stream())
                .findFirst()
                .or(
                        () ->
                                draft.isModule() && draft.fits(JavaForm.UNIT)
                                        ? Optional.of("a module declaration")
                                        : Optional.empty());
    }

    /** Expressions whose values the author tells are run; others are only shown. */
    private static void settleExpressions(BlockDraft draft) {
        if (ParsedBlock.VALUE_COMMENT.matcher(draft.elisions.code()).find()) {
            draft.readAsRow(draft.lines);
        } else {
            draft.takeForPart("a list of expressions");
        }
    }

    private void settleInvalid(BlockDraft draft) {
        if (draft.isNewer()) {
            return;
        }
        Optional<String> newer = NewerSyntax.in(draft.body(), draft.attempts, javac.version());
        if (newer.isPresent()) {
            draft.takeForNewer(newer.get());
        } else if (Elisions.isLast(draft.source) && SyntaxFaults.unbalanced(draft.body())) {
            draft.takeForPart("a beginning that continues elsewhere");
        } else if (PartialCode.isTable(draft.elisions.code())
                || PartialCode.hasColumns(draft.source)) {
            draft.takeForPart("a table");
        } else {
            draft.reject(fault(draft));
        }
    }

    /** The error of the form that gets furthest: what the author most probably meant. */
    private static Fault fault(BlockDraft draft) {
        ParseAttempt best =
                draft.attempts.stream()
                        .filter(attempt -> attempt.form().part().isEmpty() && !attempt.valid())
                        .max(Comparator.comparingInt(ParseAttempt::errorOffset))
                        .orElseThrow();
        return SyntaxFaults.of(draft.elisions.code(), best);
    }
}
