package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.error.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.name.NearNames;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.CallChecker;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.UnknownParts;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.JavacMessages;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Separates the errors that are mistakes of the author from those that arise because the page does
 * not show everything: an error is explained only if something unknown takes part in it. If the
 * author or the configuration asks for a block to compile, every error is a mistake.
 */
public final class ErrorClassifier {

    private final Javac.Session session;
    private final SampleProgram program;
    private final ParsedBlock block;
    private final List<Token> tokens;
    private final int release;
    private final boolean strict;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final ErrorExplanations explanations;
    private final MistakeCertainty mistakes;
    private final ErrorPlaces places;
    private final UnresolvedNames names;
    private final ElidedChains chains;

    /**
     * @param near names of the page
     * @param release that the program is compiled for
     * @param strict whether every error counts
     */
    public ErrorClassifier(
            Javac.Session session,
            SampleProgram program,
            List<ParsedBlock> page,
            NearNames near,
            int release,
            boolean strict) {
        this.session = session;
        this.program = program;
        this.block = page.get(program.own());
        this.tokens = JavaLexer.tokens(block.code());
        this.release = release;
        this.strict = strict;
        this.types = new KnownTypes(session, program, page, near::mayBeOfLackingLibrary);
        this.unknown = new UnknownParts(session.trees());
        this.explanations = new ErrorExplanations(session, program, block, types, unknown);
        this.mistakes = new MistakeCertainty(session, program, page, near, types, release, strict);
        this.chains = new ElidedChains(tokens);
        this.places = new ErrorPlaces(program, block.code(), tokens);
        this.names =
                new UnresolvedNames(
                        program,
                        block.code(),
                        tokens,
                        block.mainCall().isPresent(),
                        near,
                        new OwnerMembers(session, types, page));
    }

    /** Classifies the errors of the program, after the compiler has analyzed it. */
    public BlockErrors classify(Javac.Parsed parsed) {
        boolean contextBroken = false;
        List<LocatedError> own = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : parsed.errors()) {
            Optional<SampleProgram.Place> place = places.of(error);
            if (place.isPresent() && place.get().block() == program.own()) {
                ErrorSite site = ErrorSite.of(session, parsed.unit(), error);
                own.add(new LocatedError(error, site, place.get().span()));
            }
            contextBroken |= place.isPresent() && place.get().block() != program.own();
        }
        List<ErrorMeaning> meanings = meanings(own);
        CallChecker calls = new CallChecker(session, program, types, unknown);
        if (!strict) {
            calls.check(parsed.unit()).stream()
                    .filter(call -> own.stream().noneMatch(o -> o.span().overlaps(call.span())))
                    .filter(call -> call.near().isPresent() || !chains.isBehindElision(call.span()))
                    .forEach(call -> meanings.add(mistakes.of(parsed.unit(), call)));
        }
        List<Fault> deprecated =
                new DeprecatedUses(session, program)
                        .in(parsed.unit()).stream()
                                .filter(use -> !isOfThePast(use.span()))
                                .toList();
        boolean clean = parsed.errors().isEmpty();
        return MeaningSummary.of(
                clean, contextBroken, meanings, deprecated, mistakes.confirmed(), calls.known());
    }

    /** What the errors mean, without those that something explains or that follow from others. */
    private List<ErrorMeaning> meanings(List<LocatedError> errors) {
        boolean complete = isComplete(errors);
        List<Span> explained = new ArrayList<>();
        Map<LocatedError, ErrorMeaning> unexplained = new LinkedHashMap<>();
        for (LocatedError located : errors) {
            meaning(located, complete)
                    .ifPresentOrElse(
                            meaning -> unexplained.put(located, meaning),
                            () -> explained.add(located.span()));
        }
        CascadingErrors cascading = new CascadingErrors(session, program);
        List<ErrorMeaning> meanings = new ArrayList<>();
        unexplained.forEach(
                (located, meaning) -> {
                    boolean consequence =
                            cascading.isCascading(located, meaning, explained)
                                    || cascading.isBehindError(located, errors)
                                    || CascadingErrors.isOfWrongAnnotation(located, errors);
                    if (strict || !consequence) {
                        meanings.add(meaning);
                    }
                });
        return meanings;
    }

    private boolean isOfThePast(Span span) {
        return DeliberateErrors.isOfThePast(block.code(), tokens, span);
    }

    /** Whether the block is a source file whose imports are all known, so that it must compile. */
    private boolean isComplete(List<LocatedError> errors) {
        return program.resolved().isImportedBy(block)
                && !block.elided()
                && errors.stream()
                        .filter(each -> ErrorCodes.isUnresolved(each.error().getCode()))
                        .noneMatch(each -> isImport(each.span()));
    }

    private boolean isImport(Span span) {
        return block.imports().stream().anyMatch(imported -> imported.span().contains(span));
    }

    private Optional<ErrorMeaning> meaning(LocatedError located, boolean complete) {
        String code = located.error().getCode();
        if (ErrorCodes.isUnresolved(code) || isReferenceToNothing(located.error())) {
            return unresolved(located, complete);
        }
        if (ErrorCodes.isOfLevel(code)) {
            return Optional.of(new ErrorMeaning.Newer(JavacMessages.need(located.error())));
        }
        if (ErrorCodes.is(code, "call.must.be.first.stmt.in.ctor") && release < 25) {
            String need = "statements before super() or this() need Java 25";
            return Optional.of(new ErrorMeaning.Newer(need));
        }
        if (!strict
                && (explanations.explain(code, located.site(), located.span())
                        || ErrorCodes.isOfConversion(code)
                                && chains.isBeforeElision(located.span()))) {
            return Optional.empty();
        }
        return Optional.of(mistakes.of(located, located.span(), Optional.empty()));
    }

    /** Whether a method reference is wrong because no method has its name. */
    private static boolean isReferenceToNothing(Diagnostic<?> error) {
        return ErrorCodes.is(error.getCode(), "invalid.mref")
                && error.getMessage(Locale.ENGLISH).contains("cannot find symbol");
    }

    private Optional<ErrorMeaning> unresolved(LocatedError located, boolean complete) {
        ErrorSite site = located.site();
        String name = site.name().orElse("");
        if (name.contains("$")) {
            return Optional.empty(); // a variable that was renamed
        }
        Collection<String> owners =
                site.isQualified() && !name.isEmpty()
                        ? site.owner().names()
                        : JdkClasses.unimported();
        Optional<String> since =
                program.resolved().notOfJdk().contains(name)
                        ? Optional.empty()
                        : NewerApi.need(owners, name, release);
        if (since.isPresent()) {
            return Optional.of(new ErrorMeaning.Newer(since.get()));
        }
        Optional<String> meant = names.meant(site);
        boolean elided = meant.isEmpty() && chains.isBehindElision(names.word(located));
        return Optional.of(
                strict || !elided && names.isMistake(site, meant, complete)
                        ? mistakes.of(located, names.marked(located), meant)
                        : names.missing(located));
    }
}
