package io.github.devrellint.samples.syntax;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Providers;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.format.TomlText;
import io.github.devrellint.samples.syntax.snippet.SnippetText;
import io.github.devrellint.samples.syntax.snippet.SurroundingProse;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import io.github.devrellint.samples.syntax.tool.ToolQueue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The syntax checkers that are loaded and those of the configuration, shared by a run. */
public final class SyntaxCheckers {

    private static final ServiceKey<SyntaxCheckers> KEY =
            ServiceKey.of(SyntaxCheckers.class, SyntaxCheckers::new);

    /** Languages in which programs are written, so that a block of theirs can be run. */
    private static final Set<String> PROGRAMS =
            Set.of(
                    "python",
                    "javascript",
                    "typescript",
                    "shell",
                    "console",
                    "kotlin",
                    "groovy",
                    "go",
                    "rust",
                    "ruby",
                    "php",
                    "c",
                    "c++",
                    "c#",
                    "clojure",
                    "crystal",
                    "dart",
                    "elixir",
                    "erlang",
                    "f#",
                    "fish",
                    "haskell",
                    "java",
                    "julia",
                    "lua",
                    "nim",
                    "nushell",
                    "objective-c",
                    "ocaml",
                    "perl",
                    "powershell",
                    "r",
                    "scala",
                    "swift",
                    "zig");

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
        boolean runnable = PROGRAMS.contains(language);
        SyntaxChecker checker = checkers.get(language);
        if (checker == null) {
            Judgement unchecked =
                    Judgement.of(Status.UNCHECKED, "no checker for " + language, runnable);
            samples.forEach(sample -> judged.put(sample, unchecked));
            return judged;
        }
        List<SyntaxVerdict> verdicts =
                checker.check(
                        samples.stream()
                                .map(
                                        sample ->
                                                new Snippet(
                                                        language, SnippetText.code(sample.code())))
                                .toList(),
                        context);
        for (int i = 0; i < samples.size(); i++) {
            judged.put(
                    samples.get(i), judgement(document, samples.get(i), verdicts.get(i), runnable));
        }
        return judged;
    }

    private Judgement judgement(
            Document document, SampleBlock sample, SyntaxVerdict verdict, boolean runnable) {
        if (verdict instanceof SyntaxVerdict.Unchecked unchecked) {
            if (unchecked.notice()) {
                context.notices().add(unchecked.reason());
            }
            return Judgement.of(Status.UNCHECKED, unchecked.reason(), runnable);
        }
        if (verdict instanceof SyntaxVerdict.Failed failed) {
            context.notices()
                    .failed(failed.here() ? at(document, sample, failed) : failed.reason());
            return Judgement.of(Status.UNCHECKED, failed.reason(), runnable);
        }
        if (verdict instanceof SyntaxVerdict.Fragment fragment) {
            return Judgement.of(Status.FRAGMENT, fragment.reason(), runnable);
        }
        List<Problem> problems =
                ((SyntaxVerdict.Checked) verdict)
                        .faults().stream()
                                .map(
                                        fault ->
                                                new Problem(
                                                        sample.source(fault.span()),
                                                        fault.message()))
                                .toList();
        if (problems.isEmpty()) {
            return Judgement.of(Status.PARSED, "", runnable);
        }
        if (TomlText.is(sample.code())) {
            Span where = problems.get(0).span();
            return Judgement.failed(
                    Judgement.SYNTAX,
                    List.of(new Problem(where, "this is TOML: name the language \"toml\"")),
                    false);
        }
        if (sample.is(Attribute.FAILS)) {
            return Judgement.of(Status.PARSED, "does not parse, as it should", false);
        }
        return sample.attributes().demanded()
                ? Judgement.failed(Judgement.SYNTAX, problems, runnable)
                : excuse(document, sample)
                        .orElseGet(() -> Judgement.failed(Judgement.SYNTAX, problems, runnable));
    }

    private String at(Document document, SampleBlock sample, SyntaxVerdict.Failed failed) {
        Path path = document.path();
        Path base = context.config().base();
        int line = document.source().lines().position(sample.span().start()).line();
        Path named = path.startsWith(base) ? base.relativize(path) : path;
        return SlashPath.of(named) + ":" + line + ": " + failed.reason();
    }

    /**
     * Begins to ask tools about the code of a run, in the background.
     *
     * @param files the documents, in order
     */
    public void prepare(List<Path> files) {
        context.service(ToolQueue.KEY).prepare(new ReadAhead(files, checkers));
    }

    private static String info(Document document, SampleBlock sample) {
        return document.codeBlocks().stream()
                .filter(block -> block.span().equals(sample.span()))
                .map(CodeBlock::info)
                .findFirst()
                .orElse("");
    }

    /** Why a block that nobody marked need not parse. */
    private static Optional<Judgement> excuse(Document document, SampleBlock sample) {
        if (SnippetText.isMarkdown(sample.code())) {
            return Optional.of(Judgement.unchecked("shows Markdown"));
        }
        if (SnippetText.isPreprocessed(sample.code())) {
            return Optional.of(Judgement.unchecked("holds directives of a preprocessor"));
        }
        if (SnippetText.isChange(sample.code())
                || SnippetText.marksChange(info(document, sample))) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "shows a change", false));
        }
        if (SnippetText.isRefused(info(document, sample))) {
            return Optional.of(
                    Judgement.of(Status.FRAGMENT, "the fence says that it is wrong", false));
        }
        if (SnippetText.isWords(sample.code())) {
            return Optional.of(Judgement.unchecked("holds words and no code"));
        }
        if (SnippetText.isFiller(sample.code())) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "holds filler text", false));
        }
        return SurroundingProse.saysWrong(document, sample.span())
                ? Optional.of(
                        Judgement.of(Status.FRAGMENT, "the text says that it is wrong", false))
                : Optional.empty();
    }
}
