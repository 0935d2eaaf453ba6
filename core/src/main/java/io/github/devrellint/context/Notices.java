package io.github.devrellint.context;

import io.github.devrellint.context.Trace.Kind;
import io.github.devrellint.context.Trace.Notice;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What people should know of a run though it is no finding: a tool that is missing, say. The same
 * text is kept once. Safe for use by several threads.
 */
public final class Notices {

    private final Set<Notice> all = ConcurrentHashMap.newKeySet();
    private final Set<Notice> ofNobody = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Trace> speaker;

    /**
     * @param speaker whose notices those of a thread are, if anybody's
     */
    Notices(ThreadLocal<Trace> speaker) {
        this.speaker = speaker;
    }

    private void say(Notice notice) {
        all.add(notice);
        Trace trace = speaker.get();
        if (trace == null) {
            ofNobody.add(notice);
        } else {
            trace.say(notice);
        }
    }

    /** Says again what an earlier run said. */
    public void repeat(Collection<Notice> notices) {
        all.addAll(notices);
    }

    /** How many different notices were neither those of a document nor of a service. */
    public int ofNobody() {
        return ofNobody.size();
    }

    public void add(String text) {
        say(new Notice(Kind.NOTICE, "", text));
    }

    /** Adds what keeps documents from being checked and is the fault of none of them. */
    public void failed(String text) {
        say(new Notice(Kind.FAILURE, "", text));
    }

    /** The failures, in alphabetical order. */
    public List<String> failures() {
        return texts(Kind.FAILURE);
    }

    /**
     * A file that is no document and can't be read, as the configuration of a site.
     *
     * @param problem with line and column where they are known: {@code 3:5: no such escape}
     */
    public record Unreadable(Path file, String problem) {}

    /** Adds a file that can't be read though documents depend on what it says. */
    public void unreadable(Path file, String problem) {
        say(Notice.unreadable(file, problem));
    }

    /** The files that can't be read, in alphabetical order. */
    public List<Unreadable> unreadable() {
        return of(Kind.UNREADABLE)
                .map(notice -> new Unreadable(Path.of(notice.file()), notice.text()))
                .sorted(Comparator.comparing(Unreadable::file).thenComparing(Unreadable::problem))
                .toList();
    }

    /** Adds what only somebody wants to know who asks why: for {@code --verbose}. */
    public void decided(String text) {
        say(new Notice(Kind.DECISION, "", text));
    }

    /** The decisions, in alphabetical order. */
    public List<String> decisions() {
        return texts(Kind.DECISION);
    }

    /** In alphabetical order, so that they do not depend on the order of the threads. */
    public List<String> list() {
        return texts(Kind.NOTICE);
    }

    private List<String> texts(Kind kind) {
        return of(kind).map(Notice::text).sorted().toList();
    }

    private Stream<Notice> of(Kind kind) {
        return all.stream().filter(notice -> notice.kind() == kind);
    }
}
