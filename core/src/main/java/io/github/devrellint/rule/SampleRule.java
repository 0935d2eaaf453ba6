package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A rule that also returns the result of verifying each code block, for the report. */
public interface SampleRule<O extends Record> extends Rule<O> {

    /**
     * Starts slow work in the background, before the documents are parsed. Optional; changes no
     * result.
     *
     * @param files the documents of a run, in order
     */
    default void prepare(List<Path> files, Site site) {}

    /** Returns one sample per code block, in order. */
    Stream<Sample> samples(Document document, Site site);
}
