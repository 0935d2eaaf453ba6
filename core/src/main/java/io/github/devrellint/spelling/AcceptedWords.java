package io.github.devrellint.spelling;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.Config.RuleSetting;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.english.DictionaryReader;
import io.github.devrellint.spelling.english.WordFormation;
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
public final class AcceptedWords {

    private static final ServiceKey<Cache> KEY = ServiceKey.of(Cache.class, context -> new Cache());

    private final Set<String> words = new HashSet<>();
    private final Set<String> folded = new HashSet<>();
    private final WordFormation inflections = WordFormation.inflections(folded::contains);

    /** Takes words from wherever they were read. */
    public AcceptedWords(Collection<String> words) {
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

    /**
     * The words of a run: those of the options of both rules that look for words, of the
     * dictionaries they name, of the lists of other spell checkers, and of the build; outside of a
     * build, of the Maven project around the site.
     *
     * @param rule whose options these are
     * @throws io.github.devrellint.config.ConfigException if a dictionary can't be read
     */
    static AcceptedWords of(Site site, RuleId rule, MisspellingRule.Options own) {
        MisspellingRule.Options options = own;
        for (RuleId other : List.of(MisspellingRule.ID, UnknownWordRule.ID)) {
            if (!other.equals(rule)) {
                options = options.and(configured(site, other));
            }
        }
        return of(site, options);
    }

    /** What the configuration says of another rule, as far as it does for all files. */
    private static MisspellingRule.Options configured(Site site, RuleId rule) {
        RuleSetting setting = site.context().config().rules().get(rule);
        var none = new MisspellingRule.Options(List.of(), List.of());
        return setting == null ? none : setting.options().applyTo(none);
    }

    private static AcceptedWords of(Site site, MisspellingRule.Options options) {
        Cache cache = site.context().service(KEY);
        List<List<String>> key = List.of(options.words(), options.dictionaries());
        return cache.read.computeIfAbsent(
                key, ignored -> site.context().shared(KEY, () -> read(site, options)));
    }

    private static AcceptedWords read(Site site, MisspellingRule.Options options) {
        List<String> all = new ArrayList<>(options.words());
        Set<String> built = site.context().config().project().words();
        all.addAll(built.isEmpty() ? MavenProjectNames.around(site.root()) : built);
        Path folder = site.context().config().base().toAbsolutePath().normalize();
        all.addAll(OtherToolWords.around(folder, site.context().notices()));
        if (!folder.startsWith(site.root())) {
            all.addAll(OtherToolWords.around(site.root(), site.context().notices()));
        }
        all.addAll(DictionaryReader.read(site.context().config(), options.dictionaries()));
        return new AcceptedWords(all);
    }

    /** What was read for which options. */
    private static final class Cache {
        private final Map<List<List<String>>, AcceptedWords> read = new ConcurrentHashMap<>();
    }
}
