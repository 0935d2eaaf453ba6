package io.github.devrellint.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A parsed post. Immutable; every span is a range of {@link #source()}. Lists are in the order of
 * the source.
 */
public final class Document {

    private final SourceText source;
    private final Content content;
    private final Memo analyses = new Memo();

    /** What a parser found in a source text. */
    record Content(
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
            List<UndefinedReference> undefinedReferences,
            List<Unclosed> unclosed) {}

    Document(SourceText source, Content content) {
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

    /** What people read, a block at a time. */
    public List<Prose> prose() {
        return content.prose();
    }

    /** Images of the body, however they are written. */
    public List<Image> images() {
        return content.images();
    }

    /** Links of the body, however they are written. */
    public List<Link> links() {
        return content.links();
    }

    public List<Heading> headings() {
        return content.headings();
    }

    /** Ids and names of HTML elements; those of headings are with their heading. */
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

    public List<UndefinedReference> undefinedReferences() {
        return content.undefinedReferences();
    }

    public List<Unclosed> unclosed() {
        return content.unclosed();
    }

    /**
     * Returns what several rules share about this document, computed once: the verdicts on its code
     * samples, say.
     *
     * @param key the type of the result names it
     */
    public <T> T analysis(Class<T> key, Function<Document, T> compute) {
        return analyses.get(key, () -> compute.apply(this));
    }
}
