package io.github.devrellint.samples.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written into a post for what its sample printed. */
class OutputFixTest {

    private static String fixed(String post, String printed) {
        SourceText source = SourceText.of(Path.of("post.md"), post);
        Document document = new DocumentParser().parse(source);
        CodeBlock code = document.codeBlocks().get(0);
        CodeBlock output = document.codeBlocks().get(1);
        SampleBlock sample =
                new SampleBlock(
                        code.content(),
                        code.span(),
                        "java",
                        FenceAttributes.NONE,
                        Optional.of(output),
                        false);
        List<Problem> problems =
                ExpectedOutput.problems(document, sample, sample.output(), Printed.of(printed, ""));
        assertThat(problems).hasSize(1);
        StringBuilder text = new StringBuilder(post);
        for (Edit edit : problems.get(0).fix().map(fix -> fix.edits()).orElse(List.of())) {
            text.replace(edit.span().start(), edit.span().end(), edit.text());
        }
        return text.toString();
    }

    @Test
    void keepsTheLineEndsOfTheFile() {
        String post = "> ```java\r\n> f();\r\n> ```\r\n>\r\n> ```output\r\n> x\r\n> ```\r\n";
        assertThat(fixed(post, "a\n\nb\n"))
                .isEqualTo(post.replace("> x\r\n", "> a\r\n>\r\n> b\r\n"));
        String empty = post.replace("> x\r\n", "");
        assertThat(fixed(empty, "a\n")).isEqualTo(empty.replace("output\r\n", "output\r\n> a\r\n"));
    }

    @Test
    void writesNothingThatWouldCloseTheFenceOrIsNoText() {
        String post = "```java\nf();\n```\n\n```output\nx\n```\n";
        assertThat(fixed(post, "``` \n")).isEqualTo(post);
        assertThat(fixed(post, "\u001b[31mred\n")).isEqualTo(post);
        assertThat(fixed(post, "\uFFFD\n")).isEqualTo(post);
        assertThat(fixed(post, "\ta\n")).isEqualTo(post.replace("x\n", "\ta\n"));
    }
}
