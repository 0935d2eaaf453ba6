package io.github.devrellint.remote;

import io.github.devrellint.base.ByteSize;
import io.github.devrellint.base.Severity;
import io.github.devrellint.remote.DeadUrlRule.Options;
import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Turns what is known of a URL into problems. */
final class DeadUrlProblems {

    /** Redirects to the copy that is nearest to a date, or to the last one without a date. */
    private static final String ARCHIVE = "https://web.archive.org/web/";

    private final Options options;
    private final long mostBytes;

    DeadUrlProblems(Options options) {
        this.options = options;
        this.mostBytes = ByteSize.limit(options.maxSize());
    }

    /** The problem with a URL that is mapped to a page of the site which is not there. */
    static Problem of(RemoteMentions.Missing missing) {
        return new Problem(missing.span(), missing.message());
    }

    /** The problems with a mention, given what is known of its URL. */
    Stream<Problem> of(RemoteMention mention, LedgerEntry entry) {
        UrlStatus status = entry.status();
        if (status.verdict() == Verdict.BROKEN) {
            return Stream.of(dead(mention, entry, "leads nowhere: " + status.reason()));
        }
        if (entry.isGone(options.failures(), options.days())) {
            String since = entry.failingSince().map(LocalDate::toString).orElse("");
            return Stream.of(
                    dead(
                            mention,
                            entry,
                            "%s, %d times since %s"
                                    .formatted(status.reason(), entry.failures(), since)));
        }
        if (status.verdict() == Verdict.MOVED && mention.isAsWritten()) {
            return Stream.of(moved(mention, status.movedTo()));
        }
        if (mention.image() && status.size() > mostBytes) {
            return Stream.of(
                    new Problem(
                                    mention.span(),
                                    "image has %.1f MB, more than %s"
                                            .formatted(
                                                    status.size() / 1048576.0, options.maxSize()))
                            .atMost(Severity.WARNING));
        }
        return Stream.empty();
    }

    private static Problem dead(RemoteMention mention, LedgerEntry entry, String why) {
        String alive = entry.lastGood().map(day -> "; it was there on " + day).orElse("");
        Problem problem = new Problem(mention.span(), why + alive);
        if (!mention.isAsWritten() || mention.image()) {
            return problem;
        }
        String day = entry.lastGood().map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("2");
        return problem.suggesting(List.of(ARCHIVE + day + "/" + mention.written()));
    }

    private static Problem moved(RemoteMention mention, String to) {
        String fragment = mention.url().fragment();
        String target =
                (fragment.isEmpty() ? to : to + "#" + fragment)
                        .replace("(", "%28")
                        .replace(")", "%29");
        if (!mention.url().isReplacedBy(to)) {
            return new Problem(mention.span(), "has moved for good to a more general page")
                    .atMost(Severity.WARNING)
                    .suggesting(List.of(target));
        }
        return new Problem(mention.span(), "has moved for good")
                .atMost(Severity.WARNING)
                .suggesting(List.of(target))
                .fixedBy(Fix.replace(mention.span(), target));
    }
}
