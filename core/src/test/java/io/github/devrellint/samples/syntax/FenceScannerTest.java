package io.github.devrellint.samples.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FenceScannerTest {

    /** What the parser finds in the same text. */
    private static List<Snippet> parsed(String text) {
        Document document = new DocumentParser().parse(SourceText.of(Path.of("a.md"), text));
        return document.codeBlocks().stream()
                .filter(block -> !block.language().isEmpty())
                .map(
                        block ->
                                new Snippet(
                                        LanguageNames.canonical(block.language()),
                                        block.content().text()))
                .toList();
    }

    @Test
    void findsWhatTheParserFinds() {
        String text =
                """
                # Orders

                ```js title="a.js"
                  let a = `x`;

                ```

                ~~~~ {.python}
                ```
                print(1)
                ~~~
                ~~~~

                > ```sh
                > ls
                >  # b
                > ```

                - item

                  ```go
                  func a() {
                  \tb()
                  }
                  ```

                ```
                none
                ```

                Inline ```rust``` code.

                ```rust
                never closed
                """;
        assertThat(FenceScanner.snippets(text)).isEqualTo(parsed(text)).hasSize(5);
        String windows = text.replace("\n", "\r\n");
        assertThat(FenceScanner.snippets(windows)).isEqualTo(parsed(windows)).hasSize(5);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(FenceScanner.snippets("")).isEmpty();
        assertThat(FenceScanner.snippets("`` ` ``\n~~\n```")).isEmpty();
    }
}
