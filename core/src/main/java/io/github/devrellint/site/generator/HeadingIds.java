package io.github.devrellint.site.generator;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Heading;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How renderers make ids of headings. Each constant names the source of its algorithm; a second
 * heading with the id of an earlier one gets a number.
 */
public enum HeadingIds {
    /** GitHub and the package github-slugger (Docusaurus, Astro, Starlight, rehype-slug). */
    GITHUB("-") {
        @Override
        public String slug(String text) {
            return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        }
    },
    /** kramdown with GFM input, as Jekyll uses it: kramdown-parser-gfm, generate_gfm_header_id. */
    KRAMDOWN_GFM("-") {
        @Override
        public String slug(String text) {
            return GITHUB.slug(text.replace('\t', ' '));
        }
    },
    /** kramdown's own: converter/base.rb, basic_generate_id. */
    KRAMDOWN("-") {
        @Override
        public String slug(String text) {
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
    },
    /** Hugo's default "github": markup/goldmark/autoid.go; works on the heading's source. */
    GOLDMARK("-") {
        @Override
        public String slug(String text) {
            StringBuilder id = new StringBuilder();
            text.strip()
                    .codePoints()
                    .forEach(
                            c -> {
                                if (c == '-' || c == ' ') {
                                    id.append('-');
                                } else if (c == '_'
                                        || Character.isLetter(c)
                                        || Character.isDigit(c)) {
                                    id.appendCodePoint(Character.toLowerCase(c));
                                }
                            });
            return id.isEmpty() ? "heading" : id.toString();
        }

        @Override
        String text(Document document, Heading heading) {
            return source(document, heading);
        }
    },
    /** Hugo's "github-ascii": accents are removed, then all that is no ASCII. */
    GOLDMARK_ASCII("-") {
        @Override
        public String slug(String text) {
            return GOLDMARK.slug(ascii(text));
        }

        @Override
        String text(Document document, Heading heading) {
            return source(document, heading);
        }
    },
    /** Hugo's "blackfriday": sanitized_anchor_name. */
    BLACKFRIDAY("-") {
        @Override
        public String slug(String text) {
            return dashed(text, "[^\\p{L}\\p{N}]+").toLowerCase(Locale.ROOT);
        }
    },
    /** VitePress: slugify of @mdit-vue/shared under markdown-it-anchor. */
    VITEPRESS("-") {
        @Override
        public String slug(String text) {
            String plain =
                    COMBINING
                            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                            .replaceAll("")
                            .replaceAll("[\\x00-\\x1f]", "");
            String id = dashed(plain, SPECIAL).toLowerCase(Locale.ROOT);
            return !id.isEmpty() && id.charAt(0) >= '0' && id.charAt(0) <= '9' ? "_" + id : id;
        }
    },
    /** Python-Markdown (MkDocs): extensions/toc.py, slugify. */
    PYTHON_MARKDOWN("_") {
        @Override
        public String slug(String text) {
            return pythonSlug(ascii(text));
        }
    },
    /** MkDocs with pymdownx.slugs or slugify_unicode. */
    PYTHON_MARKDOWN_UNICODE("_") {
        @Override
        public String slug(String text) {
            return pythonSlug(text);
        }
    },
    /** Zola: the crate slug; see {@link #TRANSLITERATED}. */
    ZOLA("-") {
        @Override
        public String slug(String text) {
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
            String id =
                    dashed(plain.substring(0, foreign), "[^a-zA-Z0-9]+").toLowerCase(Locale.ROOT);
            return foreign < plain.length() ? id + TRANSLITERATED : id;
        }
    },
    /** Zola with {@code slugify.anchors = "safe"} or "off": the text as it is. */
    ZOLA_SAFE("-") {
        @Override
        public String slug(String text) {
            return text.strip()
                    .replaceAll("[\\s]+", "_")
                    .replaceAll("[<>:/|?*#()\\[\\]\"\\\\]", "");
        }
    },
    /** markdown-it-anchor by default: slugify in index.js, but for the encoding. */
    MARKDOWN_IT_ANCHOR("-") {
        @Override
        public String slug(String text) {
            return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        }
    },
    /**
     * The package @sindresorhus/slugify, which Eleventy brings along: words in camel case fall
     * apart.
     */
    SINDRESORHUS("-") {
        @Override
        public String slug(String text) {
            String words =
                    text.replaceAll("([A-Z]{2,})(\\d+)", "$1 $2")
                            .replaceAll("([a-z\\d])([A-Z]{2,})", "$1 $2")
                            .replaceAll("([a-z\\d])([A-Z][a-z\\d])", "$1 $2")
                            .replaceAll("([A-Z])([A-Z][a-rt-z\\d])", "$1 $2")
                            .replace("&", " and ");
            return dashed(ascii(words).toLowerCase(Locale.ROOT), "[^a-z0-9]+");
        }
    },
    /** Hexo: hexo-util, slugize, which takes accents off Latin letters only. */
    HEXO("-") {
        @Override
        public String slug(String text) {
            String plain =
                    LATIN_ACCENTS
                            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                            .replaceAll("");
            return dashed(Normalizer.normalize(plain, Normalizer.Form.NFC), SPECIAL);
        }

        /** Some versions of the renderer make the id of the escaped text: {@code a-amp-b}. */
        @Override
        public Set<String> of(Document document) {
            Set<String> ids = new LinkedHashSet<>(super.of(document));
            for (Heading heading : document.headings()) {
                String text = text(document, heading);
                if (text.indexOf('&') >= 0) {
                    ids.add(slug(text.replace("&", "&amp;")));
                }
            }
            return ids;
        }
    },
    /** Where the renderer is not known: any of the usual ids. */
    ANY("-") {
        @Override
        public String slug(String text) {
            return GITHUB.slug(text);
        }

        @Override
        public Set<String> of(Document document) {
            Set<String> ids = new LinkedHashSet<>();
            List.of(
                            GITHUB,
                            GOLDMARK,
                            VITEPRESS,
                            PYTHON_MARKDOWN,
                            MARKDOWN_IT_ANCHOR,
                            SINDRESORHUS,
                            HEXO,
                            BLACKFRIDAY)
                    .forEach(style -> ids.addAll(style.of(document)));
            return ids;
        }
    };

    /** Stands in an id for letters and emoji that Zola spells out by tables that are not here. */
    public static final String TRANSLITERATED = "\uFFFC";

    private static final Pattern SPELLED = Pattern.compile("[‘’“”–—…]");
    private static final String[][] LETTERS = {
        {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}
    };
    private static final Pattern NO_WORD =
            Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc}\\- ]");
    private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=[A-Za-z])[\\u0300-\\u036F]+");
    private static final Pattern COMBINING = Pattern.compile("[\\u0300-\\u036F]");
    private static final String SPECIAL = "[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'“”‘’<>,.?/]+";
    private static final Pattern CLOSING = Pattern.compile("[ \\t]#+[ \\t]*$");
    private static final Pattern ATTRIBUTES = Pattern.compile("[ \\t]*\\{[^{}\\n]*}[ \\t]*$");

    private final String separator;

    HeadingIds(String separator) {
        this.separator = separator;
    }

    /**
     * Whether the renderer makes ids of the fragments of links too (VitePress, markdown/link.ts).
     */
    public boolean appliesToLinks() {
        return this == VITEPRESS;
    }

    /** The id of a heading before it is made unique. */
    public abstract String slug(String text);

    /** What of a heading the id is made of. */
    String text(Document document, Heading heading) {
        return heading.text().text().strip();
    }

    /** The ids of all headings of a document. */
    public Set<String> of(Document document) {
        Set<String> ids = new LinkedHashSet<>();
        for (Heading heading : document.headings()) {
            if (heading.id().isPresent()) {
                ids.add(heading.id().get().id());
                continue;
            }
            String slug = slug(text(document, heading));
            String id = slug;
            for (int n = 1; ids.contains(id); n++) {
                id = slug + separator + n;
            }
            ids.add(id);
        }
        return ids;
    }

    /** The heading as written, without marks at its ends and without attributes. */
    private static String source(Document document, Heading heading) {
        String text = document.source().text(heading.span()).strip();
        if (text.startsWith("#")) {
            text = text.substring(Math.min(heading.level(), text.length()));
        } else if (text.indexOf('\n') > 0) {
            text = text.substring(0, text.lastIndexOf('\n')).strip();
            text = text.substring(text.lastIndexOf('\n') + 1);
        } else {
            return heading.text().text();
        }
        String open = CLOSING.matcher(text.strip()).replaceFirst("");
        return ATTRIBUTES.matcher(open).replaceFirst("").strip();
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
