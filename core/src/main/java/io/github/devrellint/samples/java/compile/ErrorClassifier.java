package io.github.devrellint.samples.java.compile;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.ErrorSite.Owner;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.JavacMessages;
import io.github.devrellint.samples.java.parse.JavaLexer;
import io.github.devrellint.samples.java.parse.JavaLexer.Kind;
import io.github.devrellint.samples.java.parse.JavaLexer.Token;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Decides which errors of the compiler are mistakes of the author and which only say that the page
 * does not show everything. Strict where the author or the configuration wants the block to
 * compile.
 */
public final class ErrorClassifier {

    private static final String NOT_FIRST = "compiler.err.call.must.be.first.stmt.in.ctor";

    /** Errors about names that nothing declares. */
    private static final Pattern MISSING =
            Pattern.compile(
                    "compiler\\.err\\.(cant\\.resolve|doesnt\\.exist|package\\.not\\.visible|static\\.imp\\.only).*");

    /** Errors about arguments that fit no method. */
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("compiler\\.err\\.(cant\\.apply|ref\\.ambiguous|cant\\.ref).*");

    /** Errors that the missing rest of a method or a class explains. */
    private static final Set<String> OF_ELISION =
            codes(
                    "missing.ret.stmt",
                    "var.might.not.have.been.initialized",
                    "var.not.initialized.in.default.constructor",
                    "does.not.override.abstract",
                    "missing.meth.body.or.decl.abstract",
                    "unreachable.stmt",
                    "except.never.thrown.in.try",
                    "not.exhaustive",
                    "not.exhaustive.statement",
                    "initializer.must.be.able.to.complete.normally");

    /** Errors that a class or annotation which nothing declares may explain. */
    private static final Pattern OF_MISSING =
            Pattern.compile(
                    "compiler\\.err\\.(unreported|except\\.never|var\\.not\\.init|var\\.might\\.not"
                            + "|name\\.clash|does\\.not\\.override|method\\.does\\.not|cant\\.inherit).*");

    /** Errors of a list of variants or signatures, which no author means to be one program. */
    private static final Set<String> OF_LISTING =
            codes(
                    "already.defined",
                    "already.defined.in.clinit",
                    "already.defined.single.import",
                    "already.defined.this.unit",
                    "duplicate.class",
                    "name.clash.same.erasure",
                    "name.clash.same.erasure.no.override",
                    "name.clash.same.erasure.no.override.1",
                    "method.does.not.override.superclass",
                    "static.methods.cannot.be.annotated.with.override",
                    "missing.meth.body.or.decl.abstract",
                    "mod.not.allowed.here",
                    "break.outside.switch.loop",
                    "cont.outside.loop",
                    "undef.label",
                    "ret.outside.meth",
                    "no.switch.expression",
                    "unreachable.stmt",
                    "call.must.be.first.stmt.in.ctor",
                    "call.must.only.appear.in.ctor",
                    "ref.ambiguous");

    /** Errors that classes on another part of the page, or on none, explain. */
    private static final Set<String> OF_PAGE =
            codes(
                    "sealed.class.must.have.subclasses",
                    "invalid.permits.clause",
                    "report.access",
                    "not.def.public.cant.access",
                    "does.not.override.abstract",
                    "not.exhaustive",
                    "not.exhaustive.statement");

    private static final Pattern DELIBERATE =
            Pattern.compile(
                    "(does(n['’]?t| not)|won['’]?t|will not|can ?not|can['’]?t|would(n['’]?t| not)|fails? to|not)"
                            + " (even )?compile|compil\\w*[- ](time )?(error|fail)|\\berror\\b|illegal|invalid"
                            + "|not (allowed|valid|possible|ok)|\\bfails?\\b|\\bwrong\\b|\\bnope\\b|❌|✗|🚫|\\bbad\\b",
                    Pattern.CASE_INSENSITIVE);

    private static Set<String> codes(String... codes) {
        Set<String> set = new TreeSet<>();
        for (String code : codes) {
            set.add("compiler.err." + code);
        }
        return set;
    }

    private final Javac.Session session;
    private final SampleProgram program;
    private final ParsedBlock block;
    private final List<Token> tokens;
    private final int own;
    private final int release;
    private final boolean strict;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> guesses = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();
    private boolean clean = true;
    private boolean contextBroken;
    private boolean deliberate;
    private boolean complete;
    private Optional<String> newer = Optional.empty();

    /**
     * What became of a block.
     *
     * @param clean whether the compiler has nothing to say at all
     * @param faults mistakes of the author
     * @param missing names that nothing declares
     * @param newer what it needs that the JDK at hand does not have
     * @param deliberate whether the author says that it is wrong
     */
    public record Verdict(
            boolean clean,
            List<Fault> faults,
            Set<String> missing,
            boolean contextBroken,
            Optional<String> newer,
            boolean deliberate) {}

    /**
     * @param release that the program is compiled for
     * @param strict whether every error counts
     */
    public ErrorClassifier(
            Javac.Session session,
            SampleProgram program,
            ParsedBlock block,
            int release,
            boolean strict) {
        this.session = session;
        this.program = program;
        this.block = block;
        this.tokens = JavaLexer.tokens(block.code());
        this.own = program.own();
        this.release = release;
        this.strict = strict;
    }

    /** Judges the errors of the program, after the compiler has analyzed it. */
    public Verdict judge(Javac.Parsed parsed) {
        complete = isComplete(parsed);
        List<Runnable> others = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : parsed.errors()) {
            clean = false;
            Optional<SampleProgram.Place> place = place(error);
            if (place.isPresent() && place.get().block() != own) {
                contextBroken = true;
            } else if (place.isPresent()) {
                ErrorSite site = ErrorSite.of(session, parsed.unit(), error);
                Span span = place.get().span();
                if (MISSING.matcher(error.getCode()).matches()) {
                    considerMissing(error, site, span);
                } else {
                    others.add(() -> consider(error, site, span));
                }
            }
        }
        others.forEach(Runnable::run);
        if (missing.isEmpty()) {
            faults.addAll(guesses);
        }
        return new Verdict(clean, faults, missing, contextBroken, newer, deliberate);
    }

    /** Whether the block is a source file whose imports are all known, so that it must compile. */
    private boolean isComplete(Javac.Parsed parsed) {
        return block.unit()
                && !block.elided()
                && !block.imports().isEmpty()
                && parsed.errors().stream()
                        .filter(error -> MISSING.matcher(error.getCode()).matches())
                        .flatMap(error -> place(error).stream())
                        .filter(place -> place.block() == own)
                        .noneMatch(place -> isImport(place.span()));
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

    private void consider(Diagnostic<?> error, ErrorSite site, Span span) {
        String code = error.getCode();
        if (code.startsWith("compiler.err.is.preview")
                || code.startsWith("compiler.err.feature.not.supported.in.source")) {
            newer = Optional.of(JavacMessages.readable(error));
        } else if (code.equals(NOT_FIRST) && release < 25) {
            newer = Optional.of("statements before super() or this() need Java 25");
        } else if (strict || !excused(code, site, span)) {
            report(error, site, span);
        }
    }

    private void considerMissing(Diagnostic<?> error, ErrorSite site, Span span) {
        String name = site.name().orElse("");
        boolean member = site.qualified() && !name.isEmpty();
        Span word = member ? lastWord(span, name) : span;
        boolean ofPackage = error.getCode().equals("compiler.err.doesnt.exist");
        Span narrow =
                ofPackage && word.start() - 1 > span.start()
                        ? new Span(span.start(), word.start() - 1)
                        : word;
        if (name.contains("$")) {
            return;
        }
        Owner owner = site.owner();
        // a name without an owner may be a class that java.lang has got
        Collection<String> owners = member ? site.ownerNames() : List.of("java.lang");
        Optional<String> since = NewerApi.need(owners, name, release);
        if (since.isPresent()) {
            newer = since;
        } else if (strict || complete || owner == Owner.LIBRARY) {
            report(error, site, narrow);
        } else {
            missing.add(name.isEmpty() ? block.code().substring(span.start(), span.end()) : name);
        }
    }

    private Span lastWord(Span span, String name) {
        int start = block.code().lastIndexOf(name, span.end() - name.length());
        return start >= span.start() ? new Span(start, start + name.length()) : span;
    }

    private boolean excused(String code, ErrorSite site, Span span) {
        if (block.elided() && OF_ELISION.contains(code)) {
            return true;
        }
        if (site.inWrapper() && OF_LISTING.contains(code)) {
            return true;
        }
        if (OF_PAGE.contains(code)) {
            return true;
        }
        if (!missing.isEmpty() && OF_MISSING.matcher(code).matches()) {
            return true;
        }
        if (code.equals("compiler.err.non-static.cant.be.ref")) {
            return block.names().free().contains(block.code().substring(span.start(), span.end()));
        }
        boolean arguments = NOT_APPLICABLE.matcher(code).matches();
        return arguments && site.owner() != Owner.LIBRARY
                || code.equals("compiler.err.method.does.not.override.superclass");
    }

    private void report(Diagnostic<?> error, ErrorSite site, Span span) {
        if (!strict && saysSo(span)) {
            deliberate = true;
            return;
        }
        Fault fault = new Fault(span, JavacMessages.readable(error));
        (!strict && isGuessed(site) ? guesses : faults).add(fault);
    }

    /**
     * Whether the error is about a class that the block names without importing it, so that it may
     * be the class of another library: {@code Path} of Hadoop, say.
     */
    private boolean isGuessed(ErrorSite site) {
        return site.classes().stream()
                .anyMatch(
                        name ->
                                SampleProgram.COMMON.contains(packageOf(name) + ".*")
                                        && block.imports().stream()
                                                .noneMatch(i -> i.name().equals(name)));
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /**
     * Whether a comment on the line, or alone on the line before or behind, says that it is wrong.
     */
    private boolean saysSo(Span span) {
        String code = block.code();
        int lineStart = code.lastIndexOf('\n', span.start() - 1) + 1;
        int from = lineStart == 0 ? 0 : code.lastIndexOf('\n', lineStart - 2) + 1;
        int lineEnd = code.indexOf('\n', span.end());
        int to = lineEnd < 0 ? code.length() : code.indexOf('\n', lineEnd + 1);
        int last = to < 0 ? code.length() : to;
        return tokens.stream()
                .filter(token -> token.kind() == Kind.COMMENT)
                .filter(token -> token.start() >= from && token.start() < last)
                .anyMatch(token -> DELIBERATE.matcher(token.text()).find());
    }
}
