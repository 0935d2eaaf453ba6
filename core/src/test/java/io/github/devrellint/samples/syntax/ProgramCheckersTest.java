package io.github.devrellint.samples.syntax;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.samples.syntax.tool.ToolProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the real interpreters, where they are installed. */
class ProgramCheckersTest {

    private static List<String> check(String language, String program, String... codes) {
        assumeTrue(ToolProcess.find(List.of(program)).isPresent(), program);
        return Verdicts.of(new ProgramChecker(), language, List.of(codes));
    }

    private static List<String> shell(String... codes) {
        assumeTrue(ToolProcess.find(List.of("bash")).isPresent(), "bash");
        return Verdicts.of(new ShellChecker(), "shell", List.of(codes));
    }

    @Test
    void checksManyPythonSnippetsAtOnce() {
        assertThat(
                        check(
                                "python",
                                "python3",
                                "def f(x):\n    return x\n",
                                ">>> x = 1\n>>> def f():\n...     return x\n...\n>>> f()\n1\n",
                                "    indented = 1\n    more = 2\n",
                                "def f():\n    ...\n",
                                "print(a, ...)\n",
                                "await x()\nreturn y\n"))
                .containsOnly(VALID);
    }

    @Test
    void pointsAtTheFaultInPython() {
        assertThat(
                        check(
                                "python",
                                "python3",
                                "def f(x)\n    return x\n",
                                "s = '😀' + (1\nprint(s)\n",
                                ">>> x = 1\n>>> y = = 2\n",
                                "    if x:\n        y = 1 +\n"))
                .satisfiesExactly(
                        found -> assertThat(found).startsWith("1:9 ").contains("expected ':'"),
                        found ->
                                assertThat(found)
                                        .startsWith("1:12 \"(\": ")
                                        .contains("never closed"),
                        found -> assertThat(found).isEqualTo("2:9 \"=\": invalid syntax"),
                        found -> assertThat(found).startsWith("2:").endsWith("invalid syntax"));
    }

    @Test
    void isSilentAboutWhatMayBeOtherPython() {
        assertThat(
                        check(
                                "python",
                                "python3",
                                "print 'hello'\n",
                                "%matplotlib inline\nx = = 1\n",
                                "def f(a, ..., z):\n    pass\n",
                                "key = <your-key>\n",
                                "    x = 1\n  y = 2\n",
                                "class A:\n    # more\n",
                                "$ python x.py\n"))
                .allSatisfy(
                        found -> assertThat(found).containsPattern("^(?:unchecked|fragment): "));
    }

    @Test
    void checksScriptsModulesAndPartsOfJavaScript() {
        assertThat(
                        check(
                                "javascript",
                                "node",
                                "const a = require('a');\nreturn a;\n",
                                "import a from 'a';\nexport default await a();\n",
                                "{ a: 1, b() { return 2 } }\n",
                                "data() { return {} },\nmethods: { f() {} }\n",
                                "const x = 1\nconst x = 2\n",
                                "const y = await f()\n"))
                .allSatisfy(
                        found -> assertThat(found).isIn(VALID, "fragment: is a part of a program"));
    }

    @Test
    void takesBeginningsAndSketchesOfJavaScript() {
        assertThat(
                        check(
                                "javascript",
                                "node",
                                "async function climb(hill) {\n  // Go up\n  await hill.up();\n  rest();\n",
                                "try {\n  const boots = await shop.order(\n    SIZE,\n    (pair) => {\n      wear(pair);\n    }\n  );\n",
                                "setTimeout(() => {\n  rest();\n  go();\n},\n",
                                "x();\nif (a.b) // do something...\n\n// Boots\nconst { c: d } = this.e;\n",
                                "x();\nif (d.f) // do something...\n\nconst { g } = this;\n",
                                "...\n  const a = f();\n\n  try {\n    a.g({ h: 4 });\n...\n",
                                "import { a } from 'b';\n\n...\n\nexport default async function () {\n    const c = a.d();\n    ...\n}\n",
                                "(err, data) => void\n",
                                "export default await f()\n"))
                .allSatisfy(
                        found ->
                                assertThat(found)
                                        .containsPattern("^(?:valid$|unchecked: |fragment: )"));
        assertThat(
                        check(
                                "javascript",
                                "node",
                                "export default {\n  climb(hill) {\n    up();\n  }\n\n  // or go around\n  climb(hill) {\n    around();\n  }\n}\n",
                                "export default {\n  climb(hill) {\n    up();\n  }\n  rest(hill) {\n  }\n}\n"))
                .containsExactly(
                        "fragment: shows alternatives",
                        "5:3 \"rest\": unexpected identifier 'rest'");
    }

    @Test
    void pointsAtTheFaultInJavaScript() {
        assertThat(
                        check(
                                "javascript",
                                "node",
                                "const a = [1, 2\nconsole.log(a)\n",
                                "import x from 'y'\nexport default {\n  a: 1\n  b: 2\n}\n",
                                "const s = '😀' + );\n",
                                "const x = await f(url\nconst y = 1\n"))
                .containsExactly(
                        "2:1 \"console\": unexpected identifier 'console'",
                        "4:3 \"b\": unexpected identifier 'b'",
                        "1:18 \")\": unexpected token ')'",
                        "1:19 \"url\": missing ) after argument list");
    }

    @Test
    void isSilentAboutWhatMayBeOtherJavaScript() {
        assertThat(
                        check(
                                "javascript",
                                "node",
                                "const e = <div>hi</div>;\n",
                                "@Component\nclass A {}\n",
                                "f(a, ...)\n",
                                "npm install x\n"))
                .allSatisfy(
                        found -> assertThat(found).containsPattern("^(?:unchecked|fragment): "));
    }

    @Test
    void checksRuby() {
        assertThat(
                        check(
                                "ruby",
                                "ruby",
                                "def f(x)\n  x + 1\nend\n",
                                "return 1\n",
                                "s = '😀' + )\n",
                                "irb(main)> 1 +\n"))
                .satisfiesExactly(
                        found -> assertThat(found).isEqualTo(VALID),
                        found -> assertThat(found).isEqualTo(VALID),
                        found -> assertThat(found).startsWith("1:12 \")\": "),
                        found -> assertThat(found).startsWith("unchecked: "));
    }

    @Test
    void checksPhp() {
        assertThat(
                        check(
                                "php",
                                "php",
                                "$a = 1;\n",
                                "<p><?= $x ?></p>\n",
                                "public function f(): int { return 1; }\n",
                                "$a = 1\n$b = 2;\n"))
                .satisfiesExactly(
                        found -> assertThat(found).isEqualTo(VALID),
                        found -> assertThat(found).isEqualTo(VALID),
                        found -> assertThat(found).isEqualTo(VALID),
                        found -> assertThat(found).startsWith("2:1 \"$b\": syntax error"));
    }

    @Test
    void readsCodeWithDollars() {
        assertThat(check("typescript", "tsc", "boots(`${left}` right)\n", "lace(`$1`)\n"))
                .satisfiesExactly(
                        found -> assertThat(found).startsWith("1:"),
                        found -> assertThat(found).isEqualTo(VALID));
    }

    @Test
    void executesNothing(@TempDir Path folder) {
        String file = folder.resolve("made").toString().replace('\\', '/');
        check("python", "python3", "open('" + file + "', 'w')\n");
        check("javascript", "node", "require('fs').writeFileSync('" + file + "', '')\n");
        shell("echo x > " + file + "\n", "touch $(touch " + file + ")\n");
        assertThat(Files.exists(Path.of(file))).isFalse();
    }

    @Test
    void checksScriptsAndSessions() {
        assertThat(
                        shell(
                                "export A=1\nfor f in *; do echo \"$f\"; done\n",
                                "$ cd <folder>\n$ ls | wc -l\n3 (three)\n",
                                "[me@host ~]$ echo it\\'s\nit's\n",
                                "git clone <url> && cd repo\n",
                                "cat <<EOF\nit's (\nEOF\n"))
                .containsOnly(VALID);
        assertThat(shell("NAME   PORT(S)\nx      80\n", "kubectl get svc\nNAME  PORT(S)\n"))
                .containsOnly("unchecked: shows output");
    }

    @Test
    void pointsAtTheFaultInTheShell() {
        assertThat(
                        shell(
                                "#!/bin/bash\nif true; then\n  echo x\n",
                                "$ ls\na\n$ echo )\n",
                                "cd x\nfor f in *; echo $f; done\n",
                                "echo \"hello\ncd x\n"))
                .satisfiesExactly(
                        found -> assertThat(found).endsWith("unexpected end of file"),
                        found ->
                                assertThat(found)
                                        .startsWith(
                                                "3:8 \")\": syntax error near unexpected token"),
                        found -> assertThat(found).startsWith("2:13 \"echo\": "),
                        found -> assertThat(found).startsWith("1:").contains("EOF"));
    }
}
