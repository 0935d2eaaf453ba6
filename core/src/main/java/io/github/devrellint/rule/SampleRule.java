package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A rule that also tells, for the report, what became of each code block of a document. */
public interface SampleRule<O extends Record> extends Rule<O> {

    /**
     * Begins with what takes long, before the documents are at hand. Returns when all of it is
     * under way, may be left out, and changes no result.
     *
     * @param files the documents of a run, in order
     */
    default void prepare(List<Path> files, Site site) {}

    /** Returns one sample per code block, in order. */
    Stream<Sample> samples(Document document, Site site);
}
