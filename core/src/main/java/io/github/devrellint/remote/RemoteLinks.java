package io.github.devrellint.remote;

import io.github.devrellint.base.Cleanup;
import io.github.devrellint.config.LinkSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.remote.http.PageAnswer;
import io.github.devrellint.remote.http.PageRequest;
import io.github.devrellint.remote.http.PolitenessPolicy;
import io.github.devrellint.remote.http.RemoteUrl;
import io.github.devrellint.remote.http.UrlProber;
import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is known of the URLs of a run: from its ledger, and from requests where the configuration
 * allows them.
 */
final class RemoteLinks {

    static final ServiceKey<RemoteLinks> KEY =
            ServiceKey.of(
                    RemoteLinks.class,
                    context -> new RemoteLinks(context, PolitenessPolicy.USUAL, Clock.systemUTC()));

    private static final Duration PAUSE_OF_SAVES = Duration.ofSeconds(5);

    private final RunContext context;
    private final LinkSettings settings;
    private final PolitenessPolicy politeness;
    private final Clock clock;
    private final RunLedger ledger;
    private Instant saved;

    RemoteLinks(RunContext context, PolitenessPolicy politeness, Clock clock) {
        this.context = context;
        this.settings = context.config().links();
        this.politeness = politeness;
        this.clock = clock;
        this.ledger = new RunLedger(LedgerFile.of(context.config()), clock, LocalNetwork::isUp);
        this.saved = clock.instant();
    }

    /** Whether something may be told: a ledger in which all is well tells nothing. */
    boolean mayTell() {
        return settings.online()
                || !settings.map().isEmpty()
                || ledger.statuses()
                        .anyMatch(
                                status ->
                                        status.size() > 0
                                                || status.verdict() != Verdict.ALIVE
                                                        && status.verdict() != Verdict.BLOCKED);
    }

    /** What is known of a URL. */
    Optional<LedgerEntry> entry(RemoteUrl url) {
        return ledger.entry(url);
    }

    /**
     * Asks for those URLs that are not known, or not for sure, or too long ago; if requests are
     * allowed.
     *
     * @param images pages that should be images
     * @param maxAge how long an answer is good
     */
    void ask(Collection<RemoteUrl> urls, Set<String> images, Duration maxAge) {
        if (!settings.online()) {
            return;
        }
        SortedMap<String, Set<String>> pages = new TreeMap<>();
        for (RemoteUrl url : urls) {
            if (!ledger.isFresh(url, maxAge)) {
                pages.computeIfAbsent(url.page(), page -> ConcurrentHashMap.newKeySet())
                        .add(url.fragment());
            }
        }
        if (pages.isEmpty()) {
            return;
        }
        Collection<PageRequest> requests =
                pages.entrySet().stream()
                        .map(page -> request(page.getKey(), page.getValue(), images))
                        .toList();
        try (Cleanup save = Cleanup.of(this::save);
                UrlProber prober =
                        new UrlProber(RequestSettings.of(settings, System.getenv()), politeness)) {
            prober.ask(requests, new Recorder(pages));
            if (ledger.isSilent()) {
                ledger.forget();
                context.notices().failed("none of the hosts can be reached: is there a network?");
            }
            tellUnknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static PageRequest request(String page, Set<String> fragments, Set<String> images) {
        return new PageRequest(
                page,
                fragments.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet()),
                images.contains(page));
    }

    /** Enters answers into the ledger. */
    private final class Recorder implements UrlProber.Listener {

        private final Map<String, Set<String>> fragments;
        private final LinkProgress progress = context.service(LinkProgress.KEY);

        /**
         * @param fragments that were asked for, by page; the empty one stands for the page itself
         */
        Recorder(Map<String, Set<String>> fragments) {
            this.fragments = fragments;
        }

        @Override
        public void answered(PageRequest request, PageAnswer answer) {
            for (String fragment : fragments.get(request.page())) {
                String url = new RemoteUrl(request.page(), fragment).text();
                record(url, answer.status(fragment));
            }
            saveNowAndThen();
        }

        private void record(String url, UrlStatus status) {
            if (status.verdict() == Verdict.UNCHECKED) {
                context.notices().decided("not checked: " + url + " (" + status.reason() + ")");
                return;
            }
            progress.answered(ledger.enter(url, status));
        }

        @Override
        public void waiting(int left, Set<String> hosts) {
            progress.waiting(left, hosts);
        }
    }

    /** What is not judged is told: no finding does not mean that all is well. */
    private void tellUnknown() {
        long unknown = ledger.unanswered();
        if (unknown > 0) {
            context.notices()
                    .add(
                            (unknown == 1 ? "1 link gave" : unknown + " links gave")
                                    + " no answer; 'devrel-lint links list --unknown' prints them");
        }
    }

    private synchronized void saveNowAndThen() {
        if (Duration.between(saved, clock.instant()).compareTo(PAUSE_OF_SAVES) > 0) {
            saved = clock.instant();
            save();
        }
    }

    /** Writes what is new; a run that is ended by a signal keeps its answers. */
    private void save() {
        try {
            ledger.save();
        } catch (IOException e) {
            context.notices().add("the ledger of links can't be written: " + e);
        }
    }
}
