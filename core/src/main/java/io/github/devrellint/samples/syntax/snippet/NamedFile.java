package io.github.devrellint.samples.syntax.snippet;

import io.github.devrellint.samples.model.LanguageNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file that a block shows by what its fence, its first line or the sentence before it says. If
 * that is of another language than the fence names, the fence does so for its colours only.
 */
public final class NamedFile {

    private static final String NAME = "[\\w@./\\[\\]-]*[\\w\\]]\\.([A-Za-z]\\w{1,11})";
    private static final Pattern IN_FENCE = Pattern.compile("(?<![\\w./])" + NAME + "(?![\\w./])");
    private static final Pattern ON_FIRST_LINE =
            Pattern.compile(
                    "\\A\\s*+(?:#|//|;|--|/\\*|<!--)[ \\t]*+"
                            + NAME
                            + ":?[ \\t]*+(?:\\*/|-->)?[ \\t]*+(?=\\n)");
    private static final Pattern BEFORE =
            Pattern.compile("`" + NAME + "`[^`\\n]{0,60}:[*_ \\t]*+\\s*+\\z");

    /** A component of Astro begins with a script between fences. */
    private static final Pattern COMPONENT =
            Pattern.compile(
                    "\\A(?:\\s*+//[^\\n]*+\\n)*+\\s*+---[ \\t]*+\\n(?s:.*?)\\n---[ \\t]*+(?:\\n|\\z)");

    /** What files with an ending are written in; others may hold what their fence says. */
    private static final Map<String, String> LANGUAGES = new HashMap<>();

    static {
        Stream.of(
                        "javascript js jsx mjs cjs ts tsx mts cts",
                        "json json jsonc json5",
                        "yaml yml yaml",
                        "ini ini conf cfg service timer socket mount",
                        "css css scss less",
                        "template hbs liquid njk ejs pug",
                        "protobuf proto",
                        "graphql graphql gql",
                        "kotlin kt kts",
                        "python py",
                        "ruby rb",
                        "rust rs",
                        "markdown md mdx",
                        "hcl tf",
                        "solidity sol",
                        "groovy groovy gradle",
                        "astro astro",
                        "prisma prisma",
                        "toml toml",
                        "xml xml",
                        "sql sql",
                        "go go",
                        "java java",
                        "swift swift",
                        "php php")
                .map(line -> line.split(" "))
                .forEach(
                        words -> {
                            for (int i = 1; i < words.length; i++) {
                                LANGUAGES.put(words[i], words[0]);
                            }
                        });
    }

    private NamedFile() {}

    /**
     * Whether the block shows a file of another language.
     *
     * @param info of the fence
     * @param before the text before the block
     */
    public static boolean isOfOther(String language, String info, String code, String before) {
        String own = family(language);
        if (own.equals("shell") || own.equals("console")) {
            return false; // commands are said of files
        }
        int blank = info.indexOf(' ');
        String words = blank < 0 ? "" : info.substring(blank);
        return Stream.of(named(ON_FIRST_LINE, code), named(IN_FENCE, words), named(BEFORE, before))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .filter(other -> !other.equals(own))
                        .isPresent()
                || own.equals("javascript") && COMPONENT.matcher(code).lookingAt();
    }

    private static Optional<String> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.ofNullable(LANGUAGES.get(matcher.group(1)))
                : Optional.empty();
    }

    private static String family(String language) {
        return switch (LanguageNames.canonical(language)) {
            case "typescript", "jsx", "tsx" -> "javascript";
            case "jsonc", "json5" -> "json";
            case "scss", "less" -> "css";
            default -> LanguageNames.canonical(language);
        };
    }
}
