package io.github.devrellint.changes;

import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the findings out of a report that a change is not to blame for. To blame it is for those on
 * its lines, for those of samples on a page that it touches, since each may depend on the ones
 * before, and for links and images anywhere that lead to what it removed.
 */
public final class ChangeFilter {

    /** In front of the name of a post, where the address of the page has only the rest. */
    private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}-");

    private static final Set<String> TARGETS =
            Set.of("broken-link", "broken-image", "broken-anchor", "sample-file");

    private final GitChanges changes;
    private final Set<String> removed;

    /**
     * @param changes those to look at
     */
    public ChangeFilter(GitChanges changes) {
        this.changes = changes;
        this.removed =
                changes.removed().stream()
                        .map(ChangeFilter::stem)
                        .flatMap(stem -> Stream.of(stem, encoded(stem)))
                        .collect(Collectors.toSet());
    }

    /** Returns the report with the findings that the change is to blame for. */
    public Report apply(Report report) {
        return report.toBuilder()
                .findings(report.findings().stream().filter(this::isBlamed).toList())
                .build();
    }

    private boolean isBlamed(Finding finding) {
        Path file = finding.file();
        String rule = finding.rule().value();
        return changes.touches(file, finding.range().start().line(), finding.range().end().line())
                || rule.startsWith("sample-") && changes.touches(file)
                || TARGETS.contains(rule) && leadsToRemoved(finding);
    }

    /** The text of a target has at least the name of its file. */
    private boolean leadsToRemoved(Finding finding) {
        return removed.stream().anyMatch(finding.markedText()::contains);
    }

    private static String stem(Path file) {
        String name = DATE.matcher(file.getFileName().toString()).replaceFirst("");
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        boolean page = stem.equals("index") || stem.equals("_index");
        return page && file.getNameCount() > 1 ? file.getParent().getFileName().toString() : stem;
    }

    /** As a link has it that may have no blanks. */
    private static String encoded(String stem) {
        try {
            return new URI(null, null, stem, null).toASCIIString();
        } catch (URISyntaxException e) {
            return stem;
        }
    }
}
