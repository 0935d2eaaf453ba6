package io.github.devrellint.samples.java;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.LanguageSupport;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.SandboxChoice;
import java.util.List;
import java.util.Map;

/** Verifies Java samples with the compiler of the running JDK. */
public final class JavaSupport implements LanguageSupport {

    @Override
    public boolean covers(String language) {
        return language.equals("java");
    }

    @Override
    public Map<SampleBlock, Judgement> verify(
            Document document, RunContext context, List<SampleBlock> samples) {
        return JavaSamples.of(context).judge(document, samples, () -> SandboxChoice.of(context));
    }

    @Override
    public Map<Attribute, String> unsupported(String language, SampleSettings settings) {
        return Map.of();
    }
}
