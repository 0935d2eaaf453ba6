package io.github.devrellint;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Texts of any size that are made to take long, by name. */
final class GrowthShapes {

    private static final String MARKS = "[]()!*_`<>~#-|:\\\"' \n\n&{}%$ab=+";

    private static final Map<String, IntFunction<String>> SHAPES = new LinkedHashMap<>();

    /** Of characters, for the lines around a front matter that may have a million itself. */
    private static final int ROOM = 64;


    static {
        // in one paragraph
        repeat("links", i -> "[a](b) ");
        repeat("links by lines", i -> "[a](b)\n");
        repeat("links with titles", i -> "[a](b \"c\") ");
        repeat("links without end", i -> "[a](b \"");
        repeat("links to pages", i -> "[a](page" + i + ".md) ");
        repeat("links to anchors", i -> "[a](#anchor-" + i + ") ");
        repeat("link openers", i -> "[a](");
        repeat("brackets open", i -> "[");
        repeat("brackets closed", i -> "]");
        repeat("brackets in pairs", i -> "[]");
        nested("brackets nested", "[", "]");
        repeat("images", i -> "![a](b.png) ");
        repeat("images openers", i -> "![");
        nested("images nested", "![", "](b.png)");
        nested("links in links", "[a", "](b)");
        repeat("undefined references", i -> "[a][label" + i + "] ");
        repeat("undefined shortcuts", i -> "[label" + i + "] ");
        repeat("reference definitions", i -> "[label" + i + "]: /url" + i + "\n");
        repeat("one definition often", i -> "[label]: /url\n");
        shape("definitions and uses", "[l%d]: /u\n", "\n", "[l%d] ");
        repeat("definitions without end", i -> "[label" + i + "]: <\n");
        repeat("definition titles", i -> "[label" + i + "]: /url 'a\n");
        repeat("autolinks", i -> "<https://example.com/" + i + "> ");
        repeat("bare addresses", i -> "https://example.com/" + i + " ");
        repeat("mail addresses", i -> "a" + i + "@example.com ");
        repeat("backticks", i -> "`a``b");
        repeat("backtick runs", i -> "`".repeat(i % 200 + 1) + "a");
        repeat("backticks only", i -> "`");
        repeat("code spans", i -> "`a` ");
        repeat("stars", i -> "*");
        repeat("stars and words", i -> "*a ");
        repeat("stars both sides", i -> "*a*");
        repeat("strong", i -> "**a** ");
        repeat("emphasis mixed", i -> "*a_b**c__");
        nested("emphasis nested", "*a **b ", " c** d*");
        repeat("underscores", i -> "_a");
        repeat("tildes", i -> "~~a~");
        repeat("dollars", i -> "$a ");
        repeat("double dollars", i -> "$$ a ");
        repeat("tags", i -> "<a>");
        repeat("tags with attributes", i -> "<a href=\"b\">c</a> ");
        repeat("tags without end", i -> "<a ");
        repeat("attributes without end", i -> "<a b=\"");
        nested("tags nested", "<b>", "</b>");
        repeat("closing tags", i -> "</a>");
        repeat("processing instructions", i -> "<?");
        repeat("declarations", i -> "<!A ");
        repeat("CDATA", i -> "<![CDATA[");
        repeat("comments", i -> "<!-- a --> ");
        repeat("comments without end", i -> "<!-- ");
        repeat("comments by lines", i -> "<!-- a -->\n");
        repeat("suppressions", i -> "<!-- devrel-lint-disable-next-line misspelling -->\n\ntext\n\n");
        repeat("suppressions open", i -> "<!-- devrel-lint-disable misspelling -->\n\n");
        repeat("entities", i -> "&amp; ");
        repeat("entities without end", i -> "&amp");
        repeat("escapes", i -> "\\*");
        repeat("backslashes", i -> "\\");
        repeat("hard breaks", i -> "a  \n");
        repeat("lines", i -> "words of a line\n");
        repeat("line", i -> "words of a line ");
        repeat("letters", i -> "a");
        repeat("blanks", i -> " ");
        repeat("tabs", i -> "a\t");
        repeat("line breaks", i -> "\n");
        // blocks
        repeat("paragraphs of a letter", i -> "a\n\n");
        repeat("quotes of a letter", i -> "> > > a\n\n");
        half("one long anchor", i -> i == 0 ? "# a" : "b", i -> i == 0 ? "\n[a](#a" : "c");
        repeat("paragraphs", i -> "Some words of text.\n\n");
        repeat("quotes by lines", i -> "> a\n");
        nested("quotes nested", "> ", "");
        repeat("quotes and lazy lines", i -> "> a\nb\n");
        repeat("quotes deeper", i -> "> ".repeat(i % 50) + "a\n");
        repeat("items", i -> "- a\n");
        repeat("items numbered", i -> i + ". a\n");
        nested("items nested", "- ", "");
        repeat("items deeper", i -> "  ".repeat(i % 60) + "- a\n");
        repeat("items with blanks", i -> "- a\n\n\n");
        repeat("tasks", i -> "- [ ] a\n");
        repeat("headings", i -> "# Heading\n\n");
        repeat("headings of one kind", i -> "# Heading " + i + "\n\n");
        repeat("headings underlined", i -> "a\n-\n");
        repeat("headings long", i -> "# " + "a ".repeat(500) + "\n");
        repeat("breaks", i -> "---\n\n");
        repeat("fences", i -> "```java\nint a = 1;\n```\n\n");
        repeat("fences open", i -> "```\n");
        repeat("fences in lists", i -> "- ```\n  a\n");
        repeat("tildes open", i -> "~~~ a\n\n");
        repeat("indented code", i -> "    a\n\n");
        shape("table rows", "|a|b|\n|-|-|\n", "", "|a|b|\n");
        table("table columns", "|a");
        table("table of links", "|[a](b)");
        repeat("table heads", i -> "|a|b|\n|-|-|\n\n");
        repeat("pipes", i -> "|");
        repeat("pipes by lines", i -> "|a\n");
        repeat("delimiter rows", i -> "|-|-|\n");
        repeat("HTML blocks", i -> "<div>\n\na\n\n");
        nested("HTML nested", "<div>\n", "</div>\n");
        repeat("HTML closed", i -> "<div>a</div>\n\n");
        repeat("HTML images", i -> "<img src=\"a.png\">\n");
        repeat("HTML ids", i -> "<a id=\"a" + i + "\"></a>\n\n");
        repeat("details", i -> "<details>\n<summary>a</summary>\n\n");
        repeat("scripts", i -> "<script>a</script>\n");
        repeat("scripts open", i -> "<script>\n\n");
        repeat("footnotes", i -> "a[^n" + i + "]\n\n[^n" + i + "]: b\n\n");
        repeat("footnotes undefined", i -> "a[^n" + i + "] ");
        repeat("footnote definitions", i -> "[^n" + i + "]: b\n");
        repeat("footnotes inline", i -> "^[a");
        repeat("abbreviations", i -> "*[A" + i + "]: b\n\n");
        repeat("definition lists", i -> "a\n: b\n\n");
        repeat("definitions by lines", i -> ": b\n");
        repeat("admonitions", i -> "!!! note\n    a\n\n");
        nested("admonitions nested", "!!! note\n\n    ", "");
        repeat("content tabs", i -> "=== \"A\"\n\n    a\n\n");
        repeat("attribute lists", i -> "a {: .b #c" + i + "}\n\n");
        repeat("conflict markers", i -> "<<<<<<< a\n=======\n>>>>>>> b\n\n");
        // templates and components
        repeat("output", i -> "{{ a }} ");
        repeat("output without end", i -> "{{ ");
        repeat("tags of Liquid", i -> "{% a %}");
        repeat("tags without partner", i -> "{% if a %}\n");
        repeat("tags without end of Liquid", i -> "{% ");
        repeat("comments of Liquid", i -> "{% comment %} a {% endcomment %}\n");
        repeat("comments open of Liquid", i -> "{% comment %}\n");
        repeat("raw open", i -> "{% raw %}\n");
        repeat("raw", i -> "{% raw %}a{% endraw %} ");
        repeat("highlight open", i -> "{% highlight java %}\n");
        repeat("shortcodes", i -> "{{< a >}} ");
        repeat("shortcodes open", i -> "{{< a \"");
        repeat("shortcodes of Markdown", i -> "{{% a %}}b{{% /a %}}\n");
        repeat("shortcode comments", i -> "{{</* a */>}} ");
        repeat("Jinja comments", i -> "{#a");
        repeat("wiki links", i -> "[[a" + i + "]] ");
        repeat("wiki links open", i -> "[[");
        mdx("MDX braces", "{");
        mdx("MDX expressions", "{a} ");
        mdx("MDX tags", "<A>");
        mdx("MDX tags closed", "<A b={c} />\n");
        mdx("MDX imports", "import a from 'b'\n");
        mdx("MDX exports", "export const a = {\n");
        mdx("MDX comments", "{/* a */}\n");
        mdx("MDX comments open", "{/* ");
        mdx("MDX strings", "{`${");
        mdx("MDX attributes", "<A b=\"");
        // front matter
        matter("YAML keys", "---\n", i -> "key" + i + ": value\n", "---\n");
        matter("YAML keys twice", "---\n", i -> "key: value\n", "---\n");
        matter("YAML items", "---\ntags:\n", i -> "  - tag" + i + "\n", "---\n");
        matter("YAML flow", "---\na: [", i -> "b" + i + ", ", "]\n---\n");
        matter("YAML text", "---\na: >\n", i -> "  words of text\n", "---\n");
        matter("YAML plain", "---\na:\n", i -> "  words of text\n", "---\n");
        matter("YAML quoted", "---\na: \"", i -> "words of text\n  ", "\"\n---\n");
        matter("YAML brackets", "---\na: ", i -> "[", "\n---\n");
        matter("YAML maps", "---\na: ", i -> "{a: ", "\n---\n");
        matter("YAML items in one line", "---\n", i -> "- ", "\n---\n");
        matter("YAML anchors", "---\n", i -> "k" + i + ": &a" + i + " b\n", "---\n");
        matter("YAML aliases", "---\na: &a b\nc:\n", i -> "  - *a\n", "---\n");
        matter("YAML comments", "---\n", i -> "# words\n", "a: b\n---\n");
        matter("YAML comments that suppress", "---\n", i -> "k" + i + ": a # devrel-lint-disable-line misspelling\n", "---\n");
        matter("YAML wrong", "---\n", i -> "a" + i + "\n", "---\n");
        matter("YAML tabs", "---\n", i -> "\t", "\n---\n");
        matter("YAML without end", "---\n", i -> "key" + i + ": value\n", "");
        matter("YAML colons", "---\na: ", i -> "b: ", "\n---\n");
        matter("YAML escapes", "---\na: \"", i -> "\\u00e9", "\"\n---\n");
        SHAPES.put("YAML alias bomb", GrowthShapes::bomb);
        matter("TOML keys", "+++\n", i -> "key" + i + " = 1\n", "+++\n");
        matter("TOML keys twice", "+++\n", i -> "key = 1\n", "+++\n");
        matter("TOML array", "+++\na = [", i -> "1, ", "]\n+++\n");
        matter("TOML tables", "+++\n", i -> "[t" + i + "]\na = 1\n", "+++\n");
        matter("TOML array tables", "+++\n", i -> "[[t]]\na = 1\n", "+++\n");
        matter("TOML dotted", "+++\na", i -> ".a", " = 1\n+++\n");
        matter("TOML brackets", "+++\na = ", i -> "[", "\n+++\n");
        matter("TOML inline tables", "+++\na = ", i -> "{a = ", "\n+++\n");
        matter("TOML text", "+++\na = \"\"\"\n", i -> "words of text\n", "\"\"\"\n+++\n");
        matter("TOML wrong", "+++\n", i -> "a" + i + "\n", "+++\n");
        matter("TOML without end", "+++\n", i -> "a" + i + " = 1\n", "");
        matter("JSON keys", "{", i -> "\"key" + i + "\": 1,\n", "\"a\": 1}\n");
        matter("JSON keys twice", "{", i -> "\"key\": 1,\n", "\"a\": 1}\n");
        matter("JSON array", "{\"a\": [", i -> "1, ", "1]}\n");
        matter("JSON brackets", "{\"a\": ", i -> "[", "\n");
        matter("JSON objects", "", i -> "{\"a\": ", "\n");
        matter("JSON text", "{\"a\": \"", i -> "words ", "\"}\n");
        matter("JSON wrong", "{", i -> "a" + i + ", ", "}\n");
        // words
        Random random = new Random(1);
        repeat("random words", i -> word(random, 8) + " ");
        repeat("capital words", i -> "X" + word(random, 6) + " ");
        repeat("words with hyphens", i -> word(random, 3) + "-");
        repeat("words with apostrophes", i -> word(random, 3) + "'");
        repeat("camel case", i -> "a" + word(random, 4).toUpperCase(Locale.ROOT));
        repeat("words with dots", i -> word(random, 4) + ".");
        repeat("paths", i -> word(random, 4) + "/");
        repeat("misspellings", GrowthShapes::misspelling);
        repeat("one misspelling", i -> "Surprisinly it broke. ");
        repeat("doubled words", i -> "the the ");
        repeat("one word", i -> "word ");
        repeat("hidden characters", i -> "a\u200b");
        repeat("right to left", i -> "\u202ea");
        repeat("emoji", i -> "\ud83d\ude00 ");
        repeat("emoji joined", i -> "\ud83d\udc69\u200d\ud83d\udcbb");
        repeat("flags", i -> "\ud83c\udde9\ud83c\uddea");
        repeat("combining marks", i -> "e\u0301");
        repeat("combining marks on one letter", i -> "\u0301");
        repeat("words with combining marks", i -> "cafe\u0301 na\u0131\u0308ve ");
        repeat("Arabic", i -> "\u0643\u0644\u0645\u0629 ");
        repeat("Hebrew", i -> "\u05de\u05d9\u05dc\u05d4" + i + " ");
        repeat("one long word", i -> word(random, 10));
        repeat("one letter", i -> "a");
        repeat("long words", i -> word(random, 500) + " ");
        repeat("long numbers", i -> "1234567890");
        repeat("underscores and words", i -> word(random, 3) + "_");
        repeat("Chinese", i -> "\u4e2d\u6587");
        repeat("Russian", i -> "\u0441\u043b\u043e\u0432\u043e ");
        repeat("mojibake", i -> "It\u00e2\u20ac\u2122s ");
        repeat("mojibake of accents", i -> "caf\u00c3\u00a9");
        repeat("accents", i -> "\u00c3\u00a2\u00e2\u201a\u00ac");
        SHAPES.put(
                "random Latin letters",
                size ->
                        new Random(2)
                                .ints(size, 0x80, 0x100)
                                .mapToObj(Character::toString)
                                .collect(joining()));
        SHAPES.put(
                "random characters",
                size ->
                        new Random(5)
                                .ints(size / 2, 0x20, 0x3000)
                                .filter(Character::isDefined)
                                .mapToObj(Character::toString)
                                .collect(joining()));
        SHAPES.put(
                "random bytes",
                size -> {
                    byte[] bytes = new byte[size];
                    new Random(6).nextBytes(bytes);
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    return text.replace("\0", "").substring(0, size / 2);
                });
        SHAPES.put(
                "random ASCII",
                size ->
                        new Random(3)
                                .ints(size, 0x20, 0x7f)
                                .mapToObj(Character::toString)
                                .collect(joining()));
        SHAPES.put(
                "random marks",
                size ->
                        new Random(4)
                                .ints(size, 0, MARKS.length())
                                .mapToObj(i -> MARKS.substring(i, i + 1))
                                .collect(joining()));
        repeat("placeholders", i -> "TODO ");
        repeat("versions", i -> "1." + i + ".0 ");
        repeat("dates", i -> "2023-01-01 ");
        // headings and links that nearly fit
        half("near anchors", i -> "# Some heading " + i + "\n\n", i -> "[a](#some-heading-x" + i + ") ");
        half("anchors that fit", i -> "# Some heading " + i + "\n\n", i -> "[a](#some-heading-" + i + ") ");
        repeat("anchors of many prefixes", i -> i == 0 ? "# x1\n\n" : "[a](#" + letters(i) + "-x1) ");
        half("near references", i -> "[label" + i + "]: /u\n", i -> "[a][labelx" + i + "] ");
        half("one heading often", i -> "# a\n\n", i -> "[a](#a-" + i + ") ");
        half("code and words", i -> "`name" + i + "` ", i -> "nmae" + i + " ");
        // more of what is written in posts
        repeat("images of many names", i -> "![a](images/a" + i + ".png)\n\n");
        repeat("images of data", i -> "![a](data:image/png;base64,iVBORw0KGgo=) ");
        repeat("data in one line", i -> i == 0 ? "![a](data:image/png;base64," : "iVBORw0KGgo");
        repeat("percent escapes", i -> i == 0 ? "[a](" : "%20a");
        repeat("srcset", i -> i == 0 ? "<img alt=\"a\" srcset=\"" : "a" + i + ".png " + i + "w, ");
        repeat("srcset of words", i -> i == 0 ? "<img alt=\"a\" srcset=\"" : "a ");
        repeat("quotes with items", i -> "> - a\n");
        nested("quotes and items nested", "> - ", "");
        repeat("quotes with tables", i -> "> |a|b|\n> |-|-|\n> |c|d|\n\n");
        repeat("quotes with definitions", i -> "> [a" + i + "]: /b\n");
        repeat("callouts", i -> "> [!NOTE]\n> a\n\n");
        repeat("items three deep", i -> "- a\n  - b\n    - c\n");
        repeat("items of other marks", i -> "- a\n* a\n+ a\n");
        repeat("items and quotes", i -> "- a\n> b\n");
        repeat("items with paragraphs", i -> "- a\n\n  b\n\n");
        repeat("items with links", i -> "- [a" + i + "](page" + i + ".md): words\n");
        repeat("items numbered deep", i -> "1. a\n   1. b\n      1. c\n");
        repeat("items empty", i -> "-\n");
        repeat("items with code", i -> "- a\n\n      b\n\n");
        shape("rows of a thousand columns", "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n", "", "|b".repeat(1000) + "|\n");
        shape("rows with code", "|a|b|\n|-|-|\n", "", "|`a|b`|**c**|\n");
        shape("rows of one cell", "|a|b|\n|-|-|\n", "", "|\n");
        repeat("headings with ids", i -> "## Heading {#id-" + i + "}\n\n");
        repeat("headings with code", i -> "## `a` *b* [c](d)\n\n");
        repeat("contents", i -> "[TOC]\n\n");
        repeat("footnotes of lines", i -> "[^n" + i + "]: b\n    c\n\n    d\n\n");
        repeat("footnotes of one name", i -> "a[^n] ");
        repeat("definitions of terms", i -> "a\nb\n:   c\n\n    d\n\n");
        repeat("mathematics", i -> "$$\n\\frac{a}{b}\n$$\n\n");
        repeat("mathematics in text", i -> "\\(a^2\\) and $b_{c}$ ");
        repeat("lines of Windows", i -> "words of a line\r\n");
        repeat("paragraphs of Windows", i -> "Some words of text.\r\n\r\n");
        repeat("items of Windows", i -> "- a\r\n");
        repeat("fences of Windows", i -> "```\r\na\r\n```\r\n");
        repeat("carriage returns", i -> "a\r");
        repeat("smart quotes", i -> "\"a\" 'b' ");
        repeat("dashes", i -> "a -- b --- c ... ");
        repeat("emoji by name", i -> "a :smile: ");
        repeat("keys", i -> "<kbd>Ctrl</kbd>+<kbd>C</kbd> ");
        repeat("German", i -> "Das ist ein Satz mit einigen Wörtern.\n\n");
        repeat("many languages", i -> i % 2 == 0 ? "Das ist ein Satz.\n\n" : "This is a sentence.\n\n");
        repeat("one sentence", i -> "and this is what the words of it say ");
        repeat("words cut off", i -> "co" + word(random(i), 3) + "... ");
        repeat("glued words", i -> "thewordsofthetext" + word(random(i), 3) + " ");
        repeat("identifiers", i -> "getName" + i + " ");
        repeat("calls", i -> "service.find" + i + "(a, b) ");
        repeat("handles", i -> "@name" + i + " #123 ");
        repeat("file names", i -> "src/main/a" + i + ".java ");
        repeat("addresses without scheme", i -> "www.example" + i + ".com/a ");
        repeat("code spans of words", i -> "`" + word(random(i), 6) + "` ");
        // HTML
        repeat("cells of HTML", i -> "<tr><td>a</td></tr>\n");
        nested("tables of HTML nested", "<table><tr><td>", "");
        repeat("paragraphs of HTML", i -> "<p>a\n");
        repeat("pre", i -> "<pre>\na\n</pre>\n");
        repeat("pre open", i -> "<pre>\n");
        repeat("code of HTML", i -> "<code>a</code> ");
        repeat("styles", i -> "<style>a { b: c }</style>\n");
        repeat("SVG", i -> "<svg><path d=\"M0 0\"/></svg>\n");
        repeat("attributes", i -> i == 0 ? "<a " : "a" + i + "=\"b\" ");
        repeat("one attribute", i -> i == 0 ? "<a b=\"" : "words ");
        repeat("comments of many lines", i -> "<!--\na\n\nb\n-->\n\n");
        repeat("one comment", i -> i == 0 ? "<!--\n" : "words of a line\n");
        repeat("suppressions of many rules", i -> i == 0 ? "<!-- devrel-lint-disable " : "misspelling, ");
        repeat("set-up of samples", i -> "<!-- sample-setup\n```java\nint a;\n```\n-->\n\n");
        repeat("options of samples", i -> "<!-- sample: ignore=\"a\" -->\n```java\nint a;\n```\n\n");
        // fences
        for (String language : List.of("json", "yaml", "xml", "toml", "properties", "html", "css",
                "sql", "graphql", "proto", "dockerfile", "diff", "console", "text", "java", "js",
                "ts", "python", "sh", "kotlin", "go", "rust", "ini", "csv", "mermaid", "http")) {
            repeat("fences of " + language, i -> "```" + language + "\n{\"a\": [" + i + "]}\n```\n\n");
            repeat("one fence of " + language, i -> (i == 0 ? "```" + language + "\n" : "") + "a: {b: [" + i + "]}\n");
            repeat("brackets in " + language, i -> (i == 0 ? "```" + language + "\n" : "") + "{[(");
        }
        repeat("fences of wrong Python", i -> "```python\na" + i + " = = 1\n```\n\n");
        repeat("one fence of JSON keys", i -> i == 0 ? "```json\n{" : "\"a" + i + "\": 1,\n");
        repeat("one fence of XML tags", i -> i == 0 ? "```xml\n" : "<a>");
        repeat("one fence of rows", i -> i == 0 ? "```sql\nSELECT 1" : ", (SELECT " + i + ")");
        repeat("fences of many languages", i -> "```lang" + i + "\na\n```\n\n");
        repeat("fences with attributes", i -> "```java title=\"a\" {1,3-5}\nint a" + i + ";\n```\n\n");
        repeat("fences of files", i -> "```java file=src/A" + i + ".java\nint a;\n```\n\n");
        repeat("fences with names", i -> "```java name=a" + i + "\nint a;\n```\n\n");
        repeat("fences that continue", i -> "```java name=a" + i + " continues=a" + (i - 1) + "\nint a;\n```\n\n");
        repeat("fences that continue nothing", i -> "```java continues=a" + i + "\nint a;\n```\n\n");
        repeat("output blocks", i -> "```output\na\n```\n\n");
        repeat("one info string", i -> i == 0 ? "```java " : "a=b ");
        repeat("prompts", i -> i == 0 ? "```console\n" : "$ a\nb\n");
        repeat("fences of dashes", i -> i == 0 ? "```yaml\n" : "---\na: b\n");
        // templates
        repeat("includes of Liquid", i -> "{% include a" + i + ".html %}\n");
        repeat("links of Liquid", i -> "[a]({% link a" + i + ".md %}) ");
        repeat("posts of Liquid", i -> "[a]({% post_url 2020-01-01-a" + i + " %}) ");
        repeat("filters", i -> "![a]({{ '/a" + i + ".png' | relative_url }}) ");
        repeat("assignments", i -> "{% assign a" + i + " = 'b' %}\n");
        repeat("references of Hugo", i -> "[a]({{< ref \"a" + i + ".md\" >}}) ");
        repeat("figures of Hugo", i -> "{{< figure src=\"a" + i + ".png\" >}}\n\n");
        repeat("shortcodes with partners", i -> "{{< a >}}b{{< /a >}}\n");
        nested("shortcodes nested", "{{< a >}}\n", "{{< /a >}}\n");
        nested("conditions nested", "{% if a %}\n", "{% endif %}\n");
        repeat("highlight of Hugo", i -> "{{< highlight go >}}\na\n{{< /highlight >}}\n\n");
        repeat("snippets", i -> "--8<-- \"a" + i + ".md\"\n");
        repeat("includes of mdBook", i -> "{{#include a" + i + ".rs}}\n");
        repeat("snippets of VitePress", i -> "<<< @/a" + i + ".js\n\n");
        repeat("containers", i -> "::: tip\na\n:::\n\n");
        nested("containers nested", "::: tip\n", ":::\n");
        repeat("containers open", i -> "::: tip\n");
        repeat("tags of Antora", i -> "{{ a.b.c | d(e) }}\n");
        mdx("MDX paragraphs", "Some words <A b=\"c\">of</A> text.\n\n");
        mdx("MDX lines", "<A>\n\n");
        mdx("MDX one import", "import {a, b, c} from 'd'; ");
        mdx("MDX objects", "<A b={{c: {d: 1}}} />\n\n");
        mdx("MDX templates", "{`a ${b} c`}\n");
        mdx("MDX fences", "```js\nlet a = 1;\n```\n\n");
        nestedMdx("MDX components nested", "<A>\n", "</A>\n");
        // front matter of one long value
        matter("YAML line", "---\ntitle: ", i -> "words ", "\n---\n");
        matter("YAML tags in a row", "---\ntags: ", i -> "tag" + i + " ", "\n---\n");
        matter("YAML nested", "---\n", i -> " ".repeat(Math.min(i, 500)) + "a" + i + ":\n", "---\n");
        matter("YAML literal", "---\na: |\n", i -> "  words of text\n", "---\n");
        matter("YAML images", "---\nimages:\n", i -> "  - /a" + i + ".png\n", "---\n");
        matter("YAML authors", "---\nauthors:\n", i -> "  - author" + i + "\n", "---\n");
        matter("YAML aliases of pages", "---\naliases:\n", i -> "  - /a" + i + "\n", "---\n");
        matter("YAML merges", "---\na: &a {b: c}\n", i -> "k" + i + ":\n  <<: *a\n", "---\n");
        matter("YAML dates", "---\n", i -> "date" + i + ": 2020-13-01\n", "---\n");
        matter("YAML of Windows", "---\r\n", i -> "key" + i + ": value\r\n", "---\r\n");
        matter("TOML line", "+++\ntitle = \"", i -> "words ", "\"\n+++\n");
        matter("TOML items", "+++\ntags = [\n", i -> "  \"tag" + i + "\",\n", "]\n+++\n");
        matter("TOML comments", "+++\n", i -> "# words\n", "+++\n");
        matter("TOML dotted keys", "+++\n", i -> "a.b" + i + ".c = 1\n", "+++\n");
        matter("JSON items", "{\"tags\": [", i -> "\"tag" + i + "\",\n", "\"a\"]}\n");
        matter("JSON lines", "{\n", i -> "\"key" + i + "\": {\"a\": [1, 2]},\n", "\"a\": 1\n}\n");
    }

    private GrowthShapes() {}

    /** Returns the shapes in order: what makes a text of about so many characters. */
    static Map<String, IntFunction<String>> all() {
        return SHAPES;
    }

    /** Three letters, others for each number below 17,576. */
    private static String letters(int number) {
        return "" + letter(number / 676) + letter(number / 26) + letter(number);
    }

    private static char letter(int number) {
        return (char) ('a' + number % 26);
    }

    private static void repeat(String name, IntFunction<String> part) {
        SHAPES.put(name, size -> filled(size, part));
    }

    private static void shape(String name, String before, String between, String part) {
        SHAPES.put(
                name,
                size ->
                        before.contains("%d")
                                ? filled(size / 2, before::formatted)
                                        + between
                                        + filled(size / 2, part::formatted)
                                : before + filled(size, i -> part));
    }

    private static void half(String name, IntFunction<String> first, IntFunction<String> second) {
        SHAPES.put(name, size -> filled(size / 2, first) + "\n" + filled(size / 2, second));
    }

    private static void nested(String name, String open, String close) {
        SHAPES.put(
                name,
                size -> {
                    int depth = size / (open.length() + close.length());
                    return open.repeat(depth) + "a" + close.repeat(depth);
                });
    }

    private static void table(String name, String cell) {
        SHAPES.put(
                name,
                size -> {
                    int columns = size / (2 * cell.length() + 2);
                    return cell.repeat(columns)
                            + "|\n"
                            + "|-".repeat(columns)
                            + "|\n"
                            + cell.repeat(columns)
                            + "|\n";
                });
    }

    private static void mdx(String name, String part) {
        repeat(name + ".mdx", i -> part);
    }

    private static void nestedMdx(String name, String open, String close) {
        nested(name + ".mdx", open, close);
    }

    private static void matter(
            String name, String before, IntFunction<String> part, String after) {
        SHAPES.put(name, size -> before + filled(size - ROOM, part) + after + "\ntext\n");
    }

    private static String bomb(int size) {
        StringBuilder text = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; text.length() < size; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return text + "---\n\ntext\n";
    }

    private static String filled(int size, IntFunction<String> part) {
        StringBuilder text = new StringBuilder(size + 100);
        for (int i = 0; text.length() < size; i++) {
            text.append(part.apply(i));
        }
        return text.toString();
    }

    private static Random random(int seed) {
        return new Random(seed);
    }

    private static String word(Random random, int letters) {
        return random.ints(letters, 'a', 'z' + 1).mapToObj(Character::toString).collect(joining());
    }

    /** A word of the English language with one letter too many, a different one each time. */
    private static String misspelling(int i) {
        List<String> stems =
                List.of("different", "configure", "application", "message", "environment", "simple");
        String stem = stems.get(i % stems.size());
        int at = i / stems.size() % stem.length();
        char letter = (char) ('a' + i / 60 % 26);
        char second = (char) ('a' + i / 1560 % 26);
        return stem.substring(0, at) + letter + stem.substring(at) + (i < 1560 ? "" : second) + " ";
    }
}
