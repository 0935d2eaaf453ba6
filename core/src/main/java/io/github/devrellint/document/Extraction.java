package io.github.devrellint.document;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What was found so far in a source text; the parts of a {@link Document} in the making. */
final class Extraction {

    private static final Set<String> SHOWN_KEYS =
            Set.of("title", "description", "subtitle", "summary", "excerpt", "lead", "tagline");

    final SourceText source;
    final Markup markup;
    final List<Prose> prose = new ArrayList<>();
    final List<Image> images = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();
    final List<Anchor> anchors = new ArrayList<>();
    final List<CodeBlock> codeBlocks = new ArrayList<>();
    final List<CodeSpan> codeSpans = new ArrayList<>();
    final List<UndefinedReference> undefinedReferences = new ArrayList<>();
    final List<Unclosed> unclosed = new ArrayList<>();

    Extraction(SourceText source, Markup markup) {
        this.source = source;
        this.markup = markup;
        images.addAll(markup.images);
        links.addAll(markup.links);
        anchors.addAll(markup.anchors);
        codeBlocks.addAll(markup.codeBlocks);
        unclosed.addAll(markup.unclosed);
    }

    /** The source span of a part of the tree. */
    static Span span(BasedSequence part) {
        return new Span(part.getStartOffset(), part.getEndOffset());
    }

    /** Where a destination leads; escapes and entities of Markdown decoded. */
    LinkTarget target(Span destination) {
        return LinkTarget.parse(Escaping.unescapeString(source.text(destination)));
    }

    void prose(Prose.Kind kind, MappedText text) {
        if (!text.text().isBlank()) {
            prose.add(new Prose(kind, text));
        }
    }

    /** Takes the values of the front matter that readers see. */
    void frontMatter(FrontMatter matter) {
        for (FrontMatterValue.Entry entry : matter.root().entries()) {
            if (SHOWN_KEYS.contains(entry.key())
                    && entry.value() instanceof FrontMatterValue.Scalar scalar
                    && scalar.value() instanceof String) {
                prose(Prose.Kind.FRONT_MATTER, scalar.text());
            }
        }
    }

    Document.Content content(Optional<FrontMatter> frontMatter) {
        List<Comment> comments = new ArrayList<>(markup.comments);
        frontMatter.ifPresent(matter -> comments.addAll(matter.comments()));
        return new Document.Content(
                frontMatter,
                sorted(prose, part -> part.text().source()),
                sorted(images, Image::targetSpan),
                sorted(links, Link::targetSpan),
                sorted(headings, Heading::span),
                sorted(anchors, Anchor::span),
                sorted(codeBlocks, CodeBlock::span),
                sorted(codeSpans, CodeSpan::span),
                sorted(comments, Comment::span),
                List.copyOf(markup.templateTags),
                sorted(undefinedReferences, UndefinedReference::span),
                sorted(unclosed, Unclosed::span));
    }

    private static <T> List<T> sorted(Collection<T> items, Function<T, Span> span) {
        return items.stream().sorted(Comparator.comparing(span)).toList();
    }
}
