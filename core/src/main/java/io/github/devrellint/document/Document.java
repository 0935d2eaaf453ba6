package io.github.devrellint.document;

import io.github.devrellint.base.ComputeOnce;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parsed post. Immutable; every span is a range of {@link #source()}. Lists are in the order of
 * the source.
 */
public final class Document {

    private final SourceText source;
    private final Content content;
    private final ComputeOnce analyses = new ComputeOnce();

    /** The parts of a document. */
    public record Content(
            Optional<FrontMatter> frontMatter,
            List<Prose> prose,
            List<Image> images,
            List<Link> links,
            List<Heading> headings,
            List<Anchor> anchors,
            List<CodeBlock> codeBlocks,
            List<CodeSpan> codeSpans,
            List<Comment> comments,
            List<TemplateTag> templateTags,
            List<String> referenceLabels,
            List<UndefinedReference> undefinedReferences,
            List<Unclosed> unclosed) {}

    /** For parsers; see {@link io.github.devrellint.document.parse.DocumentParser}. */
    public Document(SourceText source, Content content) {
        this.source = source;
        this.content = content;
    }

    public SourceText source() {
        return source;
    }

    /** The file, absolute and normalized. */
    public Path path() {
        return source.path();
    }

    public Optional<FrontMatter> frontMatter() {
        return content.frontMatter();
    }

    /** The text that people read, one entry per block. */
    public List<Prose> prose() {
        return content.prose();
    }

    /** Images of the body in every syntax. */
    public List<Image> images() {
        return content.images();
    }

    /** Images of the front matter, then those of the body. */
    public Stream<Image> allImages() {
        return Stream.concat(
                frontMatter().stream().flatMap(matter -> FrontMatterImages.of(matter).stream()),
                images().stream());
    }

    /** Links of the body in every syntax. */
    public List<Link> links() {
        return content.links();
    }

    public List<Heading> headings() {
        return content.headings();
    }

    /** Ids and names of HTML elements; the id of a heading is in {@link #headings()}. */
    public List<Anchor> anchors() {
        return content.anchors();
    }

    public List<CodeBlock> codeBlocks() {
        return content.codeBlocks();
    }

    public List<CodeSpan> codeSpans() {
        return content.codeSpans();
    }

    public List<Comment> comments() {
        return content.comments();
    }

    public List<TemplateTag> templateTags() {
        return content.templateTags();
    }

    /** Labels of the reference definitions, as written. */
    public List<String> referenceLabels() {
        return content.referenceLabels();
    }

    public List<UndefinedReference> undefinedReferences() {
        return content.undefinedReferences();
    }

    public List<Unclosed> unclosed() {
        return content.unclosed();
    }

    /** Returns what several rules share about this document; the first call computes it. */
    public <T> T analysis(AnalysisKey<T> key) {
        return analyses.get(key, key.type(), () -> key.analyze(this));
    }
}
