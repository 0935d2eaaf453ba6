package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.ReportCache;
import io.github.devrellint.base.ProgramLocation;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.remote.LinkProgress;

/**
 * Lints, or takes the report of an earlier run if nothing has changed since. All commands share
 * what is kept: how a report is shown is no part of it.
 */
final class CachedRun {

    private final LintOptions lint;

    CachedRun(LintOptions lint) {
        this.lint = lint;
    }

    /** Returns the report of a request that was made of the options. */
    Report report(LintRequest request, TerminalProgress progress) {
        // Without its jar, as in some launchers, nobody knows of which version a report is.
        if (!lint.usesCache() || ProgramLocation.location().isEmpty()) {
            LintRequest asking = request.toBuilder().service(LinkProgress.KEY, progress).build();
            return new Linter().run(asking, progress);
        }
        return new ReportCache(ResultCache.ofReports(), request.directory(), lint.choices())
                .report(request, progress);
    }
}
