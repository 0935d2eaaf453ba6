package io.github.devrellint.samples.java.compile.error;

import java.util.Set;

/**
 * Groups of javac errors, by what may explain them other than a mistake. The names are the keys of
 * {@code com.sun.tools.javac.resources.compiler}, without {@code compiler.err.}.
 */
public final class ErrorCodes {

    private static final String PREFIX = "compiler.err.";

    /** Errors of names that are declared nowhere; a variant has a suffix after a dot. */
    private static final Set<String> UNRESOLVED =
            Set.of("cant.resolve", "doesnt.exist", "package.not.visible", "static.imp.only");

    /** Errors of arguments that fit no method. */
    private static final Set<String> NOT_APPLICABLE =
            Set.of("cant.apply", "ref.ambiguous", "cant.ref");

    /** Errors of a value or a class that is of another type than is needed there. */
    private static final Set<String> OF_CONVERSION =
            Set.of("prob.found.req", "cant.apply", "incomparable.types", "not.within.bounds");

    /** Errors that the missing rest of a method or a class explains. */
    private static final Set<String> OF_ELISION =
            Set.of(
                    "missing.ret.stmt",
                    "var.might.not.have.been.initialized",
                    "does.not.override.abstract",
                    "missing.meth.body.or.decl.abstract",
                    "unreachable.stmt",
                    "except.never.thrown.in.try",
                    "not.exhaustive",
                    "not.exhaustive.statement",
                    "initializer.must.be.able.to.complete.normally");

    /**
     * Errors of a class which an annotation or a supertype that nothing declares may explain: a
     * constructor that Lombok makes, a method that is inherited.
     */
    private static final Set<String> OF_OPEN_CLASS =
            Set.of(
                    "unreported.exception",
                    "unreported.exception.default.constructor",
                    "unreported.exception.implicit.close",
                    "var.might.not.have.been.initialized",
                    "name.clash.same.erasure",
                    "name.clash.same.erasure.no.override",
                    "name.clash.same.erasure.no.override.1",
                    "does.not.override.abstract",
                    "method.does.not.override.superclass",
                    "cant.inherit.from.final",
                    "cant.inherit.from.sealed",
                    "call.to.super.not.allowed.in.enum.ctor");

    /** Errors of a list of variants or signatures, which is not meant to be one program. */
    private static final Set<String> OF_LISTING =
            Set.of(
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

    /**
     * Errors that classes elsewhere on the page, their package, or a constructor that is not shown
     * may explain.
     */
    private static final Set<String> OF_PAGE =
            Set.of(
                    "sealed.class.must.have.subclasses",
                    "invalid.permits.clause",
                    "var.not.initialized.in.default.constructor",
                    "report.access",
                    "not.def.public.cant.access",
                    "not.def.access.class.intf.cant.access",
                    "cant.access");

    /** Errors of a class where an interface is needed, and the like. */
    private static final Set<String> OF_WRONG_KIND =
            Set.of(
                    "intf.expected.here",
                    "no.intf.expected.here",
                    "abstract.cant.be.instantiated",
                    "not.annotation.type",
                    "cant.inherit.from.final");

    private static final Set<String> NOT_EXHAUSTIVE =
            Set.of("not.exhaustive", "not.exhaustive.statement");

    /** Errors that say that the language level is too low. */
    private static final Set<String> OF_LEVEL =
            Set.of("is.preview", "feature.not.supported.in.source", "preview.feature.disabled");

    private ErrorCodes() {}

    /** Whether it is about the values that an annotation gives, or does not give. */
    static boolean isOfAnnotationValues(String code) {
        return isOrBegins(
                code,
                Set.of("annotation.value.must.be.name.value", "annotation.missing.default.value"));
    }

    /** Whether javac does not know a name. */
    public static boolean isUnresolved(String code) {
        return isOrBegins(code, UNRESOLVED);
    }

    static boolean isNotApplicable(String code) {
        return isOrBegins(code, NOT_APPLICABLE);
    }

    static boolean isOfConversion(String code) {
        return isOrBegins(code, OF_CONVERSION);
    }

    static boolean isOfElision(String code) {
        return is(code, OF_ELISION);
    }

    static boolean isOfOpenClass(String code) {
        return isOrBegins(code, OF_OPEN_CLASS);
    }

    static boolean isOfListing(String code) {
        return is(code, OF_LISTING);
    }

    static boolean isOfPage(String code) {
        return isOrBegins(code, OF_PAGE);
    }

    static boolean isOfWrongKind(String code) {
        return is(code, OF_WRONG_KIND);
    }

    static boolean isNotExhaustive(String code) {
        return is(code, NOT_EXHAUSTIVE);
    }

    static boolean isOfLevel(String code) {
        return isOrBegins(code, OF_LEVEL);
    }

    /** Whether it is this error and no other. */
    static boolean is(String code, String name) {
        return code.equals(PREFIX + name);
    }

    private static boolean is(String code, Set<String> names) {
        return code.startsWith(PREFIX) && names.contains(code.substring(PREFIX.length()));
    }

    /** Whether it is one of the errors or a variant: {@code cant.resolve.args}. */
    private static boolean isOrBegins(String code, Set<String> names) {
        return code.startsWith(PREFIX)
                && names.stream().anyMatch(name -> begins(code, PREFIX + name));
    }

    private static boolean begins(String code, String name) {
        return code.startsWith(name)
                && (code.length() == name.length() || code.charAt(name.length()) == '.');
    }
}
