package io.github.devrellint.report;

import io.github.devrellint.Report;
import java.io.IOException;
import java.util.Map;

/** Writes a report in one format. Found by {@link java.util.ServiceLoader}. */
public interface Reporter {

    /** Its name on the command line. */
    String format();

    /** The extension, without dot, of a file in this format. */
    default String extension() {
        return "txt";
    }

    /** Whether it shows facts about pages, which are collected only if somebody asks for them. */
    default boolean showsPages() {
        return false;
    }

    /**
     * Writes the report.
     *
     * @throws IOException if the output can't be written
     */
    void write(Report report, Style style, Appendable out) throws IOException;

    /**
     * Writes a summary where a CI server wants one, beside the report.
     *
     * @param environment the variables of the process
     * @throws IOException if it can't be written
     */
    default void writeSummary(Report report, Map<String, String> environment) throws IOException {}

    /**
     * How to lay out text for people; machine-readable formats ignore it.
     *
     * @param color whether to use terminal colours
     * @param quiet findings and failures only
     * @param verbose evidence, samples and decisions too
     * @param columns that a line of the terminal has; source lines are cut to fit
     * @param most findings that are shown one by one; of more, the first of each rule is shown
     * @param statistics counts by rule, too
     * @param links whether the terminal makes a link of a rule's name that leads to its page
     */
    record Style(
            boolean color,
            boolean quiet,
            boolean verbose,
            int columns,
            int most,
            boolean statistics,
            boolean links) {

        /** Whether lines may be as long as they are: a file, or a terminal of unknown width. */
        boolean isUnlimited() {
            return columns == COLUMNS;
        }

        /** For a file, or a terminal of unknown width. */
        private static final int COLUMNS = 106;

        public Style(boolean color, boolean quiet, boolean verbose) {
            this(color, quiet, verbose, COLUMNS, Integer.MAX_VALUE, false, false);
        }

        /** The same for a terminal with a number of columns. */
        public Style withColumns(int value) {
            return new Style(color, quiet, verbose, value, most, statistics, links);
        }

        /** The same, but only the first finding of each rule if there are more than a number. */
        public Style withMost(int value) {
            return new Style(color, quiet, verbose, columns, value, statistics, links);
        }

        public Style withStatistics(boolean value) {
            return new Style(color, quiet, verbose, columns, most, value, links);
        }

        public Style withLinks(boolean value) {
            return new Style(color, quiet, verbose, columns, most, statistics, value);
        }
    }
}
