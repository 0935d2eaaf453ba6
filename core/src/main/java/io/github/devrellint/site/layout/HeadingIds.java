package io.github.devrellint.site.layout;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Heading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How renderers make ids of headings. The algorithms, each with its source, are in {@link
 * HeadingSlugs}; a second heading with the id of an earlier one gets a number.
 */
public enum HeadingIds {
    /** GitHub, Docusaurus, Astro, Starlight. */
    GITHUB("-", HeadingSlugs::github),
    /** Jekyll: kramdown with GFM input. */
    KRAMDOWN_GFM("-", HeadingSlugs::kramdownGfm),
    /** kramdown without GFM. */
    KRAMDOWN("-", HeadingSlugs::kramdown),
    /**
     * Hugo's default, "github". Before version 0.144 the id is made of the heading's Markdown, the
     * targets of its links included, and since then of what it shows; a site seldom says its
     * version.
     */
    GOLDMARK("-", HeadingSlugs::goldmark, true),
    /** Hugo with {@code autoDefinitionTermID}: terms of definition lists have ids, too. */
    GOLDMARK_TERMS("-", HeadingSlugs::goldmark, true) {
        @Override
        public Set<String> of(Document document) {
            return DefinitionTermIds.with(document, this, super.of(document));
        }
    },
    /** Hugo's "github-ascii"; made of both as well. */
    GOLDMARK_ASCII("-", HeadingSlugs::goldmarkAscii, true),
    /** Hugo's "blackfriday". */
    BLACKFRIDAY("-", HeadingSlugs::blackfriday),
    /** VitePress. */
    VITEPRESS("-", HeadingSlugs::vitepress),
    /** MkDocs: Python-Markdown. */
    PYTHON_MARKDOWN("_", HeadingSlugs::pythonMarkdown),
    /** MkDocs with pymdownx.slugs or slugify_unicode. */
    PYTHON_MARKDOWN_UNICODE("_", HeadingSlugs::pythonMarkdownUnicode),
    /** Zola; see {@link #TRANSLITERATED}. */
    ZOLA("-", HeadingSlugs::zola),
    /** Zola with {@code slugify.anchors = "safe"} or "off". */
    ZOLA_SAFE("-", HeadingSlugs::zolaSafe),
    /** mdBook, which gives ids to the terms of definition lists, too. */
    MDBOOK("-", HeadingSlugs::mdBook) {
        @Override
        public Set<String> of(Document document) {
            return DefinitionTermIds.with(document, this, super.of(document));
        }
    },
    /** markdown-it-anchor by default. */
    MARKDOWN_IT_ANCHOR("-", HeadingSlugs::markdownItAnchor),
    /** Eleventy: the package @sindresorhus/slugify. */
    SINDRESORHUS("-", HeadingSlugs::sindresorhus),
    /** Hexo. */
    HEXO("-", HeadingSlugs::hexo) {
        /** Some versions of the renderer make the id of the escaped text: {@code a-amp-b}. */
        @Override
        public Set<String> of(Document document) {
            Set<String> ids = new LinkedHashSet<>(super.of(document));
            for (Heading heading : document.headings()) {
                String text = text(document, heading);
                ids.add(slug(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
            }
            return ids;
        }
    },
    /** Docsify: an id never begins with a digit, and {@code :id=} in a heading gives it. */
    DOCSIFY("-", HeadingSlugs::docsify) {
        @Override
        public Set<String> of(Document document) {
            return ComponentIds.ofDocsify(document, super.of(document));
        }
    },
    /** GitBook: of headings and of what can be folded; old links keep the ids of old versions. */
    GITBOOK("-", HeadingSlugs::gitBook) {
        @Override
        public Set<String> of(Document document) {
            return ComponentIds.ofGitBook(document, super.of(document));
        }
    },
    /** Mintlify: of headings and of the titles of its components. */
    MINTLIFY("-", HeadingSlugs::mintlify) {
        @Override
        public Set<String> of(Document document) {
            return ComponentIds.ofMintlify(document, super.of(document));
        }
    },
    /** Quarto: Pandoc. */
    PANDOC("-", HeadingSlugs::pandoc),
    /** Where the renderer is not known: any of the usual ids. */
    ANY("-", HeadingSlugs::github) {
        @Override
        public Set<String> of(Document document) {
            Set<String> ids = new LinkedHashSet<>();
            styles().forEach(style -> ids.addAll(style.of(document)));
            return ids;
        }

        @Override
        public Map<String, Heading> headings(Document document) {
            Map<String, Heading> headings = new LinkedHashMap<>();
            styles().forEach(style -> style.headings(document).forEach(headings::putIfAbsent));
            return headings;
        }

        private List<HeadingIds> styles() {
            return List.of(
                    GITHUB,
                    GOLDMARK,
                    VITEPRESS,
                    PYTHON_MARKDOWN,
                    MARKDOWN_IT_ANCHOR,
                    SINDRESORHUS,
                    HEXO,
                    BLACKFRIDAY);
        }
    };

    /**
     * Placeholder in an id for letters and emoji that Zola transliterates by tables that this tool
     * does not have.
     */
    public static final String TRANSLITERATED = "\uFFFC";

    private static final Pattern CLOSING = Pattern.compile("[ \\t]#+[ \\t]*$");
    private static final Pattern ATTRIBUTES = Pattern.compile("[ \\t]*\\{[^{}\\n]*}[ \\t]*$");

    private final String separator;
    private final UnaryOperator<String> slug;
    private final boolean alsoOfSource;

    HeadingIds(String separator, UnaryOperator<String> slug) {
        this(separator, slug, false);
    }

    /**
     * @param separator between an id and the number that makes it unique
     * @param alsoOfSource whether some versions make ids of a heading's Markdown and not of what it
     *     shows
     */
    HeadingIds(String separator, UnaryOperator<String> slug, boolean alsoOfSource) {
        this.separator = separator;
        this.slug = slug;
        this.alsoOfSource = alsoOfSource;
    }

    /**
     * Whether the renderer makes ids of the fragments of links too (VitePress, markdown/link.ts).
     */
    public boolean appliesToLinks() {
        return this == VITEPRESS;
    }

    /** The id of a heading before it is made unique. */
    public String slug(String text) {
        return slug.apply(text);
    }

    /** What a heading shows: the text that its id is made of. */
    String text(Document document, Heading heading) {
        return heading.text().text().strip();
    }

    /** The ids of all headings of a document. */
    public Set<String> of(Document document) {
        return new LinkedHashSet<>(headings(document).keySet());
    }

    /** The headings of a document by their ids; one may have several. */
    public Map<String, Heading> headings(Document document) {
        Map<String, Heading> headings = unique(document, heading -> text(document, heading));
        if (alsoOfSource) {
            unique(document, heading -> source(document, heading)).forEach(headings::putIfAbsent);
        }
        return headings;
    }

    private Map<String, Heading> unique(Document document, Function<Heading, String> text) {
        Map<String, Heading> ids = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Heading heading : document.headings()) {
            if (heading.id().isPresent()) {
                ids.putIfAbsent(heading.id().get().id(), heading);
                continue;
            }
            String slug = slug(text.apply(heading));
            ids.put(unique(slug, ids.keySet(), numbers), heading);
            if (alsoOfSource && source(document, heading).contains("{{")) {
                // a shortcode may make no text
                ids.putIfAbsent(slug.replaceAll("^-+|-+$", ""), heading);
            }
        }
        return ids;
    }

    /**
     * Adds an id with the number that makes it unique.
     *
     * @param numbers the same for all ids of a page, empty at first
     */
    void addUnique(String slug, Set<String> ids, Map<String, Integer> numbers) {
        ids.add(unique(slug, ids, numbers));
    }

    /**
     * @param numbers by slug, those that are to be tried next, as lower ones are taken
     */
    private String unique(String slug, Set<String> ids, Map<String, Integer> numbers) {
        String id = slug;
        int number = numbers.getOrDefault(slug, 1);
        while (ids.contains(id)) {
            id = slug + separator + number++;
        }
        numbers.put(slug, number);
        return id;
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
}
