package io.github.devrellint.samples.java.compile.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.samples.java.compile.error.ErrorCodes.Group;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets the compiler at hand make the errors, so that a code that it renames is noticed. */
class ErrorCodesTest {

    private static final int RELEASE = Runtime.version().feature();

    /**
     * For each code of each group a source that makes the compiler report it: where only some
     * releases do, {@code to-21} or {@code from-22}; with preview features; for an earlier release.
     */
    private static final String INPUTS =
            """
            UNRESOLVED | cant.resolve |  | class A { B b; }
            UNRESOLVED | doesnt.exist |  | import no.such.B; class A { }
            UNRESOLVED | package.not.visible |  | class A { jdk.internal.misc.Unsafe u; }
            UNRESOLVED | static.imp.only |  | import static java.util.List; class A { }
            NOT_APPLICABLE | cant.apply |  | class A { void f(int i) { f(); } }
            NOT_APPLICABLE | ref.ambiguous |  | class A { void f(A a) {} void f(String s) {} { f(null); } }
            NOT_APPLICABLE | cant.ref |  | class A { void f() { int i = 0; i++; Runnable r = () -> System.out.println(i); } }
            OF_CONVERSION | prob.found.req |  | class A { int i = true; }
            OF_CONVERSION | cant.apply |  | class A { void f(int i) { f(); } }
            OF_CONVERSION | incomparable.types |  | class A { boolean b = "" == Integer.valueOf(1); }
            OF_CONVERSION | not.within.bounds |  | class A<T extends Number> { A<String> a; }
            OF_ELISION | missing.ret.stmt |  | class A { int f() { } }
            OF_ELISION | var.might.not.have.been.initialized |  | class A { int f() { int i; return i; } }
            OF_ELISION | does.not.override.abstract |  | class A implements Runnable { }
            OF_ELISION | missing.meth.body.or.decl.abstract |  | class A { void f(); }
            OF_ELISION | unreachable.stmt |  | class A { void f() { return; int i; } }
            OF_ELISION | except.never.thrown.in.try |  | class A { void f() { try { } catch (java.io.IOException e) { } } }
            OF_ELISION | not.exhaustive |  | class A { int i = switch (1) { case 1 -> 1; }; }
            OF_ELISION | not.exhaustive.statement | preview | sealed interface A permits B, C { static void f(A a) { switch (a) { case B b -> { } } } } final class B implements A { } final class C implements A { }
            OF_ELISION | initializer.must.be.able.to.complete.normally |  | class A { { throw new RuntimeException(); } }
            OF_OPEN_CLASS | unreported.exception |  | class A { void f() { throw new Exception(); } }
            OF_OPEN_CLASS | unreported.exception.default.constructor |  | class A { A() throws Exception { } } class B extends A { }
            OF_OPEN_CLASS | unreported.exception.implicit.close |  | class A { void f(AutoCloseable c) { try (AutoCloseable d = c) { } } }
            OF_OPEN_CLASS | var.might.not.have.been.initialized |  | class A { final int i; A() { } }
            OF_OPEN_CLASS | name.clash.same.erasure |  | class A { void f(java.util.List<A> a) { } void f(java.util.List<String> a) { } }
            OF_OPEN_CLASS | name.clash.same.erasure.no.override |  | class A { void f(java.util.List<A> a) { } } class B extends A { void f(java.util.List<String> a) { } }
            OF_OPEN_CLASS | name.clash.same.erasure.no.override.1 |  | class A<T> { void f(T t) { } } class B extends A<String> { void f(String s) { } void f(Object o) { } }
            OF_OPEN_CLASS | does.not.override.abstract |  | class A implements Runnable { }
            OF_OPEN_CLASS | method.does.not.override.superclass |  | class A { @Override public void f() { } }
            OF_OPEN_CLASS | cant.inherit.from.final |  | class A extends String { }
            OF_OPEN_CLASS | cant.inherit.from.sealed |  | sealed class A permits B { } final class B extends A { } final class C extends A { }
            OF_OPEN_CLASS | call.to.super.not.allowed.in.enum.ctor |  | enum A { X; A() { super(); } }
            OF_LISTING | already.defined |  | class A { int i; int i; }
            OF_LISTING | already.defined.in.clinit |  | class A { { int i; int i; } }
            OF_LISTING | already.defined.single.import |  | import java.util.List; import java.awt.List; class A { }
            OF_LISTING | already.defined.this.unit |  | import java.util.List; class List { }
            OF_LISTING | duplicate.class |  | class A { } class A { }
            OF_LISTING | name.clash.same.erasure |  | class A { void f(java.util.List<A> a) { } void f(java.util.List<String> a) { } }
            OF_LISTING | name.clash.same.erasure.no.override |  | class A { void f(java.util.List<A> a) { } } class B extends A { void f(java.util.List<String> a) { } }
            OF_LISTING | name.clash.same.erasure.no.override.1 |  | class A<T> { void f(T t) { } } class B extends A<String> { void f(String s) { } void f(Object o) { } }
            OF_LISTING | method.does.not.override.superclass |  | class A { @Override public void f() { } }
            OF_LISTING | static.methods.cannot.be.annotated.with.override |  | class A { @Override static void f() { } }
            OF_LISTING | missing.meth.body.or.decl.abstract |  | class A { void f(); }
            OF_LISTING | mod.not.allowed.here |  | private class A { }
            OF_LISTING | break.outside.switch.loop |  | class A { void f() { break; } }
            OF_LISTING | cont.outside.loop |  | class A { void f() { continue; } }
            OF_LISTING | undef.label |  | class A { void f() { while (true) { break b; } } }
            OF_LISTING | ret.outside.meth |  | class A { { return; } }
            OF_LISTING | no.switch.expression |  | class A { void f() { yield 1; } }
            OF_LISTING | unreachable.stmt |  | class A { void f() { return; int i; } }
            OF_LISTING | call.must.be.first.stmt.in.ctor | to-21 | class A { void f() { this(); } }
            OF_LISTING | call.must.only.appear.in.ctor | from-22 | class A { void f() { this(); } }
            OF_LISTING | ref.ambiguous |  | class A { void f(A a) {} void f(String s) {} { f(null); } }
            OF_PAGE | sealed.class.must.have.subclasses |  | sealed class A { }
            OF_PAGE | invalid.permits.clause |  | sealed class A permits B { } final class B { }
            OF_PAGE | var.not.initialized.in.default.constructor |  | class A { final int i; }
            OF_PAGE | report.access |  | class A { void f(String s) { Object o = s.hash; } }
            OF_PAGE | not.def.public.cant.access |  | class A { java.util.JumboEnumSet s; }
            OF_PAGE | not.def.access.class.intf.cant.access |  | class A { void f() { new elsewhere.Open().hidden.f(); } }
            OF_PAGE | cant.access |  | class A { Other o; }
            OF_WRONG_KIND | intf.expected.here |  | class A implements String { }
            OF_WRONG_KIND | no.intf.expected.here |  | class A extends Runnable { }
            OF_WRONG_KIND | abstract.cant.be.instantiated |  | class A { Object o = new Number(); }
            OF_WRONG_KIND | not.annotation.type |  | interface B extends java.lang.annotation.Annotation { } @B class A { }
            OF_WRONG_KIND | cant.inherit.from.final |  | class A extends String { }
            NOT_EXHAUSTIVE | not.exhaustive |  | class A { int i = switch (1) { case 1 -> 1; }; }
            NOT_EXHAUSTIVE | not.exhaustive.statement | preview | sealed interface A permits B, C { static void f(A a) { switch (a) { case B b -> { } } } } final class B implements A { } final class C implements A { }
            OF_LEVEL | is.preview | from-21 | class A { java.util.concurrent.StructuredTaskScope s; }
            OF_LEVEL | feature.not.supported.in.source | source-11 | class A { int i = switch (1) { default -> 1; }; }
            OF_LEVEL | preview.feature.disabled | to-20 | class A { void f(Object o) { switch (o) { case String s -> { } default -> { } } } }
            OF_LEVEL | preview.feature.disabled | from-23 | class A { boolean f(Object o) { return o instanceof int i; } }
            OF_ANNOTATION_VALUES | annotation.value.must.be.name.value |  | @SuppressWarnings(value = "a", "b") class A { }
            OF_ANNOTATION_VALUES | annotation.missing.default.value |  | @java.lang.annotation.Retention @interface A { }
            """;

    private record Input(Group group, String code, String condition, String source) {

        static Input of(String line) {
            String[] cells = line.split(" *\\| *", 4);
            return new Input(Group.valueOf(cells[0]), cells[1], cells[2], cells[3]);
        }

        boolean isOfThisRelease() {
            if (condition.startsWith("to-")) {
                return RELEASE <= number();
            }
            return !condition.startsWith("from-") || RELEASE >= number();
        }

        List<String> options() {
            if (condition.equals("preview")) {
                return List.of("--enable-preview", "-source", String.valueOf(RELEASE));
            }
            return condition.startsWith("source-")
                    ? List.of("-source", String.valueOf(number()))
                    : List.of();
        }

        private int number() {
            return Integer.parseInt(condition.substring(condition.indexOf('-') + 1));
        }

        @Override
        public String toString() {
            return group + " " + code;
        }
    }

    @TempDir static Path sources;
    @TempDir static Path classes;

    /** A file without the class of its name, and one with a class that others can't access. */
    @BeforeAll
    static void writeOtherSources() throws IOException {
        Files.writeString(sources.resolve("Other.java"), "class Another { }");
        Path folder = Files.createDirectory(sources.resolve("elsewhere"));
        Files.writeString(
                folder.resolve("Open.java"),
                "package elsewhere; public class Open { public Hidden hidden; }"
                        + " class Hidden { public void f() { } }");
    }

    static Stream<Input> inputs() {
        return INPUTS.lines().map(Input::of);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void theCodeIsInItsGroup(Input input) {
        assumeTrue(input.isOfThisRelease(), "another release reports it");
        String expected = "compiler.err." + input.code();

        List<String> codes = codes(input.source(), input.options());

        assertThat(codes)
                .anyMatch(
                        code ->
                                (code + ".").startsWith(expected + ".")
                                        && input.group().contains(code));
    }

    @Test
    void eachCodeOfEachGroupHasAnInput() {
        Stream<String> codes =
                Arrays.stream(Group.values())
                        .flatMap(group -> group.names().stream().map(name -> group + " " + name));

        assertThat(inputs().map(Input::toString).distinct())
                .containsExactlyInAnyOrderElementsOf(codes.toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { int f() { return 1 + null; } }",
                "class A { int f() { return -true; } }",
                "class A { void f() { 1 = 2; } }",
            })
    void aWrongOperandIsInNoGroup(String source) {
        assertThat(codes(source, List.of()))
                .isNotEmpty()
                .noneMatch(
                        code ->
                                Arrays.stream(Group.values())
                                        .anyMatch(group -> group.contains(code)));
    }

    @Test
    void onlySomeGroupsHaveVariants() {
        assertThat(Group.UNRESOLVED.contains("compiler.err.cant.resolve.args")).isTrue();
        assertThat(Group.UNRESOLVED.contains("compiler.err.cant.resolved")).isFalse();
        assertThat(Group.UNRESOLVED.contains("compiler.warn.cant.resolve")).isFalse();
        assertThat(Group.OF_LISTING.contains("compiler.err.already.defined.other")).isFalse();
    }

    private static List<String> codes(String source, List<String> options) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("memory:///A.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> all =
                new ArrayList<>(
                        List.of("-proc:none", "-XDshould-stop.ifError=FLOW", "-implicit:none"));
        all.addAll(List.of("-sourcepath", sources.toString(), "-classpath", classes.toString()));
        all.addAll(List.of("-d", classes.toString()));
        all.addAll(options);
        ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, found, all, null, List.of(file))
                .call();
        List<String> codes = new ArrayList<>();
        for (Diagnostic<?> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                codes.add(diagnostic.getCode());
            }
        }
        return codes;
    }
}
