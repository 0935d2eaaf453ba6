package io.github.devrellint.spelling;

import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that an author declares right. A word in lower case is right in any letter case,
 * another one as it is written or in capitals; its regular inflections are right too.
 */
public final class PersonalWords {

    private final Set<String> words = new HashSet<>();
    private final Set<String> folded = new HashSet<>();
    private final Derivation inflections = Derivation.inflections(folded::contains);

    /** Takes words from wherever they were read. */
    public PersonalWords(Collection<String> words) {
        for (String word : words) {
            this.words.add(word);
            folded.add(word.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether the word or the word that it is an inflection of was declared right. */
    public boolean contains(String word) {
        if (folded.isEmpty()) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return folded.contains(lower) || inflections.explains(lower);
    }

    /** The personal words of a run, read once. */
    static final class Cache {

        private record Key(List<String> words, List<String> dictionaries) {}

        private final Path base;
        private final Set<String> project;
        private final Map<Key, PersonalWords> read = new ConcurrentHashMap<>();

        Cache(Site site) {
            this.base = site.config().base();
            this.project = site.config().project().words();
        }

        PersonalWords of(List<String> words, List<String> dictionaries) {
            return read.computeIfAbsent(
                    new Key(words, dictionaries),
                    key -> {
                        List<String> all = new ArrayList<>(words);
                        all.addAll(project);
                        all.addAll(Dictionaries.read(base, dictionaries));
                        return new PersonalWords(all);
                    });
        }
    }
}
