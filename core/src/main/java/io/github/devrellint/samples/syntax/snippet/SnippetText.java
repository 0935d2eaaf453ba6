package io.github.devrellint.samples.syntax.snippet;

import io.github.devrellint.samples.model.IncludeDirective;
import java.util.regex.Pattern;

/** Recognises parts of a block that are not code of its language. */
public final class SnippetText {

    /** What keeps a template engine from reading the rest, and prints nothing itself. */
    private static final Pattern RAW =
            Pattern.compile("\\{%-?[ \\t]*+(?:end)?(?:raw|verbatim)[ \\t]*+-?%\\}");

    /** The name of the file that the block shows, on its first line, as a comment of any kind. */
    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "\\A\\s*+(?:(?:#|//|;|--)[ \\t]*+)?\\.{0,2}/?(?:[\\w@+-][\\w@.+-]*/)*[\\w@.+-]*\\.(?:ya?ml|json5?|jsonc|toml|xml|[cm]?[jt]sx?|vue|html?"
                            + "|css|scss|py|rb|php|go|rs|kts?|gradle|groovy|properties|sh|sql|graphql|proto|md):?[ \\t]*+(?=\\n)");

    private static final Pattern MARKDOWN = Pattern.compile("\\A\\s*+(?:```|~~~)");

    /** A page of Markdown, in which a heading but no key stands below the front matter. */
    private static final Pattern PAGE =
            Pattern.compile(
                    "\\A\\s*+---[ \\t]*+\\n(?:(?!---)[^\\n]*+\\n)*+---[ \\t]*+\\n\\s*+#{1,6} \\S[^\\n]*+\\n\\s*+"
                            + "(?=[\\p{L}:!<*])(?!(?s:.{0,5000}?)(?:^|\\n)[ \\t]*+(?:- |[\\w.\"'-]++:(?:[ \\t]|\\n|\\z)))");

    /** Of Expressive Code, see https://expressive-code.com/key-features/text-markers/. */
    private static final Pattern DELETED = Pattern.compile("(?<!\\S)(?:del|remove)=[{\"'\\d]");

    /** Lines that go and come, as Shiki, Torchlight and Code Hike mark them. */
    private static final Pattern CHANGE =
            Pattern.compile(
                    "\\[!code (?:--|\\+\\+)|\\[tl! (?:[\\w: -]{0,40}\\b)?(?:remove|add)\\b|\\[tl! (?:--|\\+\\+)"
                            + "|(?://|#|/\\*|<!--)[ ]?!diff\\b|(?m:^@@ -\\d)");

    /** Beginnings of lines in a diff. */
    private static final Pattern REMOVED = Pattern.compile("(?m)^-(?!-)");

    private static final Pattern ADDED = Pattern.compile("(?m)^\\+(?!\\+)");

    /** A page of HTML, ERB or HAML, as a template of a program holds it. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\A\\s*+(?:<(?:!doctype\\b|!--|%[=#-]?\\s|/?[a-z][a-z0-9-]*+(?:\\s|/?>))|%[a-z][\\w-]*+(?:[.#][\\w.#-]++)?(?:[{(\\n]|\\s[\\w\"'])|[.#][a-z][\\w-]*+\\{)",
                    Pattern.CASE_INSENSITIVE);

    /** What a site's own preprocessor reads: {@code @@filename(main)}. */
    private static final Pattern MACRO =
            Pattern.compile("(?m)^[ \\t]*+@@\\w++(?:\\([^()\\n]*+\\))?[ \\t]*+$");

    /** A sample that its page expects to be refused: {@code expect_diagnostic}, {@code invalid}. */
    private static final Pattern REFUSED =
            Pattern.compile(
                    "(?i)(?<![\\w./'-])(?:expect[_-]?(?:diagnostics?|errors?|failure)|should[_-]?fail|fails?"
                            + "|invalid|incorrect|bad|wrong|(?:compile|parse|syntax)[_-]?errors?)(?![\\w./'-])");

    /** Weights such as {@code (wave:1.3)} are none. */
    private static final Pattern CODE_SIGN =
            Pattern.compile(
                    "[;={}<>$@\\[\\]\"`\\\\|&*#/]|\\w\\(|[A-Za-z_]\\.\\w|\\n[ \\t]*+\\n?\\s*+(?:def|end|fn|let|var)\\b|:[ \\t]*+(?:\\n|\\z)");

    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|[ \\t])(?://|#)[^\\n]*+$");

    /** What a template has where code belongs: {@code your code here}. */
    private static final Pattern LINE_OF_WORDS =
            Pattern.compile("(?U)\\s*+\\p{L}++(?: \\p{L}++)++\\.?+\\s*+");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int FEWEST_WORDS = 8;

    private static final Pattern FILLER = Pattern.compile("(?i)\\blorem ipsum\\b");

    private SnippetText() {}

    /** A comment of Markdown that tools leave in code, on a line of its own. */
    private static final Pattern PAGE_COMMENT =
            Pattern.compile("(?m)^[ \\t]*+<!--[^\\n]{0,300}?-->[ \\t]*+$");

    /** The code with the rest blanked; its length is the same. */
    public static String code(String text) {
        String code = Elision.replaced(Elision.replaced(text, RAW, ' '), FILE_NAME, ' ');
        return Elision.replaced(code, PAGE_COMMENT, ' ');
    }

    /** Whether the block shows how Markdown is written. */
    public static boolean isMarkdown(String text) {
        return MARKDOWN.matcher(text).lookingAt() || PAGE.matcher(text).lookingAt();
    }

    /** Whether the block shows lines that go and lines that come in their place. */
    public static boolean isChange(String text) {
        return CHANGE.matcher(text).find() || isDiff(text);
    }

    /** Whether lines of the block begin as those of a diff do, one added at least. */
    private static boolean isDiff(String text) {
        return ADDED.matcher(text).find()
                && (REMOVED.matcher(text).find()
                        || text.lines()
                                .allMatch(
                                        line ->
                                                line.isBlank()
                                                        || " +-".indexOf(line.charAt(0)) >= 0));
    }

    /** Whether the line of an offset has the sign of an added line, which no data begins with. */
    public static boolean isAdded(String text, int at) {
        return ADDED.matcher(text)
                .region(text.lastIndexOf('\n', at - 1) + 1, text.length())
                .useAnchoringBounds(true)
                .lookingAt();
    }

    /** Whether the block begins as a page or template does, and as no program. */
    public static boolean isMarkup(String text) {
        return MARKUP.matcher(text).lookingAt();
    }

    /** Whether a preprocessor of the site makes something else of the block. */
    public static boolean isPreprocessed(String text) {
        return MACRO.matcher(text).find() || IncludeDirective.isIn(text);
    }

    /** Whether a fence says which lines of the block go: {@code del={2}}. */
    public static boolean marksChange(String info) {
        return DELETED.matcher(info).find();
    }

    /** Whether the words behind the language of a fence say that the block is wrong. */
    public static boolean isRefused(String info) {
        String words = info.strip();
        int end = words.indexOf(' ');
        return end > 0 && REFUSED.matcher(words.substring(end)).find();
    }

    /** Whether the block is one line of words, which hardly any program is. */
    public static boolean isLineOfWords(String text) {
        return LINE_OF_WORDS.matcher(text).matches();
    }

    /** Whether the block has words and commas only, and no sign of code. */
    public static boolean isWords(String text) {
        String code = COMMENT.matcher(text).replaceAll("");
        return !CODE_SIGN.matcher(code).find()
                && WORD.matcher(code).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS;
    }

    /** Whether the block is filled with text that means nothing. */
    public static boolean isFiller(String text) {
        return FILLER.matcher(text).find();
    }
}
