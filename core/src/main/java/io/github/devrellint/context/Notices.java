package io.github.devrellint.context;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.github.devrellint.context.Trace.Kind;
import io.github.devrellint.context.Trace.Notice;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Messages of a run that are not findings, for example about a missing tool. Equal texts are kept
 * once. Safe for use by several threads.
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

    /** Adds the notices of an earlier run again. */
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

    /**
     * Adds a notice about one of several things, for all of which there is to be one notice.
     *
     * @param text with <code>{}</code> in place of the things, which are "de, fr" there, and <code>
     *     {,}</code> where they are to be "{de,fr}", or "de" if there is only one
     */
    public void add(String text, String thing) {
        say(new Notice(Kind.NOTICE, thing, text));
    }

    /** Adds a failure that concerns no particular document. */
    public void failed(String text) {
        say(new Notice(Kind.FAILURE, "", text));
    }

    /** The failures, in alphabetical order. */
    public List<String> failures() {
        return texts(Kind.FAILURE);
    }

    /**
     * A file that is not a document and can't be read, for example the configuration of a site.
     *
     * @param problem with line and column where they are known: {@code 3:5: no such escape}
     */
    public record Unreadable(Path file, String problem) {}

    /** Adds an unreadable file that documents depend on. */
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

    /** Adds a message for {@code --verbose}. */
    public void decided(String text) {
        say(new Notice(Kind.DECISION, "", text));
    }

    /** The decisions, in alphabetical order. */
    public List<String> decisions() {
        return texts(Kind.DECISION);
    }

    /** In alphabetical order, so that they do not depend on the order of the threads. */
    public List<String> list() {
        Map<String, Set<String>> things =
                of(Kind.NOTICE)
                        .collect(
                                groupingBy(
                                        Notice::text,
                                        mapping(Notice::file, toCollection(TreeSet::new))));
        return things.entrySet().stream()
                .map(each -> about(each.getValue(), each.getKey()))
                .sorted()
                .toList();
    }

    /** Puts things into the text of a notice about several, see {@link #add(String, String)}. */
    public static String about(Set<String> things, String text) {
        if (things.equals(Set.of(""))) {
            return text; // which may hold braces of its own
        }
        String all = String.join(",", things);
        return text.replace("{,}", things.size() > 1 ? "{" + all + "}" : all)
                .replace("{}", String.join(", ", things));
    }

    private List<String> texts(Kind kind) {
        return of(kind).map(Notice::text).sorted().toList();
    }

    private Stream<Notice> of(Kind kind) {
        return all.stream().filter(notice -> notice.kind() == kind);
    }
}
