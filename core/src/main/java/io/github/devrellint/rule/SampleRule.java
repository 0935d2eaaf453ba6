package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/** A rule that also returns the result of verifying each code block, for the report. */
public interface SampleRule<O extends Record> extends Rule<O> {

    /** Returns one sample per code block, in order. */
    Stream<Sample> samples(Document document, Site site);
}
