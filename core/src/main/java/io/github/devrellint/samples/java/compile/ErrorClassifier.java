package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.IdentifierTree;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.BlockErrors.Fault;
import io.github.devrellint.samples.java.compile.ErrorSite.Owner;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.JavacMessages;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.libraries.ClassIndex.Former;
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
 * Tells the errors that are mistakes of the author from those that only say that the page does not
 * show everything: an error is excused only if something that nothing declares takes part in it.
 * Strict where the author or the configuration wants the block to compile.
 */
final class ErrorClassifier {

    private final Javac.Session session;
    private final SampleProgram program;
    private final ParsedBlock block;
    private final List<Token> tokens;
    private final int release;
    private final boolean strict;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final ErrorExcuses excuses;
    private final Guesses guesses;
    private final NearNames near;
    private final ErrorPlaces places;
    private final OwnerMembers members;

    /**
     * @param near names of the page
     * @param release that the program is compiled for
     * @param strict whether every error counts
     */
    ErrorClassifier(
            Javac.Session session,
            SampleProgram program,
            List<ParsedBlock> page,
            NearNames near,
            int release,
            boolean strict) {
        this.session = session;
        this.program = program;
        this.near = near;
        this.block = page.get(program.own());
        this.tokens = JavaLexer.tokens(block.code());
        this.release = release;
        this.strict = strict;
        this.types = new KnownTypes(session, program, page);
        this.unknown = new UnknownParts(session.trees());
        this.excuses = new ErrorExcuses(session, program, block, types, unknown);
        this.guesses = new Guesses(program, page, types);
        this.places = new ErrorPlaces(program, block.code(), tokens);
        this.members = new OwnerMembers(types, page);
    }

    /** Judges the errors of the program, after the compiler has analyzed it. */
    BlockErrors classify(Javac.Parsed parsed) {
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
        boolean complete = isComplete(own);
        List<ErrorMeaning> meanings = new ArrayList<>();
        List<Span> explained = new ArrayList<>();
        Map<LocatedError, ErrorMeaning> unexplained = new LinkedHashMap<>();
        for (LocatedError located : own) {
            meaning(located, complete)
                    .ifPresentOrElse(
                            meaning -> unexplained.put(located, meaning),
                            () -> explained.add(located.span()));
        }
        Consequences consequences = new Consequences(session, program);
        unexplained.entrySet().stream()
                .filter(
                        each ->
                                strict
                                        || !consequences.isConsequence(
                                                        each.getKey(), each.getValue(), explained)
                                                && !consequences.isBehindError(each.getKey(), own))
                .forEach(each -> meanings.add(each.getValue()));
        CallChecker calls = new CallChecker(session, program, types, unknown);
        if (!strict) {
            calls.check(parsed.unit()).stream()
                    .filter(call -> own.stream().noneMatch(o -> o.span().overlaps(call.span())))
                    .forEach(call -> meanings.add(wrongCall(call)));
        }
        List<Fault> deprecated =
                new DeprecatedUses(session, program)
                        .in(parsed.unit()).stream()
                                .filter(
                                        use ->
                                                !Deliberate.isOfThePast(
                                                        block.code(), tokens, use.span()))
                                .toList();
        boolean clean = parsed.errors().isEmpty();
        return MeaningSummary.of(clean, contextBroken, meanings, deprecated, calls.known());
    }

    /** Whether the block is a source file whose imports are all known, so that it must compile. */
    private boolean isComplete(List<LocatedError> errors) {
        return block.unit()
                && !block.elided()
                && !block.imports().isEmpty()
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
            return Optional.of(new ErrorMeaning.Newer(JavacMessages.readable(located.error())));
        }
        if (ErrorCodes.is(code, "call.must.be.first.stmt.in.ctor") && release < 25) {
            String need = "statements before super() or this() need Java 25";
            return Optional.of(new ErrorMeaning.Newer(need));
        }
        if (!strict && excuses.excuse(code, located.site(), located.span())) {
            return Optional.empty();
        }
        return Optional.of(mistake(located, located.span(), Optional.empty()));
    }

    /** Whether a method reference is wrong for no method having its name. */
    private static boolean isReferenceToNothing(Diagnostic<?> error) {
        return ErrorCodes.is(error.getCode(), "invalid.mref")
                && error.getMessage(Locale.ENGLISH).contains("cannot find symbol");
    }

    private Optional<ErrorMeaning> unresolved(LocatedError located, boolean complete) {
        ErrorSite site = located.site();
        Span span = located.span();
        String name = site.name().orElse("");
        boolean member = site.qualified() && !name.isEmpty();
        Span word = member ? lastWord(span, name) : span;
        boolean ofPackage = ErrorCodes.is(located.error().getCode(), "doesnt.exist");
        Span narrow =
                ofPackage && word.start() - 1 > span.start()
                        ? new Span(span.start(), word.start() - 1)
                        : word;
        if (name.contains("$")) {
            return Optional.empty();
        }
        Collection<String> owners = member ? site.ownerNames() : JdkClasses.unimported();
        Optional<String> since = NewerApi.need(owners, name, release);
        if (since.isPresent()) {
            return Optional.of(new ErrorMeaning.Newer(since.get()));
        }
        Optional<String> meant =
                near.renamed(member ? site.ownerNames() : List.of(), name)
                        .or(() -> members.near(site, name));
        boolean mistake =
                strict
                        || site.owner() == Owner.LIBRARY && members.isKnownWhole(site)
                        || site.owner() == Owner.PAGE && members.lacks(site, name, meant)
                        || complete && site.owner() != Owner.PAGE && !mayBeOfPackage(name);
        if (mistake) {
            return Optional.of(mistake(located, narrow, meant));
        }
        String text = block.code().substring(span.start(), span.end());
        String missing = name.isEmpty() ? text : name;
        return Optional.of(new ErrorMeaning.Missing(missing, suspect(located, ofPackage, narrow)));
    }

    /** The name, if it is one without an owner and known ones are near. */
    private Optional<NameSuspect> suspect(LocatedError located, boolean ofPackage, Span span) {
        String name = block.code().substring(span.start(), span.end());
        boolean plain =
                ofPackage
                        ? name.indexOf('.') < 0 && NameResolver.isTypeName(name)
                        : located.site().path().getLeaf() instanceof IdentifierTree;
        if (!plain || !name.chars().allMatch(Character::isJavaIdentifierPart)) {
            return Optional.empty();
        }
        boolean type = NameResolver.isTypeName(name);
        List<String> candidates = type ? near.ofType(name, program) : near.ofValue(name, program);
        Optional<Former> former = type ? near.former(name) : Optional.empty();
        List<String> successors = new ArrayList<>(type ? near.successorsOf(name) : List.of());
        former.ifPresent(was -> successors.addAll(0, was.successors()));
        boolean none = candidates.isEmpty() && successors.isEmpty() && former.isEmpty();
        if (none || Deliberate.saysSo(block.code(), tokens, span)) {
            return Optional.empty();
        }
        String message =
                ofPackage
                        ? "cannot find symbol: class " + name
                        : JavacMessages.readable(located.error());
        Optional<String> release = former.map(Former::release);
        return Optional.of(
                new NameSuspect(span, name, type, candidates, successors, release, message));
    }

    /** Whether a name without import may be that of another class of the same package. */
    private static boolean mayBeOfPackage(String name) {
        return NameResolver.isTypeName(name)
                && !JdkClasses.isCommon(name)
                && !JdkClasses.ofJavaLang().contains(name);
    }

    private Span lastWord(Span span, String name) {
        int start = block.code().lastIndexOf(name, span.end() - name.length());
        return start >= span.start() ? new Span(start, start + name.length()) : span;
    }

    private ErrorMeaning mistake(LocatedError located, Span span, Optional<String> near) {
        if (!strict && Deliberate.saysSo(block.code(), tokens, span)) {
            return new ErrorMeaning.Deliberate();
        }
        String message = JavacMessages.readable(located.error());
        String meant = near.map(name -> "; did you mean '" + name + "'?").orElse("");
        Fault fault = new Fault(span, message + meant, near);
        boolean doubtful = !strict && guesses.concern(located.site());
        boolean confused = guesses.confuse(located.error().getMessage(Locale.ENGLISH));
        boolean unlikely = !strict && (confused || guesses.isUnlikely(located.site()));
        return new ErrorMeaning.Mistake(fault, doubtful || unlikely, unlikely);
    }

    private ErrorMeaning wrongCall(CallChecker.WrongCall call) {
        if (Deliberate.saysSo(block.code(), tokens, call.span())) {
            return new ErrorMeaning.Deliberate();
        }
        Optional<String> since = NewerApi.need(types.namesOf(call.type()), call.name(), release);
        if (since.isPresent()) {
            return new ErrorMeaning.Newer(since.get());
        }
        Fault fault = new Fault(call.span(), call.message(), call.near());
        boolean unlikely = guesses.isUnlikely(call.type());
        boolean doubtful = unlikely || guesses.concern(call.receiver(), call.type());
        return new ErrorMeaning.Mistake(fault, doubtful, unlikely);
    }
}
