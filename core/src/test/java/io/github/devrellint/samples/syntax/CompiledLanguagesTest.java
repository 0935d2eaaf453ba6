package io.github.devrellint.samples.syntax;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.Kotlin;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.tool.BatchTool;
import io.github.devrellint.samples.syntax.tool.GoTool;
import io.github.devrellint.samples.syntax.tool.ToolProcess;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the real compilers and formatters, where they are installed. */
@Order(1)
class CompiledLanguagesTest {

    private static List<String> check(String language, String program, String... codes)
            throws Exception {
        assumeTrue(ToolProcess.find(List.of(program)).isPresent(), program);
        assumeTrue(!language.equals("kotlin") || Kotlin.runs(), "kotlinc on this JDK");
        return Verdicts.of(new ProgramChecker(), language, List.of(codes));
    }

    @ParameterizedTest
    @CsvSource({
        "typescript, tsc",
        "go, gofmt",
        "rust, rustfmt",
        "kotlin, kotlinc",
        "groovy, groovy"
    })
    void takesPartsOfPrograms(String language, String program) throws Exception {
        String[] codes;
        String name = "/samples/fragments/" + language + ".txt";
        try (InputStream in = CompiledLanguagesTest.class.getResourceAsStream(name)) {
            codes = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("=====\n");
        }
        List<String> found = check(language, program, codes);
        assertThat(codes).hasSizeGreaterThan(30);
        for (int i = 0; i < codes.length; i++) {
            assertThat(found.get(i)).as(codes[i]).isEqualTo(VALID);
        }
    }

    @Test
    void pointsAtTheFaultInTypeScript() throws Exception {
        assertThat(
                        check(
                                "typescript",
                                "tsc",
                                "const x: number = ;\n",
                                "interface A {\n  render?(this: B) => C\n}\n",
                                "const s = '😀' + );\n",
                                "function f(a: string {\n  return a;\n}\n",
                                "const a = [1, 2;\n",
                                "if (x) {\n  f();\n",
                                "class A {\n  x: string = 'a'\n  y z: number\n}\n",
                                "import { a, b from 'c';\n",
                                "const f = (x: number) = > x;\n",
                                "let x = 'abc;\nlet y = 1;\n"))
                .containsExactly(
                        "1:19 \";\": expression expected",
                        "2:20 \"=\": ':' expected",
                        "1:18 \")\": expression expected",
                        "1:22 \"{\": ',' expected",
                        "1:16 \";\": ',' expected",
                        "2:6 \";\": unexpected end of file",
                        "3:3 \"y\": unexpected keyword or identifier",
                        "1:15 \"from\": ',' expected",
                        "1:23 \"=\": '=>' expected",
                        "1:14 \"\n\": unterminated string literal");
    }

    @Test
    void pointsAtTheFaultInJsx() throws Exception {
        assertThat(check("tsx", "tsc", "const a = <div>{x y}</div>;\n"))
                .containsExactly("1:19 \"y\": '}' expected");
        assertThat(check("jsx", "tsc", "const a = <div x=>y</div>;\n"))
                .containsExactly("1:17 \"=\": identifier expected");
    }

    @Test
    void pointsAtTheFaultInGo() throws Exception {
        assertThat(
                        check(
                                "go",
                                "gofmt",
                                "x := \n",
                                "func f( {\n}\n",
                                "s := \"é😀\" + )\n",
                                "if x {\n\tf()\n",
                                "package main\n\nfunc main() {\n\tx = [1, 2]\n}\n",
                                "for i := 0; i < 10; i++\n{\n}\n",
                                "type A struct {\n\tx int,\n}\n",
                                "var x int = 1;;\ny y y\n",
                                "x := \"abc\nf(x)\n",
                                "import \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"x\"\n}\n"))
                .containsExactly(
                        "1:4 \"=\": unexpected end of file",
                        "1:9 \"{\": expected ')', found '{'",
                        "1:14 \")\": expected operand, found ')'",
                        "2:4 \")\": unexpected end of file",
                        "4:6 \"[\": expected expression",
                        "1:24 \"\n\": expected '{', found newline",
                        "2:7 \",\": expected ';', found ','",
                        "2:3 \"y\": expected ';', found y",
                        "1:6 \"\"\": string literal not terminated",
                        "4:17 \"\n\": missing ',' before newline in argument list");
    }

    @Test
    void pointsAtTheFaultInRust() throws Exception {
        assertThat(
                        check(
                                "rust",
                                "rustfmt",
                                "let x = ;\n",
                                "fn f( {\n}\n",
                                "let s = \"é😀\" + ;\n",
                                "fn main() {\n    f();\n",
                                "match x {\n    1 -> 2,\n}\n",
                                "println!(\"x\";\n",
                                "let s = \"abc;\nlet y = 1;\n",
                                "fn f() -> u8 {\n    1\n}}\n"))
                .containsExactly(
                        "1:9 \";\": expected expression, found `;`",
                        "1:5 \"(\": mismatched closing delimiter: `}`",
                        "1:17 \";\": expected expression, found `;`",
                        "2:8 \";\": unexpected end of file",
                        "2:7 \"-\": expected one of `...`, `..=`, `..`, `=>`, `if`, or `|`, found `->`",
                        "1:9 \"(\": mismatched closing delimiter: `}`",
                        "1:9 \"\"\": unterminated double quote string",
                        "3:2 \"}\": unexpected closing delimiter: `}`");
    }

    /** All in one start of the compiler, which takes seconds. */
    @Test
    void pointsAtTheFaultInKotlin(@TempDir Path folder) throws Exception {
        List<String> found =
                check(
                        "kotlin",
                        "kotlinc",
                        "val x = \n",
                        "fun f( {\n}\n",
                        "val s = \"é😀\" + )\n",
                        "fun f() {\n    g()\n",
                        "val x = listOf(1, 2\nprintln(x)\n",
                        "class A {\n    fun f() { }\n}}\n",
                        "if x > 1 { f() }\n",
                        "import a.b\n\nfun main() {\n    println(\"x\"))\n}\n",
                        "val s = \"abc\nval y = 1\n",
                        "String name = \"x\";\n",
                        "context(A)\nfun f() = 1\n",
                        "when (x) {\n    is A if x.y -> 1\n    else -> 2\n}\n",
                        "java.io.File(\"" + made(folder) + "\").writeText(\"\")\n");
        assertThat(found.subList(0, 10))
                .containsExactly(
                        "1:7 \"=\": expecting an expression",
                        "1:8 \"{\": expecting ')'",
                        "1:17 \")\": expecting an element",
                        "2:7 \")\": expecting '}'",
                        "2:10 \")\": expecting ')'",
                        "3:2 \"}\": expecting a top level declaration",
                        "1:4 \"x\": expecting a condition in parentheses '(...)'",
                        "4:17 \")\": unexpected tokens (use ';' to separate expressions on the same line)",
                        "1:13 \"\n\": expecting '\"'",
                        "1:18 \";\": expecting comma or ')'");
        assertThat(found.subList(10, 12))
                .as("newer than some compilers")
                .allSatisfy(each -> assertThat(each).isIn(VALID, "unchecked: other syntax"));
        assertThat(found.get(12)).isEqualTo(VALID);
        assertThat(folder).as("nothing is executed").isEmptyDirectory();
    }

    /** The file that a program makes if it is executed. */
    private static String made(Path folder) {
        return folder.resolve("made").toString().replace('\\', '/');
    }

    /** All in one start of Groovy. */
    @Test
    void pointsAtTheFaultInGroovy(@TempDir Path folder) throws Exception {
        List<String> found =
                check(
                        "groovy",
                        "groovy",
                        "def x = \n",
                        "def f( {\n}\n",
                        "def s = \"é😀\" + )\n",
                        "def f() {\n    g()\n",
                        "def x = [1, 2\nprintln x\n",
                        "class A {\n    def f() { }\n}}\n",
                        "if x > 1 { f() }\n",
                        "dependencies {\n    implementation 'a:b:1\n}\n",
                        "println('x'))\n",
                        "def m = [a: 1, b 2]\n",
                        "fun f(x: Int): Int = 1\n",
                        "$ groovy -e 'x' y)\n",
                        "new File('" + made(folder) + "').text = ''\n");
        assertThat(found.subList(0, 10))
                .containsExactly(
                        "1:7 \"=\": unexpected end of file",
                        "1:8 \"{\": unexpected token: {",
                        "1:15 \"+\": expecting EOF, found '+'",
                        "2:7 \")\": unexpected end of file",
                        "2:1 \"println\": expecting ']', found 'println'",
                        "3:2 \"}\": expecting EOF, found '}'",
                        "1:4 \"x\": expecting '(', found 'x'",
                        "2:26 \"\n\": expecting ''', found '\\n'",
                        "1:13 \")\": expecting EOF, found ')'",
                        "1:18 \"2\": expecting ']', found '2'");
        assertThat(found.subList(10, 12)).containsOnly("unchecked: other syntax");
        assertThat(found.get(12)).isEqualTo(VALID);
        assertThat(folder).as("nothing is executed").isEmptyDirectory();
    }

    @Test
    void isSilentAboutWhatIsLeftOut() throws Exception {
        assertThat(
                        check(
                                "typescript",
                                "tsc",
                                "f(a, ...)\n",
                                "const x = <your-token>;\n",
                                "if (x) {\n"))
                .allSatisfy(found -> assertThat(found).startsWith("fragment: "));
        assertThat(check("go", "gofmt", "x := ...\n", "func f() {\n", "\t\tf()\n\t}\n}\n"))
                .allSatisfy(found -> assertThat(found).startsWith("fragment: "));
        assertThat(
                        check(
                                "rust",
                                "rustfmt",
                                "fn f(...) { ... }\n",
                                "struct A { .. }\n",
                                "let x = /* what? */;\n",
                                "let x = ; // error: no expression\n",
                                "} else {\n    f();\n}\n"))
                .allSatisfy(found -> assertThat(found).startsWith("fragment: "));
    }

    @Test
    void isSilentAboutSessionsOutputAndOtherVersions() throws Exception {
        assertThat(
                        check(
                                "rust",
                                "rustfmt",
                                "$ cargo build\n   Compiling x v0.1.0\n",
                                "error[E0382]: use of moved value\n --> a.rs:1:2\n",
                                "#![feature(x)]\npub impl(crate) trait A {}\n",
                                "- let x = 1;\n+ let x = ;\n"))
                .containsOnly("unchecked: other syntax");
        assertThat(check("go", "gofmt", "$ go run .\nhello world\n", "panic: x\n\ngoroutine 1:\n"))
                .containsOnly("unchecked: other syntax");
        assertThat(
                        check(
                                "typescript",
                                "tsc",
                                "npm install x\n",
                                "a.ts(1,2): error TS1005: no no\n"))
                .containsOnly("unchecked: other syntax");
    }

    @Test
    void takesPropertiesAndSignaturesOfTypeScript() throws Exception {
        assertThat(
                        check(
                                "tsx",
                                "tsc",
                                "onClimb={Hills.event(\n  [{native: {height}}],\n)}\n",
                                "style={this.state.hill.layout()}\n",
                                "static climb: (\n  hill: Hill,\n  done: (top: number) => void,\n);\n",
                                "console.climb(\n  hill: string,\n  start?: string | number,\n): void;\n",
                                "new Climb(hill, options?)\n",
                                "type Hill = $ReadOnly<{|\n  a: 'b',\n|}>;\n",
                                "<Text\n  style={\n    Object {\n      \"a\": 20,\n    }\n  }\n/>\n"))
                .allSatisfy(found -> assertThat(found).isIn(VALID, "unchecked: other syntax"));
        assertThat(check("tsx", "tsc", "static isHigh(): Promise<boolean>:\n"))
                .allSatisfy(found -> assertThat(found).startsWith("1:"));
    }

    @Test
    void isSilentAboutWhatOldProgramsDoNotKnow() throws Exception {
        assertThat(
                        check(
                                "typescript",
                                "tsc",
                                "const x = { a: 1 } satisfies A;\n",
                                "using x = f();\n",
                                "function f<const T extends readonly unknown[]>(x: T): T;\n"))
                .allSatisfy(found -> assertThat(found).isIn(VALID, "unchecked: other syntax"));
        assertThat(
                        check(
                                "rust",
                                "rustfmt",
                                "unsafe extern \"C\" { safe fn f(x: i32) -> i32; }\n",
                                "fn f(x: &u8) -> impl A + use<'_> { c\"x\" }\n"))
                .allSatisfy(found -> assertThat(found).isIn(VALID, "unchecked: other syntax"));
    }

    @Test
    void oneSpoiltSnippetSpoilsNoOther() throws Exception {
        assertThat(
                        check(
                                "rust",
                                "rustfmt",
                                "let s = \"abc;\n",
                                "let x = 1;\n",
                                "/* abc\n",
                                "let x = ;\n"))
                .satisfiesExactly(
                        found -> assertThat(found).contains("unterminated double quote string"),
                        found -> assertThat(found).isEqualTo(VALID),
                        found -> assertThat(found).contains("unterminated block comment"),
                        found -> assertThat(found).startsWith("1:9 "));
    }

    @Test
    void takesNoSilenceForAnAnswer() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        assumeTrue(ToolProcess.find(List.of("true")).isPresent(), "true");
        try (RunContext context = new RunContext(Config.defaults(here))) {
            assertThat(go("no-such-program").check(List.of("x := 1\n"), context))
                    .containsExactly(new Unchecked("no-such-program is not installed", true));
            String reason = "true does not run (it ended with exit code 0)";
            assertThat(go("true").check(List.of("x := 1\n", "y := )\n"), context))
                    .containsOnly(new Failed(reason, false));
        }
    }

    private static BatchTool go(String program) {
        BatchTool real = GoTool.create();
        return new BatchTool(
                List.of(program),
                real.attempts(),
                real.settings(),
                real.forms(),
                real.wrong(),
                real.error(),
                real.unit(),
                real.other(),
                real.startUp(),
                real.onJava());
    }

    @Test
    void executesNoGo(@TempDir Path folder) throws Exception {
        String code = "//go:generate touch " + made(folder) + "\npackage p\n";
        assertThat(check("go", "gofmt", code)).containsOnly(VALID);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsNoOtherFiles(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x.rs"), "let = )\n");
        String name = file.toString().replace('\\', '/');
        assertThat(
                        check(
                                "rust",
                                "rustfmt",
                                "#[path = \"" + name + "\"]\nmod x;\n",
                                "include!(\"" + name + "\");\n"))
                .containsOnly(VALID);
        Path source = Files.writeString(folder.resolve("x.ts"), "let = )\n");
        String path = source.toString().replace('\\', '/');
        assertThat(
                        check(
                                "typescript",
                                "tsc",
                                "/// <reference path=\""
                                        + path
                                        + "\" />\nimport '"
                                        + path
                                        + "';\n"))
                .containsOnly(VALID);
    }
}
