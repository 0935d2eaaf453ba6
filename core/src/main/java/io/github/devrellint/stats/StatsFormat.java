package io.github.devrellint.stats;

import java.io.IOException;
import java.util.List;

/** Writes statistics in one format. */
public interface StatsFormat {

    /** The formats, the usual one first. */
    List<StatsFormat> ALL = List.of(new StatsTable(), new StatsCsv(), new StatsJson());

    /** Its name on the command line. */
    String name();

    /**
     * Writes what is known of each post.
     *
     * @throws IOException if the output can't be written
     */
    void writePosts(SiteStats stats, Appendable out) throws IOException;

    /**
     * Writes what is known of each author.
     *
     * @throws IOException if the output can't be written
     */
    void writeAuthors(SiteStats stats, Appendable out) throws IOException;
}
