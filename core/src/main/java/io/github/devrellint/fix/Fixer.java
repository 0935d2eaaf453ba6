package io.github.devrellint.fix;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.Config;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Applies the fixes of findings, the safe ones unless asked for all, until none is left, so that
 * fixing twice is the same as fixing once. Writes nothing itself.
 */
public final class Fixer {

    /**
     * A fix may uncover another finding; after this many passes the rules are taken to undo each
     * other's fixes.
     */
    private static final int MOST_PASSES = 10;

    private final Lint linter;
    private final boolean unsafe;

    /** Lints, as {@link Linter#run} does. */
    public interface Lint {
        Report run(LintRequest request, Linter.Progress progress);
    }

    /**
     * The changes, and the reports before and after them.
     *
     * @param changes by path; empty if there was nothing to fix
     * @param before what was found at first
     * @param after what is found once the changes are written
     */
    public record Plan(List<Change> changes, Report before, Report after) {}

    /** Makes the safe fixes only. */
    public Fixer(Lint linter) {
        this(linter, false);
    }

    /**
     * @param unsafe whether to make the suggested fixes, too: the first suggestion may be wrong
     */
    public Fixer(Lint linter, boolean unsafe) {
        this.linter = linter;
        this.unsafe = unsafe;
    }

    /**
     * Computes what fixing would change. A file that can't be read or whose fixes undo each other
     * is a failure of both reports and stays as it is.
     *
     * @throws io.github.devrellint.config.ConfigException as {@link Linter#run} does
     */
    public Plan plan(LintRequest request, Linter.Progress progress) {
        Report before = linter.run(request, progress);
        Charset encoding =
                request.overlay().apply(Config.defaults(request.directory())).project().encoding();
        var failures = new ArrayList<Failure>();
        var drafts = new TreeMap<Path, Draft>();
        fixable(before.findings())
                .forEach(
                        (file, findings) -> {
                            String path = findings.get(0).path();
                            try {
                                drafts.put(
                                        file, new Draft(file, path, read(file, request), encoding));
                            } catch (IOException e) {
                                failures.add(new Failure(path, "not fixed: " + e));
                            }
                        });
        settle(request, drafts, failures);

        List<Change> changes =
                drafts.values().stream().filter(Draft::isChanged).map(Draft::change).toList();
        if (changes.isEmpty()) {
            Report same = before.plus(failures);
            return new Plan(changes, same, same);
        }
        var contents = new HashMap<>(request.contents());
        changes.forEach(change -> contents.put(change.file(), change.after()));
        Report after = linter.run(request.withContents(contents), Linter.Progress.NONE);
        return new Plan(changes, before.plus(failures), after.plus(failures));
    }

    /** Lints and fixes the drafts repeatedly until none of them changes. */
    private void settle(LintRequest request, Map<Path, Draft> drafts, List<Failure> failures) {
        List<Path> open = List.copyOf(drafts.keySet());
        for (int pass = 0; !open.isEmpty(); pass++) {
            if (pass == MOST_PASSES) {
                open.forEach(file -> failures.add(drafts.remove(file).unsettled()));
                return;
            }
            var contents = new HashMap<>(request.contents());
            drafts.forEach((file, draft) -> contents.put(file, draft.bytes()));
            Report report =
                    linter.run(
                            request.withPaths(open).withContents(contents), Linter.Progress.NONE);
            var fixable = fixable(report.findings());
            fixable.keySet().retainAll(open);
            fixable.entrySet().removeIf(each -> !drafts.get(each.getKey()).apply(each.getValue()));
            open = List.copyOf(fixable.keySet());
        }
    }

    private Map<Path, List<Finding>> fixable(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.fix().filter(fix -> fix.safe() || unsafe).isPresent())
                .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
    }

    private static byte[] read(Path file, LintRequest request) throws IOException {
        byte[] given = request.contents().get(file);
        return given != null ? given : Files.readAllBytes(file);
    }
}
