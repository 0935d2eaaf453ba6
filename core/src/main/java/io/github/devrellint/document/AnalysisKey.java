package io.github.devrellint.document;

import java.util.function.Function;

/**
 * Names what several rules compute from a document, such as its words, and knows how to compute it.
 * A constant beside the result; two keys are never equal.
 *
 * @param <T> the result
 */
public final class AnalysisKey<T> {

    private final Class<T> type;
    private final Function<Document, T> analyzer;

    private AnalysisKey(Class<T> type, Function<Document, T> analyzer) {
        this.type = type;
        this.analyzer = analyzer;
    }

    /**
     * @param analyzer called at most once per document
     */
    public static <T> AnalysisKey<T> of(Class<T> type, Function<Document, T> analyzer) {
        return new AnalysisKey<>(type, analyzer);
    }

    Class<T> type() {
        return type;
    }

    T analyze(Document document) {
        return analyzer.apply(document);
    }
}
