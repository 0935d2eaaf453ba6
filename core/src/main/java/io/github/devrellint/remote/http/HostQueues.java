package io.github.devrellint.remote.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Work that waits, by host: no host gets too many requests at once, nor one too soon after the
 * other. Safe for use by several threads.
 *
 * @param <T> the work
 */
final class HostQueues<T> {

    /**
     * @param host of the work
     * @param work what is to be done
     */
    record Turn<T>(String host, T work) {}

    private static final class Queue<T> {

        private final Deque<T> waiting = new ArrayDeque<>();
        private int running;
        private long readyAt = System.nanoTime();
    }

    private final int perHost;
    private final Duration spacing;
    private final Map<String, Queue<T>> queues = new LinkedHashMap<>();

    /**
     * @param perHost how much of the work of one host may be under way, at least 1
     * @param spacing between the beginnings of two
     */
    HostQueues(int perHost, Duration spacing) {
        this.perHost = perHost;
        this.spacing = spacing;
    }

    synchronized void add(String host, T work) {
        queues.computeIfAbsent(host, name -> new Queue<>()).waiting.add(work);
        notifyAll();
    }

    /**
     * Waits until some work may begin.
     *
     * @return null when all is done
     */
    synchronized Turn<T> take() throws InterruptedException {
        while (true) {
            String next = null;
            boolean left = false;
            for (Map.Entry<String, Queue<T>> entry : queues.entrySet()) {
                Queue<T> queue = entry.getValue();
                left |= queue.running > 0 || !queue.waiting.isEmpty();
                if (!queue.waiting.isEmpty()
                        && queue.running < perHost
                        && (next == null || queue.readyAt - queues.get(next).readyAt < 0)) {
                    next = entry.getKey();
                }
            }
            if (!left) {
                return null;
            }
            long wait =
                    next == null ? Long.MAX_VALUE : queues.get(next).readyAt - System.nanoTime();
            if (wait <= 0) {
                return begin(next);
            }
            if (next == null) {
                wait();
            } else {
                wait(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        }
    }

    private Turn<T> begin(String host) {
        Queue<T> queue = queues.get(host);
        queue.running++;
        queue.readyAt = System.nanoTime() + spacing.toNanos();
        return new Turn<>(host, queue.waiting.remove());
    }

    /** Tells that the work of a turn is done. */
    synchronized void done(Turn<T> turn) {
        queues.get(turn.host()).running--;
        notifyAll();
    }

    /**
     * Puts work in the place of that of a turn, at the end of its queue.
     *
     * @param pause in which nothing of this host begins
     */
    synchronized void again(Turn<T> turn, T work, Duration pause) {
        Queue<T> queue = queues.get(turn.host());
        queue.waiting.add(work);
        queue.readyAt = Math.max(queue.readyAt, System.nanoTime() + pause.toNanos());
        done(turn);
    }

    /** Takes out all that waits for the host of a turn. */
    synchronized List<T> drop(Turn<T> turn) {
        Queue<T> queue = queues.get(turn.host());
        List<T> dropped = new ArrayList<>(queue.waiting);
        queue.waiting.clear();
        notifyAll();
        return dropped;
    }

    /** The hosts that work waits for, in alphabetical order. */
    synchronized Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        queues.forEach(
                (host, queue) -> {
                    if (queue.running > 0 || !queue.waiting.isEmpty()) {
                        hosts.add(host);
                    }
                });
        return hosts;
    }
}
