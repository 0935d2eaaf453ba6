package io.github.devrellint.document.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterParserTest {

    private static SourceText source(String text) {
        return SourceText.of(Path.of("post.md").toAbsolutePath(), text);
    }

    private static FrontMatter parse(String text) {
        return FrontMatterParser.parse(source(text)).orElseThrow();
    }

    /** Renders every key and value by the source at its span. */
    private static List<String> leaves(String text) {
        List<String> leaves = new ArrayList<>();
        collect(text, parse(text).root(), leaves);
        return leaves;
    }

    private static void collect(String text, FrontMatterValue value, List<String> into) {
        assertThat(value.span().end()).isLessThanOrEqualTo(text.length());
        if (value instanceof FrontMatterValue.Mapping mapping) {
            for (FrontMatterValue.Entry entry : mapping.entries()) {
                into.add(cut(text, entry.keySpan()) + ":");
                collect(text, entry.value(), into);
            }
        } else if (value instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(item -> collect(text, item, into));
        } else {
            into.add(cut(text, value.span()));
        }
    }

    private static String cut(String text, Span span) {
        return text.substring(span.start(), span.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void yamlSpans(String end) {
        String text =
                String.join(
                        end,
                        "---",
                        "# 😀 first",
                        "title: \"😀 say \\\"hi\\\"\" # why",
                        "'quoted key': 'it''s'",
                        "tags: [a, 😀 b, {c: d}]",
                        "list:",
                        "  - one",
                        "  - two: 2",
                        "empty:",
                        "anchor: &x !!str 5",
                        "last: end",
                        "---",
                        "body");

        assertThat(leaves(text))
                .containsExactly(
                        "title:",
                        "\"😀 say \\\"hi\\\"\"",
                        "'quoted key':",
                        "'it''s'",
                        "tags:",
                        "a",
                        "😀 b",
                        "c:",
                        "d",
                        "list:",
                        "one",
                        "two:",
                        "2",
                        "empty:",
                        "",
                        "anchor:",
                        "5",
                        "last:",
                        "end");
        assertThat(parse(text).faults()).isEmpty();
        assertThat(parse(text).comments())
                .extracting(Comment::text, comment -> cut(text, comment.span()))
                .containsExactly(tuple("😀 first", "# 😀 first"), tuple("why", "# why"));
        assertThat(cut(text, parse(text).span())).endsWith("---").doesNotContain("body");
        assertThat(cut(text, parse(text).content())).startsWith("# 😀").endsWith("end" + end);
    }

    @Test
    void tomlSpans() {
        String text =
                """
                +++
                # 😀 first
                title = "😀 say \\"hi\\"" # why
                "quoted key" = 'it # is'
                a.b.c = 1979-05-27 07:32:00
                tags = [
                  "x", # one
                  { y.z = 'w' },
                ]
                [extra]
                k = 1
                n.m = \"""
                two
                lines\"""
                [extra.deep]
                o = true
                [[arr]]
                p = 1.5
                [[arr]]
                p = 0x10
                [arr.sub]
                q = 2
                +++
                body
                """;

        assertThat(leaves(text))
                .containsExactly(
                        "title:",
                        "\"😀 say \\\"hi\\\"\"",
                        "\"quoted key\":",
                        "'it # is'",
                        "a:",
                        "b:",
                        "c:",
                        "1979-05-27 07:32:00",
                        "tags:",
                        "\"x\"",
                        "y:",
                        "z:",
                        "'w'",
                        "extra:",
                        "k:",
                        "1",
                        "n:",
                        "m:",
                        "\"\"\"\ntwo\nlines\"\"\"",
                        "deep:",
                        "o:",
                        "true",
                        "arr:",
                        "p:",
                        "1.5",
                        "p:",
                        "0x10",
                        "sub:",
                        "q:",
                        "2");
        assertThat(parse(text).faults()).isEmpty();
        assertThat(parse(text).comments())
                .extracting(Comment::text)
                .containsExactly("😀 first", "why", "one");
    }

    @Test
    void jsonSpans() {
        String text =
                "{\r\n  \"title\": \"😀 \\u00e9 \\\"x\\\"\",\n \"n\": [1, -2.5e3, true, null],\n"
                        + " \"o\": {\"k\": \"\\ud83d\\ude00\"}\n}\n\nbody";

        assertThat(leaves(text))
                .containsExactly(
                        "\"title\":",
                        "\"😀 \\u00e9 \\\"x\\\"\"",
                        "\"n\":",
                        "1",
                        "-2.5e3",
                        "true",
                        "null",
                        "\"o\":",
                        "\"k\":",
                        "\"\\ud83d\\ude00\"");
        assertThat(parse(text).faults()).isEmpty();
        assertThat(cut(text, parse(text).span())).endsWith("}\n}");
        assertThat(parse(text).string("title")).contains("😀 é \"x\"");
    }

    /** Every character of the mapped text is found at its place, or is the whole of an escape. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nt: plain text here\n---\n",
                "---\nt: plain that\n  goes on\n\n  and on\n---\n",
                "---\nt: 'it''s a word'\n---\n",
                "---\nt: \"a \\\"b\\\" \\u00e9 word\"\n---\n",
                "---\nt: |\n  literal word\n    more\n\n  end\n---\n",
                "---\r\nt: >-\r\n  folded word\r\n  more\r\n\r\n  end\r\n---\r\n",
                "+++\nt = \"a \\\"b\\\" \\U0001F600 word\"\n+++\n",
                "+++\nt = '''\nliteral word\n'''\n+++\n",
                "+++\nt = \"\"\"\nbasic \\\n   word \"quoted\"\n\"\"\"\n+++\n",
                "{\"t\": \"a \\/ b \\u00e9 word\"}\n"
            })
    void textOfScalarIsMapped(String text) {
        var scalar = (FrontMatterValue.Scalar) parse(text).get("t").orElseThrow();

        assertThat(scalar.text().text()).isEqualTo(scalar.value());
        for (String word : scalar.text().text().split("[^\\w]+")) {
            int at = scalar.text().text().indexOf(word);
            if (!word.isEmpty()) {
                assertThat(cut(text, scalar.text().source(at, at + word.length()))).isEqualTo(word);
            }
        }
    }

    @Test
    void yamlValues() {
        FrontMatter matter =
                parse(
                        """
                        ---
                        a: 2023-05-26
                        b: 2023-05-26 10:00:00 +0200
                        c: 2023-05-26T10:00:00Z
                        d: 2023-05-26 10:00
                        e: 2026-13-45
                        f: "2023-05-26"
                        g: 12
                        h: 1.5
                        i: yes
                        j: true
                        k: ~
                        l: 99999999999999999999
                        ---
                        """);

        assertThat(matter.root().entries())
                .extracting(entry -> ((FrontMatterValue.Scalar) entry.value()).value())
                .containsExactly(
                        LocalDate.of(2023, 5, 26),
                        OffsetDateTime.parse("2023-05-26T10:00:00+02:00"),
                        OffsetDateTime.parse("2023-05-26T10:00:00Z"),
                        LocalDateTime.of(2023, 5, 26, 10, 0),
                        "2026-13-45",
                        "2023-05-26",
                        12L,
                        1.5,
                        "yes",
                        true,
                        null,
                        new java.math.BigInteger("99999999999999999999"));
    }

    @Test
    void aliasesAndMergeKeys() {
        String text = "---\nbase: &b {x: 1}\nuse: *b\nmerged:\n  <<: *b\n  y: 2\n---\n";
        FrontMatter matter = parse(text);

        assertThat(matter.faults()).isEmpty();
        assertThat(cut(text, matter.get("use").orElseThrow().span())).isEqualTo("*b");
        assertThat(((FrontMatterValue.Mapping) matter.get("merged").orElseThrow()).entries())
                .extracting(FrontMatterValue.Entry::key)
                .containsExactlyInAnyOrder("x", "y");
    }

    private static List<String> faults(String text) {
        SourceText source = source(text);
        return FrontMatterParser.parse(source).orElseThrow().faults().stream()
                .map(
                        fault ->
                                source.lines().position(fault.span().start()).line()
                                        + ":"
                                        + source.lines().position(fault.span().start()).column()
                                        + " '"
                                        + source.text(fault.span())
                                        + "' "
                                        + fault.message())
                .toList();
    }

    @Test
    void faultsStandWhereTheMistakeIs() {
        assertThat(faults("---\ntitle: Java: the parts\n---\n"))
                .containsExactly("2:12 ':' a value that holds \": \" must be quoted");
        assertThat(faults("---\n😀: 1\ntitle: \"open\ndate: x\n---\n"))
                .containsExactly("3:8 '\"' quote is not closed");
        assertThat(faults("---\ntags: [a, b\ndate: x\n---\n"))
                .containsExactly("2:7 '[' is not closed".replace("' is", "' '[' is"));
        assertThat(faults("---\ntitle \"x\"\ndate: x\n---\n"))
                .containsExactly("2:1 'title \"x\"' expected keys and values, \"key: value\"");
        assertThat(faults("---\na: 1\nb: 2\na: 3\n---\n"))
                .containsExactly("4:1 'a' duplicate key \"a\"");
        assertThat(faults("---\na:\n\t- 1\n---\n"))
                .containsExactly("3:1 '\t' tab in the indentation");
        assertThat(faults("---\nauthor: @me\n---\n"))
                .containsExactly("2:9 '@' a value that begins with '@' must be quoted");
        assertThat(faults("---\ntitle: x\n\nbody text\n"))
                .containsExactly("1:1 '---' front matter is not closed by a line ---");
        assertThat(faults("---\ntitle: x\ntags: [a]\n\nIt's a body.\n\n## Heading\n\n---\n\nmore"))
                .containsExactly("1:1 '---' front matter is not closed by a line ---");
        assertThat(faults("---\ntitle: \"open\nlayout: \"post\"\n---\n"))
                .containsExactly("2:8 '\"' quote is not closed");
        assertThat(faults("---\nlayout: post\n title: x\n---\n")).hasSize(1);
        assertThat(faults("---\na: *b\n---\n"))
                .containsExactly(
                        "2:4 '*b' no anchor for alias *b; quote a text that begins with *");
        assertThat(faults("---\na: \"\\d\"\n---\n")).containsExactly("2:5 '\\' unknown escape \\d");
        assertThat(faults("---\na: x\u0001y\n---\n"))
                .containsExactly("2:5 '\u0001' character U+0001 is not allowed");
        assertThat(faults("+++\na = 1\na = 2\n+++\n"))
                .containsExactly("3:1 'a' duplicate key \"a\"");
        assertThat(faults("+++\na = 'x'y\n+++\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2:8 'y'");
        assertThat(faults("{\"a\": 1, \"a\": 2}\n"))
                .containsExactly("1:10 '\"a\"' duplicate key \"a\"");
        assertThat(faults("{\n\"a\": 1\n\"b\": 2\n}\n\nbody"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("3:1 '\"'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\n",
                "---\n\n# Title\n\ntext\n",
                "---\nSome text.\n\n---\nmore\n",
                "# Title\n---\n",
                "---\n# Title\n---\n",
                "{% include x %}\n",
                "{{ page }}\n",
                "{: .class}\ntext\n",
                "{}",
                "+++\ntext\n",
                "----\na: b\n----\n"
            })
    void noFrontMatter(String text) {
        assertThat(FrontMatterParser.parse(source(text))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\n---\n", "---\n\n---\ntext", "---\na: b\n---", "--- \na: b\n...\n"})
    void frontMatter(String text) {
        assertThat(parse(text).faults()).isEmpty();
    }

    @Test
    void hostileInputIsRefusedSoon() {
        var bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        List<String> hostile =
                List.of(
                        bomb + "---\n",
                        "---\na: &a [*a]\n---\n",
                        "---\na: " + "[".repeat(100_000) + "\n---\n",
                        "---\na: " + "{a: ".repeat(100_000) + "\n---\n",
                        "---\na:\n" + blocks(3000) + "---\n",
                        "---\na: " + "- ".repeat(100_000) + "\n---\n",
                        "---\na: " + "x".repeat(2_000_000) + "\n---\n",
                        "---\n\"" + "k".repeat(500_000) + "\": 1\n---\n",
                        "+++\na = " + "[".repeat(100_000) + "\n+++\n",
                        "{\"a\": " + "[".repeat(100_000) + "\n");
        for (String text : hostile) {
            FrontMatter matter =
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(text));
            assertThat(matter.faults()).as(text.substring(0, 16)).isNotEmpty();
        }
    }

    private static String blocks(int depth) {
        var text = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            text.append(" ".repeat(Math.min(i, 1000))).append("a:\n");
        }
        return text.toString();
    }
}
