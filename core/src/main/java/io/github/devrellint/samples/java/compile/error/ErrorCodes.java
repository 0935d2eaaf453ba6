package io.github.devrellint.samples.java.compile.error;

import java.util.Set;

/**
 * Groups of javac errors, by what may explain them other than a mistake. The names are the keys of
 * {@code com.sun.tools.javac.resources.compiler}, without {@code compiler.err.}.
 */
public final class ErrorCodes {

    private static final String PREFIX = "compiler.err.";

    /** Whether codes that go on after a dot, {@code cant.resolve.args}, are of a group as well. */
    private enum Variants {
        COUNT,
        DO_NOT_COUNT
    }

    /** A group of errors. */
    enum Group {
        /** Errors of names that are declared nowhere; a variant has a suffix after a dot. */
        UNRESOLVED(
                Variants.COUNT,
                "cant.resolve",
                "doesnt.exist",
                "package.not.visible",
                "static.imp.only"),

        /** Errors of arguments that fit no method. */
        NOT_APPLICABLE(Variants.COUNT, "cant.apply", "ref.ambiguous", "cant.ref"),

        /** Errors of a value or a class that is of another type than is needed there. */
        OF_CONVERSION(
                Variants.COUNT,
                "prob.found.req",
                "cant.apply",
                "incomparable.types",
                "not.within.bounds"),

        /** Errors that the missing rest of a method or a class explains. */
        OF_ELISION(
                Variants.DO_NOT_COUNT,
                "missing.ret.stmt",
                "var.might.not.have.been.initialized",
                "does.not.override.abstract",
                "missing.meth.body.or.decl.abstract",
                "unreachable.stmt",
                "except.never.thrown.in.try",
                "not.exhaustive",
                "not.exhaustive.statement",
                "initializer.must.be.able.to.complete.normally"),

        /**
         * Errors of a class which an annotation or a supertype that nothing declares may explain: a
         * constructor that Lombok makes, a method that is inherited.
         */
        OF_OPEN_CLASS(
                Variants.COUNT,
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
                "call.to.super.not.allowed.in.enum.ctor"),

        /** Errors of a list of variants or signatures, which is not meant to be one program. */
        OF_LISTING(
                Variants.DO_NOT_COUNT,
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
                "ref.ambiguous"),

        /**
         * Errors that classes elsewhere on the page, their package, or a constructor that is not
         * shown may explain.
         */
        OF_PAGE(
                Variants.COUNT,
                "sealed.class.must.have.subclasses",
                "invalid.permits.clause",
                "var.not.initialized.in.default.constructor",
                "report.access",
                "not.def.public.cant.access",
                "not.def.access.class.intf.cant.access",
                "cant.access"),

        /** Errors of a class where an interface is needed, and the like. */
        OF_WRONG_KIND(
                Variants.DO_NOT_COUNT,
                "intf.expected.here",
                "no.intf.expected.here",
                "abstract.cant.be.instantiated",
                "not.annotation.type",
                "cant.inherit.from.final"),

        /** Errors of a switch that does not cover all values. */
        NOT_EXHAUSTIVE(Variants.DO_NOT_COUNT, "not.exhaustive", "not.exhaustive.statement"),

        /** Errors that say that the language level is too low. */
        OF_LEVEL(
                Variants.COUNT,
                "is.preview",
                "feature.not.supported.in.source",
                "preview.feature.disabled"),

        /** Errors of the values that an annotation gives, or does not give. */
        OF_ANNOTATION_VALUES(
                Variants.COUNT,
                "annotation.value.must.be.name.value",
                "annotation.missing.default.value");

        private final boolean withVariants;
        private final Set<String> names;

        Group(Variants variants, String... names) {
            this.withVariants = variants == Variants.COUNT;
            this.names = Set.of(names);
        }

        Set<String> names() {
            return names;
        }

        boolean contains(String code) {
            if (!code.startsWith(PREFIX)) {
                return false;
            }
            String name = code.substring(PREFIX.length());
            return names.contains(name) || withVariants && hasVariant(name);
        }

        private boolean hasVariant(String name) {
            return names.stream().anyMatch(each -> name.startsWith(each + "."));
        }
    }

    private ErrorCodes() {}

    /** Whether it is about the values that an annotation gives, or does not give. */
    static boolean isOfAnnotationValues(String code) {
        return Group.OF_ANNOTATION_VALUES.contains(code);
    }

    /** Whether javac does not know a name. */
    public static boolean isUnresolved(String code) {
        return Group.UNRESOLVED.contains(code);
    }

    static boolean isNotApplicable(String code) {
        return Group.NOT_APPLICABLE.contains(code);
    }

    static boolean isOfConversion(String code) {
        return Group.OF_CONVERSION.contains(code);
    }

    static boolean isOfElision(String code) {
        return Group.OF_ELISION.contains(code);
    }

    static boolean isOfOpenClass(String code) {
        return Group.OF_OPEN_CLASS.contains(code);
    }

    static boolean isOfListing(String code) {
        return Group.OF_LISTING.contains(code);
    }

    static boolean isOfPage(String code) {
        return Group.OF_PAGE.contains(code);
    }

    static boolean isOfWrongKind(String code) {
        return Group.OF_WRONG_KIND.contains(code);
    }

    static boolean isNotExhaustive(String code) {
        return Group.NOT_EXHAUSTIVE.contains(code);
    }

    static boolean isOfLevel(String code) {
        return Group.OF_LEVEL.contains(code);
    }

    /** Whether it is this error and no other. */
    static boolean is(String code, String name) {
        return code.equals(PREFIX + name);
    }
}
