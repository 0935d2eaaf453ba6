package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.base.DidYouMean;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
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
    private final List<ParsedBlock> page;
    private final ParsedBlock block;
    private final List<Token> tokens;
    private final int release;
    private final boolean strict;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final ErrorExcuses excuses;
    private final Guesses guesses;
    private final NearNames near;

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
        this.page = page;
        this.near = near;
        this.block = page.get(program.own());
        this.tokens = JavaLexer.tokens(block.code());
        this.release = release;
        this.strict = strict;
        this.types = new KnownTypes(session, program, page);
        this.unknown = new UnknownParts(session.trees());
        this.excuses = new ErrorExcuses(session, program, block, types, unknown);
        this.guesses = new Guesses(program, page, types);
    }

    /** An error of the own block, and the tree that it is about. */
    private record Located(Diagnostic<?> error, ErrorSite site, Span span) {}

    /** What an error means: one of these, or nothing where the page explains it. */
    private sealed interface Meaning {
        /** A mistake; doubtful if it is about a class that may not be the one that is meant. */
        record Mistake(Fault fault, boolean doubtful, boolean unlikely) implements Meaning {}

        record Missing(String name, Optional<NameSuspect> suspect) implements Meaning {}

        record Newer(String need) implements Meaning {}

        record Deliberate() implements Meaning {}
    }

    /** Judges the errors of the program, after the compiler has analyzed it. */
    BlockErrors classify(Javac.Parsed parsed) {
        boolean contextBroken = false;
        List<Located> own = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : parsed.errors()) {
            Optional<SampleProgram.Place> place = place(error);
            if (place.isPresent() && place.get().block() == program.own()) {
                ErrorSite site = ErrorSite.of(session, parsed.unit(), error);
                own.add(new Located(error, site, place.get().span()));
            }
            contextBroken |= place.isPresent() && place.get().block() != program.own();
        }
        boolean complete = isComplete(own);
        List<Meaning> meanings = new ArrayList<>();
        List<Span> explained = new ArrayList<>();
        Map<Located, Meaning> unexplained = new LinkedHashMap<>();
        for (Located located : own) {
            meaning(located, complete)
                    .ifPresentOrElse(
                            meaning -> unexplained.put(located, meaning),
                            () -> explained.add(located.span()));
        }
        unexplained.entrySet().stream()
                .filter(each -> !isConsequence(each.getKey(), each.getValue(), explained))
                .filter(each -> strict || !isBehindError(each.getKey(), own))
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
        return verdict(clean, contextBroken, meanings, deprecated, calls.known());
    }

    /**
     * Whether an error is in a lambda whose call is made on something with an error of its own, so
     * that the compiler does not know the parameters.
     */
    private boolean isBehindError(Located located, List<Located> errors) {
        for (TreePath at = located.site().path(); at != null; at = at.getParentPath()) {
            TreePath call = at.getParentPath();
            if (at.getLeaf() instanceof LambdaExpressionTree
                    && call != null
                    && call.getLeaf() instanceof MethodInvocationTree invocation
                    && invocation.getMethodSelect() instanceof MemberSelectTree select) {
                TreePath method = new TreePath(call, select);
                Optional<Span> receiver = spanOf(new TreePath(method, select.getExpression()));
                if (errors.stream()
                        .anyMatch(
                                other ->
                                        receiver.filter(r -> r.contains(other.span()))
                                                .isPresent())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an error in a part of the tree, which the page explains, explains this one. */
    private boolean isConsequence(Located located, Meaning meaning, List<Span> explained) {
        if (strict || !(meaning instanceof Meaning.Mistake)) {
            return false;
        }
        Optional<Span> whole = spanOf(located.site().path());
        return whole.isPresent()
                && explained.stream()
                        .anyMatch(
                                part -> !part.equals(located.span()) && whole.get().contains(part));
    }

    /** Where the tree of an error stands in the block. */
    private Optional<Span> spanOf(TreePath path) {
        var positions = session.trees().getSourcePositions();
        var unit = path.getCompilationUnit();
        int start = (int) positions.getStartPosition(unit, path.getLeaf());
        int end = (int) positions.getEndPosition(unit, path.getLeaf());
        return program.place(start, end)
                .filter(place -> place.block() == program.own())
                .map(SampleProgram.Place::span);
    }

    private BlockErrors verdict(
            boolean clean,
            boolean contextBroken,
            List<Meaning> meanings,
            List<Fault> deprecated,
            boolean checked) {
        Set<String> missing = new TreeSet<>();
        List<NameSuspect> suspects = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Optional<String> newer = Optional.empty();
        boolean deliberate = false;
        for (Meaning meaning : meanings) {
            if (meaning instanceof Meaning.Missing name) {
                missing.add(name.name());
                name.suspect().ifPresent(suspects::add);
            } else if (meaning instanceof Meaning.Newer need) {
                newer = Optional.of(need.need());
            } else if (meaning instanceof Meaning.Deliberate) {
                deliberate = true;
            }
        }
        boolean allKnown = missing.stream().noneMatch(NameResolver::isTypeName);
        for (Meaning meaning : meanings) {
            if (!(meaning instanceof Meaning.Mistake mistake)) {
                continue;
            }
            if (!mistake.doubtful() || allKnown && !mistake.unlikely()) {
                faults.add(mistake.fault());
            } else {
                suspect(mistake.fault()).ifPresent(suspects::add);
            }
        }
        faults.sort((a, b) -> a.span().compareTo(b.span()));
        return new BlockErrors(
                clean,
                faults,
                missing,
                contextBroken,
                newer,
                deliberate,
                suspects,
                deprecated,
                checked);
    }

    /** A doubtful mistake becomes certain if the name that is near mends it. */
    private static Optional<NameSuspect> suspect(Fault fault) {
        return fault.replacement()
                .map(
                        near ->
                                NameSuspect.ofValue(
                                        fault.span(),
                                        near,
                                        List.of(near),
                                        fault.message().replaceFirst("; did you mean .*", "")));
    }

    /** Whether the block is a source file whose imports are all known, so that it must compile. */
    private boolean isComplete(List<Located> errors) {
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

    private Optional<SampleProgram.Place> place(Diagnostic<?> error) {
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

    /** The tree's span if it is on one line, else the token at the place the compiler names. */
    private Span narrow(int at, int start, int end) {
        String code = block.code();
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

    private Optional<Meaning> meaning(Located located, boolean complete) {
        String code = located.error().getCode();
        if (ErrorCodes.isUnresolved(code) || isReferenceToNothing(located.error())) {
            return unresolved(located, complete);
        }
        if (ErrorCodes.isOfLevel(code)) {
            return Optional.of(new Meaning.Newer(JavacMessages.readable(located.error())));
        }
        if (ErrorCodes.is(code, "call.must.be.first.stmt.in.ctor") && release < 25) {
            String need = "statements before super() or this() need Java 25";
            return Optional.of(new Meaning.Newer(need));
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

    private Optional<Meaning> unresolved(Located located, boolean complete) {
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
            return Optional.of(new Meaning.Newer(since.get()));
        }
        Optional<String> meant =
                near.renamed(member ? site.ownerNames() : List.of(), name)
                        .or(() -> nearMember(site, name));
        boolean mistake =
                strict
                        || site.owner() == Owner.LIBRARY && isKnownWhole(site)
                        || site.owner() == Owner.PAGE && lacks(site, name, meant)
                        || complete && site.owner() != Owner.PAGE && !mayBeOfPackage(name);
        if (mistake) {
            return Optional.of(mistake(located, narrow, meant));
        }
        String text = block.code().substring(span.start(), span.end());
        String missing = name.isEmpty() ? text : name;
        return Optional.of(new Meaning.Missing(missing, suspect(located, ofPackage, narrow)));
    }

    /** The name, if it is one without an owner and known ones are near. */
    private Optional<NameSuspect> suspect(Located located, boolean ofPackage, Span span) {
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

    private boolean isKnownWhole(ErrorSite site) {
        return site.ownerType().filter(types::isOpen).isEmpty();
    }

    /** Whether a class of the page surely lacks a member, and does not only leave it out. */
    private boolean lacks(ErrorSite site, String name, Optional<String> near) {
        Optional<TypeElement> owner = site.ownerType();
        if (owner.isEmpty() || types.isOpen(owner.get()) || isDeclaredSomewhere(name)) {
            return false;
        }
        ElementKind kind = owner.get().getKind();
        boolean anonymous = owner.get().getNestingKind() == NestingKind.ANONYMOUS;
        boolean whole = kind == ElementKind.RECORD || kind == ElementKind.ENUM || anonymous;
        return near.isPresent() || whole;
    }

    private boolean isDeclaredSomewhere(String name) {
        return page.stream().anyMatch(each -> each.names().declared().contains(name));
    }

    /** A member of the same owner whose name is only mistyped. */
    private Optional<String> nearMember(ErrorSite site, String name) {
        Optional<TypeElement> owner = site.ownerType();
        if (owner.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (Element member : types.elements().getAllMembers(owner.get())) {
            boolean fits =
                    site.isCall()
                            ? member.getKind() == ElementKind.METHOD
                            : member.getKind().isField() || member.getKind().isClass();
            if (fits || site.isReference()) {
                names.add(member.getSimpleName().toString());
            }
        }
        names.remove("<init>");
        return DidYouMean.nearest(name, names);
    }

    private Span lastWord(Span span, String name) {
        int start = block.code().lastIndexOf(name, span.end() - name.length());
        return start >= span.start() ? new Span(start, start + name.length()) : span;
    }

    private Meaning mistake(Located located, Span span, Optional<String> near) {
        if (!strict && Deliberate.saysSo(block.code(), tokens, span)) {
            return new Meaning.Deliberate();
        }
        String message = JavacMessages.readable(located.error());
        String meant = near.map(name -> "; did you mean '" + name + "'?").orElse("");
        Fault fault = new Fault(span, message + meant, near);
        boolean doubtful = !strict && guesses.concern(located.site());
        boolean confused = guesses.confuse(located.error().getMessage(Locale.ENGLISH));
        boolean unlikely = !strict && (confused || guesses.isUnlikely(located.site()));
        return new Meaning.Mistake(fault, doubtful || unlikely, unlikely);
    }

    private Meaning wrongCall(CallChecker.WrongCall call) {
        if (Deliberate.saysSo(block.code(), tokens, call.span())) {
            return new Meaning.Deliberate();
        }
        Optional<String> since = NewerApi.need(types.namesOf(call.type()), call.name(), release);
        if (since.isPresent()) {
            return new Meaning.Newer(since.get());
        }
        Fault fault = new Fault(call.span(), call.message(), call.near());
        boolean unlikely = guesses.isUnlikely(call.type());
        boolean doubtful = unlikely || guesses.concern(call.receiver(), call.type());
        return new Meaning.Mistake(fault, doubtful, unlikely);
    }
}
