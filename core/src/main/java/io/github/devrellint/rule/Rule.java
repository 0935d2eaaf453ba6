package io.github.devrellint.rule;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that can be wrong with a document. One class, one page {@code rules/<id>.md}, one
 * folder of fixtures; {@code @AutoService(Rule.class)} lists it. A rule has a public constructor
 * without parameters, keeps no state and is called from several threads.
 *
 * @param <O> its options, a record whose component names are the keys in the configuration
 */
public interface Rule<O extends Record> {

    /** Its name; also that of its page and its fixtures. */
    RuleId id();

    /** The severity of its problems unless the configuration says otherwise. */
    Severity severity();

    /** The options where nothing is configured. */
    O defaults();

    /**
     * Returns the problems of a document, in any order.
     *
     * @throws RuntimeException for a bug in the rule; the engine reports it as a failure and
     *     continues
     */
    Stream<Problem> check(Document document, Site site, O options);

    /**
     * Whether equal messages on one page mean the same problem at several places, of which one
     * finding is enough.
     */
    default boolean oncePerPage() {
        return false;
    }

    /**
     * Starts slow work ahead of {@link #check}, before documents are parsed or meanwhile. Results
     * do not depend on whether it is called.
     *
     * @param files the documents of a run that are to be checked, in order
     */
    default void prepare(List<Path> files, Site site) {}

    /**
     * Whether it compiles code or needs a program, which takes far longer than to look at a text.
     * An editor shows what the other rules find without waiting for it.
     */
    default boolean isSlow() {
        return false;
    }

    /** Options of a rule that has none. */
    record NoOptions() {}
}
