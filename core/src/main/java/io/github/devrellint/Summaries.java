package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SummarizedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces the findings of many files by one summary, for rules that ask for it. */
final class Summaries {

    private final Rules rules;
    private final RuleChoice choice;

    Summaries(Rules rules, RuleChoice choice) {
        this.rules = rules;
        this.choice = choice;
    }

    /** Returns the results of a site's files with findings replaced by their summary. */
    List<FileResult> of(List<FileResult> files) {
        List<FileResult> results = files;
        for (var rule : rules.rules()) {
            if (rule instanceof SummarizedRule<?> summarized) {
                results = summarized(summarized, results);
            }
        }
        return results;
    }

    private <O extends Record> List<FileResult> summarized(
            SummarizedRule<O> rule, List<FileResult> files) {
        RuleId id = rule.id();
        int documents = (int) files.stream().filter(file -> file.applied().contains(id)).count();
        List<Finding> findings =
                files.stream()
                        .flatMap(file -> file.findings().stream())
                        .filter(finding -> finding.rule().equals(id))
                        .sorted(Finding.ORDER)
                        .toList();
        Optional<String> summary =
                findings.isEmpty()
                        ? Optional.empty()
                        : rule.summary(documents, findings, choice.options(id, rule.defaults()));
        if (summary.isEmpty()) {
            return files;
        }
        List<FileResult> results = new ArrayList<>();
        files.forEach(file -> results.add(without(id, file)));
        Finding once = once(findings.get(0), summary.get());
        results.add(new FileResult(List.of(once), List.of(), List.of()));
        return results;
    }

    private static FileResult without(RuleId id, FileResult file) {
        return new FileResult(
                file.findings().stream().filter(each -> !each.rule().equals(id)).toList(),
                file.samples(),
                file.failures(),
                file.applied());
    }

    /** In the place of the first one; a choice of the site is no error of it. */
    private static Finding once(Finding first, String message) {
        Severity severity =
                first.severity().atLeast(Severity.WARNING) ? Severity.WARNING : first.severity();
        return new Finding(
                first.rule(),
                severity,
                first.file(),
                first.path(),
                first.range(),
                message,
                List.of(),
                Optional.empty(),
                "",
                first.sourceLine(),
                first.fingerprint());
    }
}
