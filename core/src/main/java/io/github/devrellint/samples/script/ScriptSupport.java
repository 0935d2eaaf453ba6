package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.LanguageSupport;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.sandbox.SandboxChoice;
import io.github.devrellint.samples.syntax.SyntaxCheckers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies samples in any language by a parser of this program's or by the language's own tools.
 */
public final class ScriptSupport implements LanguageSupport {

    @Override
    public boolean covers(String language) {
        return true;
    }

    @Override
    public Map<SampleBlock, Judgement> verify(
            Document document, RunContext context, List<SampleBlock> samples) {
        String language = samples.get(0).language();
        Map<SampleBlock, Judgement> parsed =
                SyntaxCheckers.of(context).judge(document, language, samples);
        return ScriptSamples.of(context)
                .judge(document, samples, parsed, () -> SandboxChoice.of(context));
    }

    @Override
    public Map<Attribute, String> unsupported(String language, SampleSettings settings) {
        boolean runs = ScriptSamples.canRun(language, settings);
        Map<Attribute, String> reasons = new EnumMap<>(Attribute.class);
        if (!runs) {
            String reason = "no command runs " + language + ": name one in samples.languages";
            reasons.put(Attribute.RUN, reason);
            reasons.put(Attribute.THROWS, reason);
        }
        if (!ScriptSamples.canCompile(language, settings)) {
            reasons.put(
                    Attribute.FAILS,
                    language + " is not compiled" + (runs ? ": use throws=Type" : ""));
        }
        reasons.put(Attribute.DEPS, "only Java samples can name libraries");
        return reasons;
    }
}
