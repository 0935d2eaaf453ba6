package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SummarizedRule;
import io.github.devrellint.rule.SummarizedRule.Summary;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replaces findings of many files by one summary, for rules that ask for it. */
final class FindingSummaries {

    private final Rules rules;
    private final RuleChoice choice;
    private final Site site;

    FindingSummaries(Rules rules, RuleChoice choice, Site site) {
        this.rules = rules;
        this.choice = choice;
        this.site = site;
    }

    /**
     * Returns the results of a site's files with findings replaced by their summaries.
     *
     * @param others pages that are not checked; empty if all are, or if they may not be read
     */
    List<FileResult> of(List<FileResult> files, Optional<OtherPages> others) {
        List<FileResult> results = files;
        for (var rule : rules.rules()) {
            if (rule instanceof SummarizedRule<?> summarized) {
                results = summarized(summarized, results, others);
            }
        }
        return results;
    }

    private <O extends Record> List<FileResult> summarized(
            SummarizedRule<O> rule, List<FileResult> files, Optional<OtherPages> others) {
        RuleId id = rule.id();
        List<Finding> own = findings(id, files);
        if (own.isEmpty()) {
            return files;
        }
        List<FileResult> pages = new ArrayList<>(files);
        others.ifPresent(some -> pages.addAll(some.with(rule, rule.clues(own))));
        O options = choice.options(id, rule.defaults());
        List<Summary> summaries =
                rule.summaries(judged(id, pages), findings(id, pages), site, options).stream()
                        .map(summary -> summary.of(own))
                        .filter(summary -> !summary.replaced().isEmpty())
                        .toList();
        if (summaries.isEmpty()) {
            return files;
        }
        Set<Finding> replaced = new HashSet<>();
        summaries.forEach(summary -> replaced.addAll(summary.replaced()));
        List<FileResult> results = new ArrayList<>();
        files.forEach(file -> results.add(without(replaced, file)));
        List<Finding> told = summaries.stream().map(FindingSummaries::finding).toList();
        results.add(new FileResult(told, List.of(), List.of()));
        return results;
    }

    private static List<Finding> findings(RuleId rule, List<FileResult> files) {
        return files.stream()
                .flatMap(file -> file.findings().stream())
                .filter(finding -> finding.rule().equals(rule))
                .sorted(Finding.ORDER)
                .toList();
    }

    private static Map<String, Integer> judged(RuleId rule, List<FileResult> files) {
        Map<String, Integer> judged = new HashMap<>();
        for (FileResult file : files) {
            file.judged()
                    .getOrDefault(rule, Map.of())
                    .forEach((kind, count) -> judged.merge(kind, count, Integer::sum));
        }
        return judged;
    }

    private static FileResult without(Set<Finding> replaced, FileResult file) {
        return file.withFindings(
                file.findings().stream().filter(each -> !replaced.contains(each)).toList());
    }

    /** Puts the summary where the first of the findings was. */
    private static Finding finding(Summary summary) {
        Finding first = summary.replaced().get(0);
        Severity severity =
                summary.choice() && first.severity().atLeast(Severity.WARNING)
                        ? Severity.WARNING
                        : first.severity();
        return new Finding(
                first.rule(),
                severity,
                first.file(),
                first.path(),
                first.range(),
                summary.message(),
                List.of(),
                Optional.empty(),
                "",
                first.sourceLine(),
                first.fingerprint());
    }
}
