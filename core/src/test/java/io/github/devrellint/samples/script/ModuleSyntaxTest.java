package io.github.devrellint.samples.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const answer = await ask();",
                "await ask();",
                "  await ask();",
                "if (ready) {\n  await ask();\n}",
                "for await (const line of lines()) {}",
                "try {\n  const a = await ask();\n} catch (e) { console.log('no'); }",
                "async function ask() { return 1; }\nconsole.log(await ask());",
                "const twice = (n) => n * 2;\nconst x = twice(await ask());",
                "import fs from 'node:fs';",
                "export const a = 1;",
            })
    void isModule(String code) {
        assertThat(ModuleSyntax.isIn(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "async function ask() {\n  return await other();\n}",
                "const ask = async () => {\n  if (ready) { await other(); }\n};",
                "const ask = async () => await other();",
                "class Asker {\n  async ask() {\n    await other();\n  }\n}",
                "// await nothing",
                "console.log('await nothing');",
                "const lazy = import('node:fs');",
                "require('node:fs');",
            })
    void isNoModule(String code) {
        assertThat(ModuleSyntax.isIn(code)).isFalse();
    }
}
