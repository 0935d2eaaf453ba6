package io.github.devrellint.samples.syntax;

import java.util.regex.Pattern;

/** Recognises parts of a block that are not code of its language. */
final class SnippetText {

    /** What keeps a template engine from reading the rest, and prints nothing itself. */
    private static final Pattern RAW =
            Pattern.compile("\\{%-?[ \\t]*+(?:end)?(?:raw|verbatim)[ \\t]*+-?%\\}");

    /** The name of the file that the block shows, on its first line, as a comment of any kind. */
    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "\\A\\s*+(?:(?:#|//|;|--)[ \\t]*+)?\\.{0,2}/?(?:[\\w@+-][\\w@.+-]*/)*[\\w@.+-]*\\.(?:ya?ml|json5?|jsonc|toml|xml|[cm]?[jt]sx?|vue|html?"
                            + "|css|scss|py|rb|php|go|rs|kts?|gradle|groovy|properties|sh|sql|graphql|proto|md):?[ \\t]*+(?=\\n)");

    private static final Pattern MARKDOWN = Pattern.compile("\\A\\s*+(?:```|~~~)");

    /** Of Expressive Code, see https://expressive-code.com/key-features/text-markers/. */
    private static final Pattern DELETED = Pattern.compile("(?<!\\S)del=[{\"']");

    private static final Pattern FILLER = Pattern.compile("(?i)\\blorem ipsum\\b");

    private SnippetText() {}

    /** The code with the rest blanked; its length is the same. */
    static String code(String text) {
        return Elision.replaced(Elision.replaced(text, RAW, ' '), FILE_NAME, ' ');
    }

    /** Whether the block shows how Markdown is written. */
    static boolean isMarkdown(String text) {
        return MARKDOWN.matcher(text).lookingAt();
    }

    /** Whether the block shows lines that go and lines that come in their place. */
    static boolean isChange(String text) {
        return text.contains("[!code --]") || text.contains("[!code ++]");
    }

    /** Whether a fence says which lines of the block go: {@code del={2}}. */
    static boolean marksChange(String info) {
        return DELETED.matcher(info).find();
    }

    /** Whether the block is filled with text that means nothing. */
    static boolean isFiller(String text) {
        return FILLER.matcher(text).find();
    }
}
