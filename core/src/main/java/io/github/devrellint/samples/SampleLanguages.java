package io.github.devrellint.samples;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.LanguageNames;

/** Tells which blocks of code are programs. */
public final class SampleLanguages {

    private SampleLanguages() {}

    /**
     * Whether samples in a language can be run at all, be its tool installed or not.
     *
     * @param language as a fence names it; may be empty
     */
    public static boolean canRun(String language, SampleSettings settings) {
        String name = LanguageNames.canonical(language);
        return !name.isEmpty()
                && !SampleVerdicts.support(name)
                        .unsupported(name, settings)
                        .containsKey(Attribute.RUN);
    }
}
