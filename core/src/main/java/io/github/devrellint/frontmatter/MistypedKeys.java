package io.github.devrellint.frontmatter;

import static java.util.stream.Collectors.groupingBy;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.site.Site;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds unknown keys that are very probably a known key mistyped. Sites have many keys of their
 * own, so an unknown key alone means nothing: it must be a letter away from a known key that is
 * missing, and other documents must not use it too.
 */
final class MistypedKeys {

    /** A key that this many documents have is the site's own. */
    private static final int OWN = 3;

    /** A copied mistake counts as one if this many times more documents have the right key. */
    private static final int COPIED = 5;

    private static final int SHORTEST = 4;
    private static final int LONG = 9;

    private static final Pattern SEPARATORS = Pattern.compile("[-_. ]");

    private final KnownKeys known;
    private final Set<String> own;
    private final List<String> candidates;
    private Map<String, List<String>> bySpelling;

    /**
     * @param own keys that the configuration declares
     */
    MistypedKeys(KnownKeys known, Set<String> own) {
        this.known = known;
        this.own = own;
        this.candidates = Stream.concat(own.stream(), known.names().stream()).distinct().toList();
    }

    /** Returns the mistyped entries with the key that is meant, in the order of the file. */
    Map<Entry, String> of(Document document, Mapping root, Site site) {
        Set<String> present = new HashSet<>();
        root.entries().forEach(entry -> present.add(entry.key()));
        Map<Entry, String> found = new LinkedHashMap<>();
        for (Entry entry : root.entries()) {
            if (!known.contains(entry.key()) && !own.contains(entry.key())) {
                meant(entry.key())
                        .filter(key -> !present.contains(key))
                        .filter(key -> !isOfTheSite(document, entry.key(), key, site))
                        .ifPresent(key -> found.put(entry, key));
            }
        }
        return found;
    }

    private Optional<String> meant(String key) {
        if (bySpelling == null) {
            bySpelling = candidates.stream().collect(groupingBy(MistypedKeys::spelling));
        }
        boolean otherSpelling =
                bySpelling.getOrDefault(spelling(key), List.of()).stream()
                        .anyMatch(name -> !name.equalsIgnoreCase(key));
        return otherSpelling
                ? Optional.empty()
                : DidYouMean.nearest(
                        key, candidates.stream().filter(name -> isNear(key, name)).toList());
    }

    /**
     * Letter case and separators of compound keys are a matter of taste: coverImage, cover_image.
     */
    private static String spelling(String key) {
        return SEPARATORS.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean isNear(String key, String name) {
        int shorter = Math.min(key.length(), name.length());
        int most = shorter >= LONG ? 2 : 1;
        if (key.equalsIgnoreCase(name)) {
            return name.equals(name.toLowerCase(Locale.ROOT));
        }
        if (shorter < SHORTEST || Math.abs(key.length() - name.length()) > most) {
            return false;
        }
        String typed = key.toLowerCase(Locale.ROOT);
        String meant = name.toLowerCase(Locale.ROOT);
        return typed.charAt(0) == meant.charAt(0)
                && DidYouMean.distance(typed, meant) <= most
                && !isInflection(typed, meant)
                && !isInflection(meant, typed);
    }

    private static boolean isInflection(String word, String base) {
        return word.startsWith(base)
                && (word.substring(base.length()).matches("s|es|d|ed|[_-]?\\d+|[_-]"));
    }

    /**
     * Whether a key is the site's own. A mistake may have been copied; then far more documents have
     * the right key.
     */
    private static boolean isOfTheSite(Document document, String key, String meant, Site site) {
        KeyUsage.Usage usage =
                site.context()
                        .service(KeyUsage.SERVICE)
                        .around(document.path().getParent(), site.layout(document).root());
        return usage.with(key) >= OWN && usage.with(key) * COPIED > usage.with(meant);
    }
}
