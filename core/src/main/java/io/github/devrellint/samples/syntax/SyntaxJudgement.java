package io.github.devrellint.samples.syntax;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.model.PythonTwo;
import io.github.devrellint.samples.model.SampleBlock;
import io.github.devrellint.samples.model.SampleLocation;
import io.github.devrellint.samples.model.SyntaxProblem;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.syntax.format.TomlText;
import io.github.devrellint.samples.syntax.format.YamlText;
import io.github.devrellint.samples.syntax.snippet.ComparedStates;
import io.github.devrellint.samples.syntax.snippet.NamedFile;
import io.github.devrellint.samples.syntax.snippet.SnippetText;
import io.github.devrellint.samples.syntax.snippet.SurroundingProse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the verdict on the code of a block into a judgement of the block. */
final class SyntaxJudgement {

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

    /** Languages in which a program may begin with an element. */
    private static final Set<String> MIXED = Set.of("javascript", "typescript", "php", "scala");

    private final RunContext context;
    private final Document document;
    private final String language;
    private final boolean runnable;

    SyntaxJudgement(RunContext context, Document document, String language) {
        this.context = context;
        this.document = document;
        this.language = language;
        this.runnable = PROGRAMS.contains(language);
    }

    /** Judges a block in a language that nothing checks. */
    Judgement unchecked() {
        return Judgement.of(Status.UNCHECKED, "no checker for " + language, runnable);
    }

    /** Judges a block of the document by the verdict on its code. */
    Judgement of(SampleBlock sample, SyntaxVerdict verdict) {
        if (verdict instanceof SyntaxVerdict.Unchecked unchecked) {
            if (unchecked.notice()) {
                context.notices().add(unchecked.reason());
            }
            return Judgement.of(Status.UNCHECKED, unchecked.reason(), runnable);
        }
        if (verdict instanceof SyntaxVerdict.Failed failed) {
            context.notices().failed(failed.here() ? at(sample, failed) : failed.reason());
            return Judgement.of(Status.UNCHECKED, failed.reason(), runnable);
        }
        if (verdict instanceof SyntaxVerdict.Fragment fragment) {
            return Judgement.of(Status.FRAGMENT, fragment.reason(), runnable);
        }
        List<Fault> faults = ((SyntaxVerdict.Checked) verdict).faults();
        List<Problem> problems =
                faults.stream().map(fault -> SyntaxProblem.of(sample, fault)).toList();
        if (problems.isEmpty()) {
            return Judgement.of(Status.PARSED, "", runnable);
        }
        Optional<String> data = data(sample.code());
        if (data.isPresent()) {
            Span where = problems.get(0).span();
            return Judgement.failed(
                    Judgement.SYNTAX, List.of(new Problem(where, data.get())), false);
        }
        if (sample.is(Attribute.FAILS)) {
            return Judgement.of(Status.PARSED, "does not parse, as it should", false);
        }
        return sample.attributes().demanded()
                ? Judgement.failed(Judgement.SYNTAX, problems, runnable)
                : unlessCode(sample, faults.get(0).span().start())
                        .orElseGet(() -> Judgement.failed(Judgement.SYNTAX, problems, runnable));
    }

    /** What to say of data in the fence of another language. */
    private Optional<String> data(String code) {
        if (TomlText.is(code)) {
            return Optional.of("this is TOML: name the language \"toml\"");
        }
        return runnable && YamlText.is(code)
                ? Optional.of("this is YAML: name the language \"yaml\"")
                : Optional.empty();
    }

    private String at(SampleBlock sample, SyntaxVerdict.Failed failed) {
        Path base = context.config().base();
        return SampleLocation.of(base, document, sample) + ": " + failed.reason();
    }

    private String info(SampleBlock sample) {
        return document.codeBlocks().stream()
                .filter(block -> block.span().equals(sample.span()))
                .map(CodeBlock::info)
                .findFirst()
                .orElse("");
    }

    /**
     * Why a block that nobody marked need not parse.
     *
     * @param at where it does not, in its code
     */
    private Optional<Judgement> unlessCode(SampleBlock sample, int at) {
        if (SnippetText.isMarkdown(sample.code())) {
            return Optional.of(Judgement.unchecked("shows Markdown"));
        }
        if (NamedFile.isOfOther(
                language,
                info(sample),
                sample.code(),
                SurroundingProse.before(document, sample.span()))) {
            return Optional.of(Judgement.unchecked("shows a file of another language"));
        }
        if (runnable && !MIXED.contains(language) && SnippetText.isMarkup(sample.code())) {
            return Optional.of(Judgement.unchecked("shows a page or template"));
        }
        if (SnippetText.isPreprocessed(sample.code())) {
            return Optional.of(Judgement.unchecked("holds directives of a preprocessor"));
        }
        if (SnippetText.isChange(sample.code())
                || SnippetText.marksChange(info(sample))
                || !runnable && SnippetText.isAdded(sample.code(), at)) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "shows a change", false));
        }
        if (ComparedStates.isOfReplaced(sample.code(), at)) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "compares several states", false));
        }
        if (SnippetText.isRefused(info(sample))) {
            return Optional.of(
                    Judgement.of(Status.FRAGMENT, "the fence says that it is wrong", false));
        }
        if (SnippetText.isWords(sample.code())
                || runnable && SnippetText.isLineOfWords(sample.code())) {
            return Optional.of(Judgement.unchecked("holds words and no code"));
        }
        if (SnippetText.isFiller(sample.code())) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "holds filler text", false));
        }
        if (runnable && SurroundingProse.isOnOtherLanguage(document, sample.language())) {
            return Optional.of(
                    Judgement.of(Status.FRAGMENT, "the page is on another language", false));
        }
        if (language.equals("python") && PythonTwo.isIn(document)) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "is in Python 2", false));
        }
        if (SurroundingProse.saysOutput(document, sample.span())) {
            return Optional.of(
                    Judgement.of(Status.FRAGMENT, "the text says that it is output", false));
        }
        if (SurroundingProse.saysSignature(document, sample.span())) {
            return Optional.of(Judgement.of(Status.FRAGMENT, "shows a signature", false));
        }
        return SurroundingProse.saysWrong(document, sample.span())
                ? Optional.of(
                        Judgement.of(Status.FRAGMENT, "the text says that it is wrong", false))
                : Optional.empty();
    }
}
