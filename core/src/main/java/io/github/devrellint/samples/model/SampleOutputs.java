package io.github.devrellint.samples.model;

import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the samples of a document print, as far as they were run for it and not known from an
 * earlier run. Filled while they are verified. Safe for use by several threads.
 */
public final class SampleOutputs {

    private static final AnalysisKey<SampleOutputs> KEY =
            AnalysisKey.of(SampleOutputs.class, document -> new SampleOutputs());

    private final Map<Span, Printed> bySpan = new ConcurrentHashMap<>();

    private SampleOutputs() {}

    public static SampleOutputs of(Document document) {
        return document.analysis(KEY);
    }

    void add(SampleBlock sample, Printed printed) {
        bySpan.put(sample.span(), printed);
    }

    /** What the block at a span printed; empty if it did not run. */
    public Optional<Printed> get(Span block) {
        return Optional.ofNullable(bySpan.get(block));
    }
}
