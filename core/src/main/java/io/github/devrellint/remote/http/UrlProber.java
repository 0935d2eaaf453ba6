package io.github.devrellint.remote.http;

import io.github.devrellint.remote.http.HostQueues.Turn;
import io.github.devrellint.remote.http.UrlProbe.Attempt;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Asks for many pages, without being a burden to their hosts. */
public final class UrlProber implements AutoCloseable {

    /** A host that gave no answer for so many pages in a row is asked for no more of them. */
    private static final int MOST_SILENT = 3;

    private final PolitenessPolicy politeness;
    private final OkHttpClient client;
    private final UrlProbe probe;
    private final Map<String, Integer> silent = new ConcurrentHashMap<>();

    /** Is told what happens, from several threads. */
    public interface Listener {

        void answered(PageRequest request, PageAnswer answer);

        /**
         * @param left pages without an answer yet
         * @param hosts that they wait for
         */
        void waiting(int left, Set<String> hosts);
    }

    public UrlProber(ClientSettings settings, PolitenessPolicy politeness) {
        this(settings, politeness, Dns.SYSTEM, new OkHttpClient());
    }

    /**
     * @param resolver of host names
     * @param base the client whose certificates are trusted
     */
    UrlProber(
            ClientSettings settings, PolitenessPolicy politeness, Dns resolver, OkHttpClient base) {
        this.politeness = politeness;
        EnvironmentProxy proxies =
                EnvironmentProxy.of(
                        settings.environment(), Optional.ofNullable(ProxySelector.getDefault()));
        PublicAddresses addresses =
                new PublicAddresses(resolver, settings.allowPrivate(), proxies.hosts());
        client = HttpClients.of(base, addresses, proxies, politeness);
        HttpExchange exchange = new HttpExchange(client, addresses, settings);
        probe = new UrlProbe(exchange, settings.accept(), Clock.systemUTC());
    }

    /** Work in a queue. */
    private record Job(PageRequest request, int attempts) {}

    /**
     * Asks for pages and returns when there is an answer for each.
     *
     * @throws InterruptedException if this thread is interrupted; the rest is not asked
     */
    public void ask(Collection<PageRequest> requests, Listener listener)
            throws InterruptedException {
        new Round(requests, listener).run();
    }

    /** Some pages, and the threads that ask for them. */
    private final class Round {

        private final HostQueues<Job> queues =
                new HostQueues<>(politeness.perHost(), politeness.spacing());
        private final List<Thread> workers = new ArrayList<>();
        private final Listener listener;
        private final AtomicInteger left;
        private final AtomicReference<RuntimeException> bug = new AtomicReference<>();

        Round(Collection<PageRequest> requests, Listener listener) {
            this.listener = listener;
            this.left = new AtomicInteger(requests.size());
            for (PageRequest request : requests) {
                queues.add(HttpUrl.get(request.page()).host(), new Job(request, 0));
            }
            for (int i = 0; i < Math.min(politeness.total(), requests.size()); i++) {
                Thread worker = new Thread(this::work, "links " + i);
                worker.setDaemon(true);
                workers.add(worker);
            }
        }

        void run() throws InterruptedException {
            workers.forEach(Thread::start);
            try {
                for (Thread worker : workers) {
                    worker.join();
                }
            } catch (InterruptedException e) {
                workers.forEach(Thread::interrupt);
                throw e;
            }
            if (bug.get() != null) {
                throw bug.get();
            }
        }

        private void work() {
            try {
                Turn<Job> turn = queues.take();
                while (turn != null) {
                    take(turn);
                    turn = queues.take();
                }
            } catch (InterruptedException e) {
                // nobody waits for the rest
            } catch (RuntimeException e) {
                bug.compareAndSet(null, e);
                workers.forEach(Thread::interrupt);
            }
        }

        private void take(Turn<Job> turn) {
            PageRequest request = turn.work().request();
            if (silent.getOrDefault(turn.host(), 0) >= MOST_SILENT) {
                UrlStatus status = UrlStatus.of(Verdict.UNKNOWN, "the host gives no answer");
                answer(request, PageAnswer.of(status));
                queues.done(turn);
                return;
            }
            Attempt attempt = probe.ask(request);
            int attempts = turn.work().attempts() + 1;
            Duration pause = attempt.pause().orElseGet(() -> backOff(attempts));
            boolean patient = pause.compareTo(politeness.longestPause()) <= 0;
            if (attempt.again() && patient && attempts < politeness.attempts()) {
                queues.again(turn, new Job(request, attempts), pause);
                return;
            }
            answer(request, attempt.answer());
            if (!patient) {
                String why = "the host asks to wait for " + pause.toSeconds() + " s";
                UrlStatus status = UrlStatus.of(Verdict.UNCHECKED, why);
                queues.drop(turn).forEach(job -> answer(job.request(), PageAnswer.of(status)));
            }
            if (attempt.answer().status().verdict() == Verdict.UNKNOWN) {
                silent.merge(turn.host(), 1, Integer::sum);
            } else {
                silent.remove(turn.host());
            }
            queues.done(turn);
        }

        private void answer(PageRequest request, PageAnswer answer) {
            listener.answered(request, answer);
            listener.waiting(left.decrementAndGet(), queues.hosts());
        }

        /** With a random part, so that not all that failed together try again together. */
        private Duration backOff(int attempts) {
            long usual = politeness.backOff().toMillis() << Math.min(attempts - 1, 10);
            return Duration.ofMillis(
                    usual / 2 + ThreadLocalRandom.current().nextLong(usual / 2 + 1));
        }
    }

    /** Closes the connections. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
