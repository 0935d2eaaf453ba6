package io.github.devrellint.spelling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.Categories;

/**
 * The names of LanguageTool's categories: those that all languages share, and those that the rule
 * files of the languages on the class path add. Read from the text of these files, since building a
 * LanguageTool takes seconds, and a configuration is read in each run.
 */
final class GrammarCategories {

    private static final Pattern CATEGORY = Pattern.compile("<category\\s[^>]*?\\bid=\"([^\"]+)\"");

    private GrammarCategories() {}

    /**
     * Refuses names that would choose no rule, so that nothing were checked.
     *
     * @throws IllegalArgumentException for the first name that no category has
     */
    static void requireKnown(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Set<String> known = known();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "LanguageTool has no category '"
                                + name
                                + "'; there are "
                                + String.join(", ", known));
            }
        }
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        Categories.ALL.forEach(each -> known.add(each.getId().toString()));
        Languages.get().stream()
                .map(Language::getRuleFileNames)
                .flatMap(Collection::stream)
                .distinct()
                .forEach(file -> known.addAll(named(file)));
        return known;
    }

    private static Set<String> named(String ruleFile) {
        try (InputStream in = JLanguageTool.getDataBroker().getAsStream(ruleFile)) {
            Set<String> names = new TreeSet<>();
            if (in != null) { // not each variant of a language has each file
                CATEGORY.matcher(new String(in.readAllBytes(), UTF_8))
                        .results()
                        .forEach(each -> names.add(each.group(1)));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(ruleFile, e);
        }
    }
}
