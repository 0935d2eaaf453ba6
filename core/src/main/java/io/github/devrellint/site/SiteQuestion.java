package io.github.devrellint.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A kind of question about other documents on which the check of a document depends, and which a
 * later run can ask again: the ids of a page, the number of pages with a word. An implementation is
 * listed by {@code @AutoService(SiteQuestion.class)}.
 */
public interface SiteQuestion {

    /** Tells the kinds apart, see {@link io.github.devrellint.context.Trace.Question#kind()}. */
    String kind();

    /**
     * Answers again.
     *
     * @param subjects of the questions
     * @param changed the documents that are not what they were; nothing else on the disk has
     *     changed
     * @return the answers by subject, without those that can't have changed
     */
    Map<String, String> answers(Set<String> subjects, Set<Path> changed, Site site);
}
