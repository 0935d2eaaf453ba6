package io.github.devrellint.samples.model;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import java.util.List;
import java.util.Map;

/**
 * Parses, compiles and runs the samples of one language or several, as far as the settings allow.
 * Keeps no state of its own and is called from several threads.
 */
public interface LanguageSupport {

    /**
     * Whether it is for a language.
     *
     * @param language canonical name by {@link LanguageNames}
     */
    boolean covers(String language);

    /**
     * Verifies the samples of one document in one language.
     *
     * @param samples in the order of the document, hidden set-up among them
     * @return one judgement per sample, by identity
     */
    Map<SampleBlock, Judgement> verify(
            Document document, RunContext context, List<SampleBlock> samples);

    /** Attributes without effect in a language, and why. */
    Map<Attribute, String> unsupported(String language, SampleSettings settings);
}
