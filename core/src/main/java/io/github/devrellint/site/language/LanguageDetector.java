package io.github.devrellint.site.language;

import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Prose;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Detects the language of prose by its function words or its script, so that a translation is not
 * taken for a page full of misspellings.
 *
 * @param language an ISO 639 code; empty where the text is too short or too mixed to tell
 * @param hits how many function words of each language there are
 * @param words how many words were looked at
 */
public record LanguageDetector(Optional<String> language, Map<String, Integer> hits, int words) {

    private static final AnalysisKey<LanguageDetector> KEY =
            AnalysisKey.of(LanguageDetector.class, LanguageDetector::guess);

    private static final int FEWEST_WORDS = 20;
    private static final int FEWEST_OF_OWN = 3;
    private static final int FEWEST_WORDS_OF_BLOCK = 5;
    private static final int MOST_WORDS = 2_000;
    private static final int LONGEST_FUNCTION_WORD = 8;

    /** Filler text (lorem ipsum): a paragraph of it is foreign, but no page is written in it. */
    private static final String FILLER = "la";

    /** The languages of each function word: frequent in them and rare in the others. */
    private static final Map<String, Set<String>> LANGUAGES = new HashMap<>();

    static {
        words("en", "the of and to is that for with this are you it on as can by from be if we");
        words(
                "de",
                "der die und das ist nicht ein eine einem einen mit für auf den sie von zu werden"
                        + " wird dem dass sich auch oder wenn kann deine ihre"
                        + " ich wir sind haben bei nach");
        words(
                "fr",
                "le les des est et une pour dans que vous pas sur avec du au ce cette par de la en un");
        words(
                "es",
                "el los las que una para por con es como del se al lo más este esta de la en un y"
                        + " tu");
        words(
                "pt",
                "os um uma que para não com por como você em ao mais são isso seu ou de da dos das"
                        + " na é eles pelo pela foi está");
        words("it", "il di che per una con non sono della è gli questo può del nel le come");
        words("nl", "de het een van voor met niet op zijn dat wordt deze kan je als naar ook");
        words("sv", "och att det som är för på med av den inte till ett kan från har");
        words("pl", "się nie jest że dla jak lub przez może oraz jeśli są aby tego");
        words("tr", "ve bir bu için ile da de olarak olan çok daha gibi veya");
        words("da", "og at det som er på med af ikke til et kan fra har eller denne du hvis");
        words("nb", "og det som er på med av ikke til et kan fra har eller denne du hvis");
        words("id", "yang dan untuk dengan ini dari pada tidak adalah dalam akan anda atau dapat");
        words(
                FILLER,
                "lorem ipsum dolor sit amet elit sed ut quia quis nisi enim nemo eos quae vel nec"
                        + " eget vitae nulla tempus felis mauris massa orci donec praesent velit"
                        + " eos eum eam vix vim mea mei ius usu");
        words("cs", "je na že se pro jako nebo jsou aby který pokud není však také");
        words("fi", "ja ei että tai kun voi ovat myös jos mutta sekä tämä");
        words("hu", "és az egy hogy nem van meg lehet vagy mint ha csak");
        words("ro", "și în este pentru care nu sau din mai sunt cu că");
        words("vi", "và của là các cho với trong được không một này để");
    }

    private static void words(String language, String words) {
        for (String word : words.split(" ")) {
            LANGUAGES.computeIfAbsent(word, ignored -> new HashSet<>()).add(language);
        }
    }

    private static final Map<UnicodeScript, String> SCRIPTS =
            Map.ofEntries(
                    Map.entry(UnicodeScript.HAN, "zh"),
                    Map.entry(UnicodeScript.HIRAGANA, "ja"),
                    Map.entry(UnicodeScript.KATAKANA, "ja"),
                    Map.entry(UnicodeScript.HANGUL, "ko"),
                    Map.entry(UnicodeScript.CYRILLIC, "ru"),
                    Map.entry(UnicodeScript.ARABIC, "ar"),
                    Map.entry(UnicodeScript.HEBREW, "he"),
                    Map.entry(UnicodeScript.GREEK, "el"),
                    Map.entry(UnicodeScript.THAI, "th"),
                    Map.entry(UnicodeScript.DEVANAGARI, "hi"));

    static LanguageDetector of(Document document) {
        return document.analysis(KEY);
    }

    /**
     * Whether one block is plainly in another language than English: translations are often half
     * done. A few words are enough if none of the function words is English.
     */
    public static boolean isForeign(Prose prose) {
        return isForeign(prose.text().text());
    }

    /** The same for a part of a block. */
    public static boolean isForeign(String text) {
        Map<String, Integer> hits = new HashMap<>();
        int words = count(text, hits, MOST_WORDS);
        int english = hits.getOrDefault("en", 0);
        int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return words >= FEWEST_WORDS_OF_BLOCK
                && most >= 2
                && most > 3 * english
                && most * 8 >= words;
    }

    /**
     * Whether a word holds sentences of another language together and is none of English.
     *
     * @param lower in lower case
     */
    public static boolean isForeignFunctionWord(String lower) {
        Set<String> languages = LANGUAGES.getOrDefault(lower, Set.of());
        return !languages.isEmpty() && !languages.contains("en") && !languages.contains(FILLER);
    }

    private static LanguageDetector guess(Document document) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (Prose prose : document.prose()) {
            words += count(prose.text().text(), hits, MOST_WORDS - words);
        }
        Optional<String> language = words < FEWEST_WORDS ? Optional.empty() : best(hits, words);
        return new LanguageDetector(language, hits, words);
    }

    /**
     * Whether the text may be in a language that something else points to: a translation in
     * progress is half English, an untranslated page is English. English has a function word in
     * every three or four words; a text with few of them is in another language, whether this class
     * knows that one or not.
     */
    boolean allows(String language) {
        int english = hits.getOrDefault("en", 0);
        int own = hits.getOrDefault(language, 0);
        return own >= FEWEST_OF_OWN && own * 10 > english
                || own * 4 > english
                || english * 6 < words && words >= FEWEST_WORDS
                || english == 0;
    }

    private static int count(String text, Map<String, Integer> hits, int most) {
        int words = 0;
        int at = 0;
        int length = text.length();
        while (words < most && at < length) {
            int start = at;
            // without a call for ASCII, since it runs before it is compiled
            for (char c; at < length; at++) {
                c = text.charAt(at);
                if (c < 128 ? (c | 0x20) < 'a' || (c | 0x20) > 'z' : !Character.isLetter(c)) {
                    break;
                }
            }
            if (at == start) {
                at++;
            } else if (at - start <= LONGEST_FUNCTION_WORD || text.charAt(start) > 127) {
                words += count(text.substring(start, at).toLowerCase(Locale.ROOT), hits);
            } else {
                words++;
            }
        }
        return words;
    }

    /** Counts a word; returns how many words it is: scripts without blanks have few, long ones. */
    private static int count(String word, Map<String, Integer> hits) {
        String byScript =
                word.charAt(0) < 128 ? null : SCRIPTS.get(UnicodeScript.of(word.codePointAt(0)));
        if (byScript != null) {
            hits.merge(byScript, word.length(), Integer::sum);
            return word.length();
        }
        Set<String> languages = LANGUAGES.get(word);
        if (languages != null) {
            languages.forEach(language -> hits.merge(language, 1, Integer::sum));
        }
        return 1;
    }

    /** The language with the most hits, if they are many and clearly more than English has. */
    private static Optional<String> best(Map<String, Integer> hits, int words) {
        int english = hits.getOrDefault("en", 0);
        return hits.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(FILLER))
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> entry.getValue() * 12 >= words)
                .filter(entry -> entry.getKey().equals("en") || entry.getValue() > 2 * english)
                .map(
                        entry ->
                                hits.getOrDefault("ja", 0) > 0 && entry.getKey().equals("zh")
                                        ? "ja"
                                        : entry.getKey());
    }
}
