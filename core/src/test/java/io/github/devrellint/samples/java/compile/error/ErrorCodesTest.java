package io.github.devrellint.samples.java.compile.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lets the compiler at hand make the errors, so that a code that it renames is noticed. */
class ErrorCodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unresolved     | cant.resolve                | class A { B b; }",
                "unresolved     | doesnt.exist                | import no.such.B; class A { }",
                "not-applicable | cant.apply                  | class A { void f(int i) { f(); } }",
                "not-applicable | ref.ambiguous               | class A { void f(A a) {} void f(String s) {} { f(null); } }",
                "elision        | missing.ret.stmt            | class A { int f() { } }",
                "elision        | var.might.not.have.been.initialized | class A { int f() { int i; return i; } }",
                "elision        | does.not.override.abstract  | class A implements Runnable { }",
                "elision        | missing.meth.body.or.decl.abstract | class A { void f(); }",
                "elision        | unreachable.stmt            | class A { void f() { return; int i; } }",
                "elision        | except.never.thrown.in.try  | class A { void f() { try { } catch (java.io.IOException e) { } } }",
                "exhaustive     | not.exhaustive              | class A { int i = switch (1) { case 1 -> 1; }; }",
                "open           | unreported.exception        | class A { void f() { throw new Exception(); } }",
                "page           | var.not.initialized.in.default.constructor | class A { final int i; }",
                "open           | method.does.not.override.superclass | class A { @Override public void f() { } }",
                "open           | cant.inherit.from.final     | class A extends String { }",
                "listing        | already.defined             | class A { int i; int i; }",
                "listing        | duplicate.class             | class A { } class A { }",
                "listing        | name.clash.same.erasure     | class A { void f(java.util.List<A> a) { } void f(java.util.List<String> a) { } }",
                "listing        | mod.not.allowed.here        | private class A { }",
                "listing        | break.outside.switch.loop   | class A { void f() { break; } }",
                "listing        | cont.outside.loop           | class A { void f() { continue; } }",
                "listing        | undef.label                 | class A { void f() { while (true) { break b; } } }",
                "listing        | ret.outside.meth            | class A { { return; } }",
                "page           | sealed.class.must.have.subclasses | sealed class A { }",
                "page           | report.access               | class A { void f(String s) { Object o = s.hash; } }",
            })
    void codeIsInItsTable(String table, String code, String source) {
        List<String> codes = codes(source);

        assertThat(codes).anyMatch(found -> found.startsWith("compiler.err." + code));
        assertThat(codes)
                .filteredOn(found -> found.startsWith("compiler.err." + code))
                .allMatch(table(table));
    }

    @ParameterizedTest
    @CsvSource({
        "class A { int i = true; }",
        "class A { int f() { return 1 + null; } }",
        "class A { void f() { int i = 1L; } }",
    })
    void aWrongTypeIsInNoTable(String source) {
        assertThat(codes(source))
                .isNotEmpty()
                .noneMatch(ErrorCodes::isUnresolved)
                .noneMatch(ErrorCodes::isNotApplicable)
                .noneMatch(ErrorCodes::isOfElision)
                .noneMatch(ErrorCodes::isOfOpenClass)
                .noneMatch(ErrorCodes::isOfListing)
                .noneMatch(ErrorCodes::isOfPage);
    }

    private static Predicate<String> table(String name) {
        return switch (name) {
            case "unresolved" -> ErrorCodes::isUnresolved;
            case "not-applicable" -> ErrorCodes::isNotApplicable;
            case "elision" -> ErrorCodes::isOfElision;
            case "exhaustive" -> ErrorCodes::isNotExhaustive;
            case "open" -> ErrorCodes::isOfOpenClass;
            case "listing" -> ErrorCodes::isOfListing;
            case "page" -> ErrorCodes::isOfPage;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<String> codes(String source) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("memory:///A.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        Writer.nullWriter(),
                        null,
                        found,
                        List.of("-proc:none", "-XDshould-stop.ifError=FLOW", "-implicit:none"),
                        null,
                        List.of(file))
                .call();
        List<String> codes = new ArrayList<>();
        for (Diagnostic<?> diagnostic : found.getDiagnostics()) {
            codes.add(diagnostic.getCode());
        }
        return codes;
    }
}
