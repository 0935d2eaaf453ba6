package io.github.devrellint.samples.syntax;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Providers;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.repair.Repairs;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SnippetText;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import io.github.devrellint.samples.syntax.tool.ToolQueue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The syntax checkers that are loaded and those of the configuration, shared by a run. */
public final class SyntaxCheckers {

    private static final ServiceKey<SyntaxCheckers> KEY =
            ServiceKey.of(SyntaxCheckers.class, SyntaxCheckers::new);

    private final RunContext context;
    private final Map<String, SyntaxChecker> checkers = new HashMap<>();

    private SyntaxCheckers(RunContext context) {
        this.context = context;
        for (SyntaxChecker checker : Providers.of(SyntaxChecker.class)) {
            checker.languages().forEach(language -> checkers.putIfAbsent(language, checker));
        }
        context.config()
                .samples()
                .languages()
                .forEach(
                        (name, settings) -> {
                            String language = LanguageNames.canonical(name);
                            if (!settings.check().isEmpty()) {
                                checkers.put(language, new CommandChecker(language, settings));
                            }
                        });
    }

    public static SyntaxCheckers of(RunContext context) {
        return context.service(KEY);
    }

    /** Judges the blocks of one document in one language. */
    public Map<SampleBlock, Judgement> judge(
            Document document, String language, List<SampleBlock> samples) {
        Map<SampleBlock, Judgement> judged = new IdentityHashMap<>();
        SyntaxJudgement judgement = new SyntaxJudgement(context, document, language);
        SyntaxChecker checker = checkers.get(language);
        if (checker == null) {
            samples.forEach(sample -> judged.put(sample, judgement.unchecked()));
            return judged;
        }
        List<String> codes =
                samples.stream().map(sample -> SnippetText.code(sample.code())).toList();
        List<SyntaxVerdict> verdicts = verdicts(checker, language, codes);
        for (int i = 0; i < samples.size(); i++) {
            judged.put(samples.get(i), judgement.of(samples.get(i), verdicts.get(i)));
        }
        return judged;
    }

    private List<SyntaxVerdict> verdicts(
            SyntaxChecker checker, String language, List<String> codes) {
        Function<List<String>, List<SyntaxVerdict>> ask =
                asked ->
                        checker.check(
                                asked.stream().map(code -> new Snippet(language, code)).toList(),
                                context);
        return checker instanceof SnippetChecker local
                ? Repairs.added(
                        List.of(codes),
                        ask.apply(codes),
                        local.notation(),
                        (original, changed) -> ask.apply(changed))
                : ask.apply(codes);
    }

    /**
     * Begins to ask tools about the code of a run, in the background.
     *
     * @param files the documents, in order
     */
    public void prepare(List<Path> files) {
        context.service(ToolQueue.KEY).prepare(new ReadAhead(files, checkers));
    }
}
