package io.github.devrellint.context;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records what the check of one document, or the creation of one service, did: its notices, the
 * services that it used, the answers it got about other documents, and the files outside of the
 * site that counted. A later run uses it to decide whether the result is still valid, and to repeat
 * its notices. Safe for use by several threads.
 */
public final class Trace {

    /** Where a notice belongs. */
    public enum Kind {
        /** Something people should know. */
        NOTICE,
        /** What keeps documents from being checked. */
        FAILURE,
        /** A file that can't be read. */
        UNREADABLE,
        /** For {@code --verbose}. */
        DECISION
    }

    /**
     * Something that was said.
     *
     * @param file what it is about, a file for {@link Kind#UNREADABLE}; empty for most others
     */
    public record Notice(Kind kind, String file, String text) {

        // see io.github.devrellint.base.RuleId.equals

        @Override
        public boolean equals(Object other) {
            return other instanceof Notice notice
                    && notice.kind == kind
                    && notice.file.equals(file)
                    && notice.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        static Notice unreadable(Path file, String problem) {
            return new Notice(Kind.UNREADABLE, file.toString(), problem);
        }
    }

    /**
     * Something that was asked about other documents.
     *
     * @param kind who can answer it
     * @param subject what it is about, in the words of who can answer it
     */
    public record Question(String kind, String subject) {}

    private final Set<Notice> notices = ConcurrentHashMap.newKeySet();
    private final Map<Question, String> answers = new ConcurrentHashMap<>();
    private final Set<Trace> services = ConcurrentHashMap.newKeySet();
    private final Set<Path> read = ConcurrentHashMap.newKeySet();
    private volatile boolean mayDiffer;

    void say(Notice notice) {
        notices.add(notice);
    }

    void use(Trace service) {
        services.add(service);
    }

    void learn(Question question, String answer) {
        answers.put(question, answer);
    }

    void read(Path file) {
        read.add(file);
    }

    void setMayDiffer() {
        mayDiffer = true;
    }

    /** The files outside of the site that counted, for the services that were used too. */
    public Set<Path> read() {
        Set<Path> all = new HashSet<>();
        withServices().forEach(trace -> all.addAll(trace.read));
        return all;
    }

    /** Whether the result may be another one next time, though nothing has changed. */
    public boolean mayDiffer() {
        return withServices().stream().anyMatch(trace -> trace.mayDiffer);
    }

    /** What was said, by the services that were used too. */
    public Set<Notice> notices() {
        Set<Notice> all = new HashSet<>();
        withServices().forEach(trace -> all.addAll(trace.notices));
        return all;
    }

    /** What was asked and answered, by the services that were used too. */
    public Map<Question, String> answers() {
        Map<Question, String> all = new ConcurrentHashMap<>();
        withServices().forEach(trace -> all.putAll(trace.answers));
        return all;
    }

    private Collection<Trace> withServices() {
        Set<Trace> all = new LinkedHashSet<>();
        addTo(all);
        return all;
    }

    private void addTo(Set<Trace> all) {
        if (all.add(this)) {
            services.forEach(service -> service.addTo(all));
        }
    }
}
