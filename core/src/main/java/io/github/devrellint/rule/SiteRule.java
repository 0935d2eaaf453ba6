package io.github.devrellint.rule;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A check that needs all documents at once, such as two posts with one permalink. It keeps a small
 * fact per document; documents are released before the facts are compared.
 *
 * @param <O> its options, see {@link Rule}
 * @param <F> what it remembers of a document
 */
public interface SiteRule<O extends Record, F> {

    RuleId id();

    Severity severity();

    O defaults();

    /**
     * Whether the rule runs.
     *
     * @param whole whether all documents of the site are linted, and not some of them
     */
    default boolean runs(Site site, boolean whole) {
        return whole;
    }

    /** Returns the fact to keep of one document; called from several threads. */
    F gather(Document document, Site site, O options);

    /**
     * Whether a fact depends on nothing but the path and the front matter of a document, so that
     * its text need not be read.
     */
    default boolean readsFrontMatterOnly() {
        return false;
    }

    /**
     * Whether of two documents that disagree the later one is told, and either could be: while one
     * of them is being written, that is told.
     */
    default boolean tellsTheLater() {
        return false;
    }

    /**
     * How a fact is kept for a later run. Where a rule has no format, each run has to parse all
     * documents, whether they have changed or not.
     */
    default Optional<ResultFormat<F>> factFormat() {
        return Optional.empty();
    }

    /** Returns the problems of the site; called once, with the facts in the order of the paths. */
    Stream<Located> check(List<F> facts, Site site, O options);

    /**
     * A problem and the document it is in.
     *
     * @param path the file, absolute and normalized
     * @param other the place that the document disagrees with, where that is in another one
     */
    record Located(Path path, Problem problem, Optional<Place> other) {

        public Located(Path path, Problem problem) {
            this(path, problem, Optional.empty());
        }
    }

    /**
     * A place in a document.
     *
     * @param path the file, absolute and normalized
     */
    record Place(Path path, Span span) {}
}
