package io.github.devrellint.project;

import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Coordinates of an artifact with its version, found in a text.
 *
 * @param artifact {@code group:artifact}
 * @param version as written
 * @param span of the version
 */
record Coordinates(String artifact, String version, Span span) {

    /**
     * {@code group:artifact:version}, as Gradle, JBang, Mill, coursier and Maven's goals write it.
     */
    private static final Pattern JOINED =
            Pattern.compile(
                    "(?<![\\w.:-])([A-Za-z][\\w.-]{0,199}+:[A-Za-z][\\w.-]{0,199}+):(\\d[\\w.+-]{0,99}+)");

    private static final Pattern OPENED =
            Pattern.compile("<(dependency|plugin|parent|extension|path)>");
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "<(groupId|artifactId|version)>\\s{0,99}+([^<>\\s]{1,200}+)\\s{0,99}+</");
    private static final int LONGEST_BLOCK = 2_000;

    /** Returns all coordinates in the text, in no particular order. */
    static List<Coordinates> in(String text) {
        List<Coordinates> found = new ArrayList<>();
        Matcher joined = JOINED.matcher(text);
        while (joined.find()) {
            String version = joined.group(2).replaceAll("[.-]+$", "");
            Span span = new Span(joined.start(2), joined.start(2) + version.length());
            found.add(new Coordinates(joined.group(1), version, span));
        }
        Matcher opened = OPENED.matcher(text);
        while (opened.find()) {
            int limit = Math.min(text.length(), opened.end() + LONGEST_BLOCK);
            int end = text.substring(opened.end(), limit).indexOf("</" + opened.group(1) + ">");
            if (end >= 0) {
                addElement(text, opened.end(), opened.end() + end, found);
            }
        }
        return found;
    }

    /** Reads the children of a {@code <dependency>} or its like; the first of each name counts. */
    private static void addElement(String text, int start, int end, List<Coordinates> into) {
        String group = null;
        String artifact = null;
        Span version = null;
        Matcher element = ELEMENT.matcher(text).region(start, end);
        while (element.find()) {
            switch (element.group(1)) {
                case "groupId" -> group = group == null ? element.group(2) : group;
                case "artifactId" -> artifact = artifact == null ? element.group(2) : artifact;
                default -> {
                    if (version == null) {
                        version = new Span(element.start(2), element.end(2));
                    }
                }
            }
        }
        if (group != null && artifact != null && version != null) {
            String written = text.substring(version.start(), version.end());
            into.add(new Coordinates(group + ":" + artifact, written, version));
        }
    }
}
