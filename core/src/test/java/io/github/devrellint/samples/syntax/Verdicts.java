package io.github.devrellint.samples.syntax;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.model.SyntaxVerdict.Fragment;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes verdicts so that a test can be read: {@code 2:3 "text at the span": message}. */
public final class Verdicts {

    private Verdicts() {}

    public static final String VALID = "valid";

    public static String of(SyntaxChecker checker, String language, String code) {
        return of(checker, language, List.of(code)).get(0);
    }

    public static List<String> of(SyntaxChecker checker, String language, List<String> codes) {
        return of(checker, language, codes, SampleSettings.DEFAULTS);
    }

    /** The verdicts where the user lets commands run without a sandbox. */
    public static List<String> trusted(SyntaxChecker checker, String language, List<String> codes) {
        return of(checker, language, codes, SampleSettings.DEFAULTS.withRun(Run.TRUST));
    }

    /** The verdicts where nothing may be executed. */
    public static List<String> compiled(
            SyntaxChecker checker, String language, List<String> codes) {
        return of(checker, language, codes, SampleSettings.DEFAULTS.withRun(Run.COMPILE));
    }

    private static List<String> of(
            SyntaxChecker checker, String language, List<String> codes, SampleSettings settings) {
        Path here = Path.of("").toAbsolutePath();
        Config config = Config.defaults(here).toBuilder().samples(settings).build();
        var snippets = codes.stream().map(c -> new SyntaxChecker.Snippet(language, c)).toList();
        List<SyntaxVerdict> verdicts;
        try (RunContext context = new RunContext(config)) {
            verdicts = checker.check(snippets, context);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return java.util.stream.IntStream.range(0, codes.size())
                .mapToObj(i -> text(codes.get(i), verdicts.get(i)))
                .toList();
    }

    private static String text(String code, SyntaxVerdict verdict) {
        if (verdict instanceof Unchecked unchecked) {
            return "unchecked: " + unchecked.reason();
        }
        if (verdict instanceof SyntaxVerdict.Failed failed) {
            return "failed: " + failed.reason();
        }
        if (verdict instanceof Fragment fragment) {
            return "fragment: " + fragment.reason();
        }
        List<Fault> faults = ((Checked) verdict).faults();
        return faults.isEmpty()
                ? VALID
                : faults.stream().map(f -> text(code, f)).collect(Collectors.joining("\n"));
    }

    private static String text(String code, Fault fault) {
        var position = new LineIndex(code).position(fault.span().start());
        String at = code.substring(fault.span().start(), fault.span().end());
        return position.line() + ":" + position.column() + " \"" + at + "\": " + fault.message();
    }
}
