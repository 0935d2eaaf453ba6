package io.github.devrellint.site.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How renderers turn the text of a heading into an id, before the id is made unique. */
final class HeadingSlugs {

    private static final Pattern SPELLED = Pattern.compile("[‘’“”–—…]");
    private static final String[][] LETTERS = {
        {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}
    };
    private static final Pattern NO_WORD =
            Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc}\\- ]");
    private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=[A-Za-z])[\\u0300-\\u036F]+");
    private static final Pattern COMBINING = Pattern.compile("[\\u0300-\\u036F]");
    private static final String SPECIAL = "[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'“”‘’<>,.?/]+";

    private HeadingSlugs() {}

    /** GitHub and the package github-slugger (Docusaurus, Astro, Starlight, rehype-slug). */
    static String github(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    }

    /** mdBook: crates/mdbook-html/src/utils.rs, id_from_content. */
    static String mdBook(String text) {
        StringBuilder id = new StringBuilder();
        text.strip()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(letter -> Character.isWhitespace(letter) ? '-' : letter)
                .filter(
                        letter ->
                                Character.isLetterOrDigit(letter) || letter == '-' || letter == '_')
                .forEach(id::appendCodePoint);
        return id.isEmpty() ? "section" : id.toString();
    }

    /** kramdown with GFM input, as Jekyll uses it: kramdown-parser-gfm, generate_gfm_header_id. */
    static String kramdownGfm(String text) {
        return github(text.replace('\t', ' '));
    }

    /** kramdown's own: converter/base.rb, basic_generate_id. */
    static String kramdown(String text) {
        int start = 0;
        while (start < text.length() && !isAsciiLetter(text.charAt(start))) {
            start++;
        }
        String id =
                text.substring(start)
                        .replaceAll("[^a-zA-Z0-9 -]", "")
                        .replace(' ', '-')
                        .toLowerCase(Locale.ROOT);
        return id.isEmpty() ? "section" : id;
    }

    /** Hugo's default "github": markup/goldmark/autoid.go; works on the heading's source. */
    static String goldmark(String text) {
        StringBuilder id = new StringBuilder();
        text.strip()
                .codePoints()
                .forEach(
                        c -> {
                            if (c == '-' || c == ' ') {
                                id.append('-');
                            } else if (c == '_' || Character.isLetter(c) || Character.isDigit(c)) {
                                id.appendCodePoint(Character.toLowerCase(c));
                            }
                        });
        return id.isEmpty() ? "heading" : id.toString();
    }

    /** Hugo's "github-ascii": accents are removed, then all that is no ASCII. */
    static String goldmarkAscii(String text) {
        return goldmark(ascii(text));
    }

    /** Hugo's "blackfriday": sanitized_anchor_name. */
    static String blackfriday(String text) {
        return dashed(text, "[^\\p{L}\\p{N}]+").toLowerCase(Locale.ROOT);
    }

    /** VitePress: slugify of @mdit-vue/shared under markdown-it-anchor. */
    static String vitepress(String text) {
        String plain =
                COMBINING
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replaceAll("[\\x00-\\x1f]", "");
        String id = dashed(plain, SPECIAL).toLowerCase(Locale.ROOT);
        return !id.isEmpty() && id.charAt(0) >= '0' && id.charAt(0) <= '9' ? "_" + id : id;
    }

    /** Python-Markdown (MkDocs): extensions/toc.py, slugify. */
    static String pythonMarkdown(String text) {
        return pythonSlug(ascii(text));
    }

    /** MkDocs with pymdownx.slugs or slugify_unicode. */
    static String pythonMarkdownUnicode(String text) {
        return pythonSlug(text);
    }

    /** Zola: the crate slug; see {@link HeadingIds#TRANSLITERATED}. */
    static String zola(String text) {
        return isAscii(text) ? zolaAscii(text) : zolaUnicode(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Lower case, and one hyphen for all else that stands between letters and digits. */
    private static String zolaAscii(String text) {
        StringBuilder id = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isAsciiLetter(c) || c >= '0' && c <= '9') {
                if (gap && !id.isEmpty()) {
                    id.append('-');
                }
                gap = false;
                id.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            } else {
                gap = true;
            }
        }
        return id.toString();
    }

    private static String zolaUnicode(String text) {
        String spelled = SPELLED.matcher(text).replaceAll("'");
        for (String[] letter : LETTERS) {
            spelled = spelled.replace(letter[0], letter[1]);
        }
        String plain =
                COMBINING
                        .matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                        .replaceAll("");
        int foreign = 0;
        while (foreign < plain.length() && plain.charAt(foreign) < 128) {
            foreign++;
        }
        String id = dashed(plain.substring(0, foreign), "[^a-zA-Z0-9]+").toLowerCase(Locale.ROOT);
        return foreign < plain.length() ? id + HeadingIds.TRANSLITERATED : id;
    }

    /** Zola with {@code slugify.anchors = "safe"} or "off": the text as it is. */
    static String zolaSafe(String text) {
        return text.strip().replaceAll("[\\s]+", "_").replaceAll("[<>:/|?*#()\\[\\]\"\\\\]", "");
    }

    /** markdown-it-anchor by default: slugify in index.js, but for the encoding. */
    static String markdownItAnchor(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    /**
     * The package @sindresorhus/slugify, which Eleventy brings along: words in camel case fall
     * apart.
     */
    static String sindresorhus(String text) {
        String words =
                text.replaceAll("([A-Z]{2,})(\\d+)", "$1 $2")
                        .replaceAll("([a-z\\d])([A-Z]{2,})", "$1 $2")
                        .replaceAll("([a-z\\d])([A-Z][a-z\\d])", "$1 $2")
                        .replaceAll("([A-Z])([A-Z][a-rt-z\\d])", "$1 $2")
                        .replace("&", " and ");
        return dashed(ascii(words).toLowerCase(Locale.ROOT), "[^a-z0-9]+");
    }

    /** Hexo: hexo-util, slugize, which takes accents off Latin letters only. */
    static String hexo(String text) {
        String plain =
                LATIN_ACCENTS
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("");
        return dashed(Normalizer.normalize(plain, Normalizer.Form.NFC), SPECIAL);
    }

    /** Docsify: src/core/render/slugify.js. */
    static String docsify(String text) {
        return text.matches("(?s)\\d.*") ? "_" + github(text) : github(text);
    }

    /** GitBook keeps dots, and an id begins with a letter. */
    static String gitBook(String text) {
        String id =
                dashed(
                        text.toLowerCase(Locale.ROOT)
                                .replace("&", "and")
                                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s._-]", ""),
                        "\\s+");
        return id.matches("(?s)\\d.*") ? "id-" + id : id;
    }

    /** Mintlify makes hyphens of dots and keeps some marks. */
    static String mintlify(String text) {
        return dashed(
                text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}\\s.$:_-]", ""),
                "[\\s.]+");
    }

    /** Pandoc: https://pandoc.org/MANUAL.html#extension-auto_identifiers. */
    static String pandoc(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s._-]", "")
                .replaceAll("\\s+", "-")
                .replaceAll("^[^\\p{L}]+", "");
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String ascii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7f]", "");
    }

    private static String pythonSlug(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}_\\s-]", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-\\s]+", "-");
    }

    private static String dashed(String text, String separators) {
        String id = text.replaceAll(separators, "-").replaceAll("-{2,}", "-");
        int start = id.startsWith("-") ? 1 : 0;
        int end = id.length() > start && id.endsWith("-") ? id.length() - 1 : id.length();
        return id.substring(start, end);
    }
}
