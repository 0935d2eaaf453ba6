package io.github.devrellint.document.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.CodeSpan;
import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Escapes;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.Heading;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.Unclosed;
import io.github.devrellint.document.UndefinedReference;
import io.github.devrellint.document.markup.Markup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Collects the parts of a {@link Document} while its source is parsed. */
final class DocumentBuilder {

    /** Made of several words as names of files and addresses are. */
    private static final Pattern FILE_NAME = Pattern.compile("\\w+(?:[-_.]\\w+){2,}");

    private static final Set<String> SHOWN_KEYS =
            Set.of("title", "description", "subtitle", "summary", "excerpt", "lead", "tagline");

    final SourceText source;
    final Markup markup;

    /** The source without {@link Markup#regions}, which was parsed as Markdown. */
    final String masked;

    final List<Prose> prose = new ArrayList<>();
    final List<Image> images = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();
    final List<Anchor> anchors = new ArrayList<>();
    final List<CodeBlock> codeBlocks = new ArrayList<>();
    final List<CodeSpan> codeSpans = new ArrayList<>();
    final List<String> referenceLabels = new ArrayList<>();
    final List<UndefinedReference> undefinedReferences = new ArrayList<>();
    final List<Unclosed> unclosed = new ArrayList<>();

    DocumentBuilder(SourceText source, Markup markup, String masked) {
        this.source = source;
        this.masked = masked;
        this.markup = markup;
        images.addAll(markup.images);
        links.addAll(markup.links);
        anchors.addAll(markup.anchors);
        codeBlocks.addAll(markup.codeBlocks);
        unclosed.addAll(markup.unclosed);
    }

    /** Returns the source span of a part of the tree of blocks. */
    static Span span(BasedSequence part) {
        return new Span(part.getStartOffset(), part.getEndOffset());
    }

    /** Parses a link destination after decoding Markdown's escapes and entities. */
    LinkTarget target(Span destination) {
        return LinkTarget.parse(Escapes.decode(source.text(destination)));
    }

    /** Adds text that people read, unless it is blank, or the name of a file in place of it. */
    void prose(Prose.Kind kind, MappedText text) {
        boolean name = kind == Prose.Kind.ALT && FILE_NAME.matcher(text.text().strip()).matches();
        if (!text.text().isBlank() && !name) {
            prose.add(new Prose(kind, text));
        }
    }

    /** Adds the front-matter values that readers see, such as the title. */
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
                List.copyOf(referenceLabels),
                sorted(undefinedReferences, UndefinedReference::span),
                sorted(unclosed, Unclosed::span));
    }

    private static <T> List<T> sorted(Collection<T> items, Function<T, Span> span) {
        return items.stream().sorted(Comparator.comparing(span)).toList();
    }
}
