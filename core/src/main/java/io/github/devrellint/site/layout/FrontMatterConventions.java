package io.github.devrellint.site.layout;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a generator interprets front matter, by the configuration of a site. The keys and their types
 * are in the resource {@code front-matter/<generator>.keys}.
 *
 * @param required whether a post without front matter is no post to the generator
 * @param afterEmptyLines whether empty lines may precede front matter
 * @param titleFromHeading whether the first heading stands in for a missing title
 * @param dateFromFile whether the time of the file or its first commit stands in for a date
 * @param dateInName whether the date in a file's name is that of the post
 * @param splitsAtSpaces whether a text as value of a list is split at white space alone
 * @param futurePublished whether posts with a date to come are published
 * @param zone in which the day of a post is read off; empty where it counts as written
 * @param presetKeys keys that the configuration gives to all posts
 * @param addressKeys keys that say where on the site a page is found
 * @param slugPerDay whether the address of a post holds its date beside its slug
 * @param authorKeys keys that name authors
 * @param authors the file that defines the authors of a page; empty where any name will do
 * @param names names that the site defines
 * @param terms the only values that the configuration allows, by key
 * @param overview whether a file among the posts is no post and needs no front matter
 */
public record FrontMatterConventions(
        boolean required,
        boolean afterEmptyLines,
        boolean titleFromHeading,
        boolean dateFromFile,
        boolean dateInName,
        boolean splitsAtSpaces,
        boolean futurePublished,
        Optional<ZoneId> zone,
        Set<String> presetKeys,
        List<AddressKey> addressKeys,
        boolean slugPerDay,
        List<String> authorKeys,
        Function<Path, Optional<AuthorFile>> authors,
        List<DefinedNames> names,
        Map<String, List<String>> terms,
        Predicate<Path> overview) {

    /**
     * A key whose value is an address on the site.
     *
     * @param relativeToPage whether an address without a leading slash starts from where the page
     *     is
     */
    public record AddressKey(String key, boolean relativeToPage) {}

    public static Builder builder() {
        return new Builder();
    }

    /** Collects conventions; the defaults are the most lenient ones. */
    public static final class Builder {
        private boolean required;
        private boolean afterEmptyLines;
        private boolean titleFromHeading;
        private boolean dateFromFile;
        private boolean dateInName = true;
        private boolean splitsAtSpaces;
        private boolean futurePublished;
        private Optional<ZoneId> zone = Optional.empty();
        private Set<String> presetKeys = Set.of();
        private final List<AddressKey> addressKeys = new ArrayList<>();
        private boolean slugPerDay;
        private List<String> authorKeys = List.of("authors");
        private Function<Path, Optional<AuthorFile>> authors = file -> Optional.empty();
        private final List<DefinedNames> names = new ArrayList<>();
        private final Map<String, List<String>> terms = new LinkedHashMap<>();
        private Predicate<Path> overview = file -> false;

        private Builder() {}

        /** Posts need front matter: a file without it is a plain page, or no page at all. */
        public Builder required() {
            required = true;
            return this;
        }

        /** Empty lines may precede front matter. */
        public Builder afterEmptyLines() {
            afterEmptyLines = true;
            return this;
        }

        /** The first heading stands in for a missing title. */
        public Builder titleFromHeading() {
            titleFromHeading = true;
            return this;
        }

        /** The time of the file or of its first commit stands in for a missing date. */
        public Builder dateFromFile() {
            dateFromFile = true;
            return this;
        }

        /** Whether the date in a file's name is that of the post. */
        public Builder dateInName(boolean is) {
            dateInName = is;
            return this;
        }

        /** A text in place of a list is split at white space only. */
        public Builder splitsAtSpaces() {
            splitsAtSpaces = true;
            return this;
        }

        public Builder futurePublished(boolean published) {
            futurePublished = published;
            return this;
        }

        /**
         * The time zone that decides on which day a post is published; unknown names are ignored.
         */
        public Builder zone(Optional<String> name) {
            zone = name.filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
            return this;
        }

        public Builder presetKeys(Set<String> keys) {
            presetKeys = keys;
            return this;
        }

        public Builder addresses(String... keys) {
            for (String key : keys) {
                addressKeys.add(new AddressKey(key, false));
            }
            return this;
        }

        public Builder addressesFromPage(String key) {
            addressKeys.add(new AddressKey(key, true));
            return this;
        }

        public Builder slugPerDay() {
            slugPerDay = true;
            return this;
        }

        public Builder authorKeys(String... keys) {
            authorKeys = List.of(keys);
            return this;
        }

        /** Where the file with the authors of a page is. */
        public Builder authors(Function<Path, Optional<AuthorFile>> find) {
            authors = find;
            return this;
        }

        public Builder names(DefinedNames defined) {
            names.add(defined);
            return this;
        }

        /** Allows only these values of a key; no values allow all. */
        public Builder terms(String key, List<String> values) {
            if (!values.isEmpty()) {
                terms.put(key, values);
            }
            return this;
        }

        /** Files in the folders of posts that are not posts. */
        public Builder overview(Predicate<Path> is) {
            overview = is;
            return this;
        }

        FrontMatterConventions build() {
            return new FrontMatterConventions(
                    required,
                    afterEmptyLines,
                    titleFromHeading,
                    dateFromFile,
                    dateInName,
                    splitsAtSpaces,
                    futurePublished,
                    zone,
                    Set.copyOf(presetKeys),
                    List.copyOf(addressKeys),
                    slugPerDay,
                    authorKeys,
                    authors,
                    List.copyOf(names),
                    Map.copyOf(terms),
                    overview);
        }
    }
}
