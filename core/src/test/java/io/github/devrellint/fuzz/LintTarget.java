package io.github.devrellint.fuzz;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.fix.Change;
import io.github.devrellint.fix.ChosenFixes;
import io.github.devrellint.fix.Fixer;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lints and fixes two posts, the halves of an input. No rule fails, the number of threads changes
 * nothing, a fix changes nothing but what it says, nothing is left to fix afterwards, and each
 * output format stays well-formed.
 *
 * @param folder with nothing in it
 */
record LintTarget(Path folder) implements FuzzTarget {

    private static final Linter LINTER = new Linter();

    /** Fixes of a post that are tried one by one. */
    private static final int MOST = 10;

    @Override
    public void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        Map<Path, byte[]> contents = new HashMap<>();
        contents.put(folder.resolve("a.md"), bytes(text.substring(0, half)));
        contents.put(folder.resolve("b.mdx"), bytes(text.substring(half)));
        LintRequest request = request(contents);

        Fixer.Plan plan = new Fixer(LINTER::run).plan(request, Linter.Progress.NONE);
        Report report = plan.before();
        hold(report.failures().stream().noneMatch(LintTarget::isOurs), report.failures());
        Report parallel = LINTER.run(request.toBuilder().jobs(2).build(), Linter.Progress.NONE);
        hold(parallel.findings().equals(report.findings()), parallel.findings());
        report.findings().stream()
                .filter(finding -> finding.fix().isPresent())
                .limit(MOST)
                .forEach(finding -> changesWhatItSays(finding, contents.get(finding.file())));
        for (Change change : plan.changes()) {
            contents.put(change.file(), change.after());
        }
        List<Change> again =
                new Fixer(LINTER::run).plan(request(contents), Linter.Progress.NONE).changes();
        hold(again.isEmpty(), again);
        WellFormed.check(report);
        WellFormed.check(plan.after());
    }

    private LintRequest request(Map<Path, byte[]> contents) {
        List<Path> paths = contents.keySet().stream().sorted().toList();
        return LintRequest.of(folder, paths).toBuilder()
                .jobs(1)
                .pages(true)
                .contents(Map.copyOf(contents))
                .overlay(
                        found ->
                                found.toBuilder().samples(found.samples().withRun(Run.OFF)).build())
                .build();
    }

    private static boolean isOurs(io.github.devrellint.Failure failure) {
        return !failure.message().startsWith("can't be read: ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether all that a fix does not name is kept. */
    private static void changesWhatItSays(Finding finding, byte[] before) {
        String mark = "\uFEFF";
        String whole = new String(before, StandardCharsets.UTF_8);
        String start = whole.startsWith(mark) ? mark : "";
        StringBuilder text = new StringBuilder(whole.substring(start.length()));
        List<LocatedEdit> edits = finding.fix().orElseThrow().edits();
        edits.stream()
                .sorted(
                        Comparator.comparingInt((LocatedEdit edit) -> edit.range().span().start())
                                .reversed())
                .forEach(
                        edit ->
                                text.replace(
                                        edit.range().span().start(),
                                        edit.range().span().end(),
                                        edit.text()));
        ChosenFixes fixes = new ChosenFixes();
        fixes.add(finding, before);
        byte[] expected = bytes(start + text);
        byte[] actual = fixes.changes().stream().findFirst().map(Change::after).orElse(before);
        hold(Arrays.equals(actual, expected), finding);
    }

    private static void hold(boolean holds, Object otherwise) {
        if (!holds) {
            throw new AssertionError(String.valueOf(otherwise));
        }
    }
}
