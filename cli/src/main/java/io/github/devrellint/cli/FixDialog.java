package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.fix.Change;
import io.github.devrellint.fix.ChosenFixes;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.TextReporter;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.spelling.UserDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through findings and asks what to do about each. */
final class FixDialog {

    private final Terminal terminal;
    private final LintRequest request;
    private final BufferedReader in;
    private final ChosenFixes fixes = new ChosenFixes();
    private final Set<String> words = new LinkedHashSet<>();

    FixDialog(Terminal terminal, LintRequest request) {
        this.terminal = terminal;
        this.request = request;
        this.in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    }

    /** Asks about each finding, until somebody quits or the input ends. */
    void run(List<Finding> findings, Reporter.Style style) throws IOException {
        for (Finding finding : findings) {
            if (!words.contains(word(finding).orElse(""))) {
                new TextReporter().write(single(finding), style, terminal.out());
                if (!ask(finding)) {
                    return;
                }
            }
        }
    }

    /** The changes that were chosen. */
    List<Change> changes() {
        return fixes.changes();
    }

    /** Adds the words that are right to the author's dictionary. */
    void writeWords() throws IOException {
        if (!words.isEmpty()) {
            UserDictionary.in(ConfigLoader.folder(terminal.directory())).add(words);
        }
    }

    private static Report single(Finding finding) {
        return Report.builder().findings(List.of(finding)).build();
    }

    /** Whether to go on. */
    private boolean ask(Finding finding) throws IOException {
        List<String> texts = texts(finding);
        Optional<String> word = word(finding);
        boolean suppressible = suppressed(finding, "reason").isPresent();
        String prompt = prompt(finding, texts, word.isPresent(), suppressible);
        while (true) {
            terminal.out().print(prompt);
            terminal.out().flush();
            String answer = in.readLine();
            if (answer == null) {
                terminal.println("");
                return false;
            }
            switch (answer.strip()) {
                case "q" -> {
                    return false;
                }
                case "n" -> {
                    return true;
                }
                case "y" -> {
                    if (finding.fix().isPresent()) {
                        fixes.add(finding, content(finding));
                        return true;
                    }
                }
                case "w" -> {
                    if (word.isPresent()) {
                        words.add(word.get());
                        return true;
                    }
                }
                case "s" -> {
                    if (suppressible && suppress(finding)) {
                        return true;
                    }
                }
                default -> {
                    Optional<String> text = numbered(answer.strip(), texts);
                    if (text.isPresent()) {
                        fixes.add(ChosenFixes.replacing(finding, text.get()), content(finding));
                        return true;
                    }
                }
            }
        }
    }

    private static String prompt(
            Finding finding, List<String> texts, boolean word, boolean suppressible) {
        List<String> choices = new ArrayList<>();
        boolean fix = finding.fix().isPresent();
        if (fix) {
            choices.add("y fix");
        }
        if (texts.size() > (fix ? 1 : 0)) { // the only text is what the fix writes
            choices.add(texts.size() == 1 ? "1 take it" : "1-" + texts.size() + " take one");
        }
        if (word) {
            choices.add("w my word");
        }
        if (suppressible) {
            choices.add("s suppress");
        }
        choices.addAll(List.of("n next", "q quit"));
        return "[" + String.join(", ", choices) + "] ";
    }

    /** Texts that may stand in the place of what a finding marks. */
    private static List<String> texts(Finding finding) {
        boolean replaces =
                finding.fix()
                        .map(fix -> fix.edits().stream().map(LocatedEdit::range).toList())
                        .map(ranges -> ranges.equals(List.of(finding.range())))
                        .orElse(UserDictionary.RULES.contains(finding.rule()));
        return replaces ? finding.suggestions() : List.of();
    }

    private static Optional<String> numbered(String answer, List<String> texts) {
        return answer.matches("[1-9]") && Integer.parseInt(answer) <= texts.size()
                ? Optional.of(texts.get(Integer.parseInt(answer) - 1))
                : Optional.empty();
    }

    private static Optional<String> word(Finding finding) {
        return UserDictionary.wordOf(finding);
    }

    private boolean suppress(Finding finding) throws IOException {
        terminal.out().print("Reason: ");
        terminal.out().flush();
        String reason = in.readLine();
        if (reason == null || reason.isBlank() || reason.contains("--") || reason.contains("*/")) {
            terminal.println("not suppressed: it needs a reason, without -- or */");
            return false;
        }
        Optional<Finding> commented = suppressed(finding, reason.strip());
        if (commented.isEmpty() || !isRid(commented.get())) {
            terminal.println("no comment suppresses it here: devrel-lint explain suppression");
            return false;
        }
        fixes.add(commented.get(), content(finding));
        return true;
    }

    /** The finding with a comment that suppresses it as its fix, if one may stand there. */
    private Optional<Finding> suppressed(Finding finding, String reason) throws IOException {
        return ChosenFixes.suppressing(finding, content(finding), reason);
    }

    /** Whether a change takes one finding away and brings none. */
    private boolean isRid(Finding commented) throws IOException {
        ChosenFixes alone = new ChosenFixes();
        alone.add(commented, content(commented));
        LintRequest file = request.withPaths(List.of(commented.file()));
        byte[] after = alone.changes().get(0).after();
        Report before = new Linter().run(file, Linter.Progress.NONE);
        Report then =
                new Linter()
                        .run(
                                file.withContents(Map.of(commented.file(), after)),
                                Linter.Progress.NONE);
        return then.findings().size() < before.findings().size()
                && then.failures().size() <= before.failures().size();
    }

    private byte[] content(Finding finding) throws IOException {
        byte[] given = request.contents().get(finding.file());
        return given != null ? given : Files.readAllBytes(finding.file());
    }
}
