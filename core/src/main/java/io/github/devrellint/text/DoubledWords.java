package io.github.devrellint.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists of words by what doubling them means. Function words (articles, prepositions, pronouns) are
 * hardly ever doubled on purpose; many languages double other words for emphasis (passo passo), so
 * that outside of English only function words count.
 */
final class DoubledWords {

    private static final Map<String, Set<String>> FUNCTION_WORDS =
            Map.of(
                    "en",
                    words(
                            "a about after all also an and any are as at be been before but by can"
                                    + " could did do does for from has have he her his how if in into"
                                    + " is it its just may more most must not of on only or our over"
                                    + " shall she should since some such than the their them then"
                                    + " these they this those through to under until us was we were"
                                    + " what when where which while who whose why will with would you"
                                    + " your"),
                    "de",
                    words(
                            "als am an auch auf aus bei bis dass dem des durch ein eine einem einen"
                                    + " einer eines er es für hat ich im in ist kann mit nach nicht"
                                    + " oder sich sind über um und vom von vor wegen werden wie wir"
                                    + " wird zu zum zur"),
                    "es",
                    words(
                            "al como con de del el en es esta este la las los más para pero por"
                                    + " que se ser sin son su sus también un una y"),
                    "fr",
                    words(
                            "au aux avec ce ces cette dans de des du elle en est et il la le les"
                                    + " leur mais ne ou par pas plus pour que qui sa se son sont sur un"
                                    + " une"),
                    "it",
                    words(
                            "al alla anche che con da dal dalla dei del della delle di e gli il in"
                                    + " la le lo nel nella non per più si sono su sul sulla un una uno"),
                    "nl",
                    words(
                            "aan als bij de deze door een en het in is kan met naar niet of om op"
                                    + " ook te tot uit van voor wordt zich"),
                    "pt",
                    words(
                            "ao aos as com como da das de do dos e em mais na nas no nos não o os"
                                    + " ou para pela pelo por que se ser sua um uma"));

    /** Grammar, emphasis, interjections, terms and names that double a word. */
    private static final Map<String, Set<String>> DOUBLED =
            Map.of(
                    "en",
                    words(
                            "again always bang bar baz beep big billion bla blah bling boing boo boom bye choo dee deep dum"
                                    + " duper etc dash dot far"
                                    + " foo fun go ha had half hear hey hint hip hiss home honk hundred knock la long lovely lookie many million"
                                    + " more much na"
                                    + " never night no now nudge oh ok old pin please poke pom pretty quick"
                                    + " really"
                                    + " so slash something sorry super sure surprise sweet ta test that there thousand tick tiny too trillion tut twinkle up very wait walla way"
                                    + " whoa win wink wow yada yadda yes yum zip"),
                    "de",
                    words("das den der die sie"),
                    "fr",
                    words("nous vous"),
                    "nl",
                    words("dat die"));

    private static final Set<String> TOLD =
            words(
                    "tell tells told telling show shows showed showing promise promised remind reminds"
                            + " reminded assure assured warn warns warned teach taught convince"
                            + " convinced gives give gave");
    private static final Pattern MODAL =
            Pattern.compile(
                    "(?i)\\s+(?:are|were|have|had|can|could|will|would|shall|should|may|might|must|do|did|need|want"
                            + "|wouldn|couldn|shouldn|can|won|don|didn|aren|weren)\\b");
    private static final Set<String> AS_WELL = words("bem tal tão assim así tan tanto");
    private static final Set<String> OBJECTS =
            words("all everything her him it me them this us you");
    private static final Set<String> SUBJECTS = words("he it she that which who");
    private static final Set<String> MAKES = words("make makes made making");

    /** Verbs that take "in" or "on" with them: "what goes on on the network". */
    private static final Pattern PHRASAL_VERB =
            Pattern.compile(
                    "(?:go|com|log|logg|sign|chim|turn|plug|plugg|opt|mov|jump|tun|bak|dial|phon"
                            + "|switch|clock|check|carry|carri|hook|buil[dt]|zoom|weigh|pitch)"
                            + "(?:|e|s|es|ed|ing)"
                            + "|gone|went|came|puts?|putting|br(?:ing|ings|inging|ought)|h[eo]ld|kept");

    /** What is told of speech and time: "for years" advocated for, "this morning" seen this. */
    private static final Map<String, Pattern> NOUN_PHRASES =
            Map.of(
                    "for",
                    Pattern.compile(
                            "\\s+(?:\\w+\\s+)?(?:years|months|weeks|days|hours|decades|ages)\\b.*"),
                    "at",
                    Pattern.compile("\\s+(?:least|most)\\b.*"),
                    "in",
                    Pattern.compile("\\s+that\\s+(?:we|you|i|they|he|she|it|there)\\b.*"),
                    "this",
                    Pattern.compile(
                            "\\s+(?:morning|afternoon|evening|week|weekend|month|quarter|year|summer"
                                    + "|winter|spring|autumn|fall|time|way|once)\\b.*"));

    /** "Where people go to | to learn": who is asked, whose verb takes "to", and the purpose. */
    private static final Pattern RELATIVE_TO =
            Pattern.compile(
                    "(?i).*\\b(?:which|that|who|whom|where|what|anyone|someone|people|place|places)"
                            + "\\b[^.;:]{0,40}"
                            + "\\b(?:go|goes|went|going|gone|come|comes|came|turn|turns|turned|talk|talks"
                            + "|talked|listen|listens|listened|refer|refers|referred|subscribe|subscribed"
                            + "|reach out|look)\\s+");

    /** "In every once in a while | while writing": the noun, and what begins a clause. */
    private static final Pattern A_WHILE =
            Pattern.compile("(?i).*\\b(?:a|little|long|short|good)\\s+");

    /** "What state it is in | in your app": a question, or a relative clause, ends in "in". */
    private static final Pattern STATE =
            Pattern.compile(
                    "(?i).*(?:\\b(?:what|which|whatever|whichever)\\s+\\w+\\s[^.;:]{0,40}|\\bthe\\b[^.;:]{1,35}\\b(?:it|he|she|they|you|we)\\s)\\b(?:is|are|was|were)\\s+");

    /** "If that is not enough for you | you might": what ends a clause, before another subject. */
    private static final Pattern PREPOSITION =
            Pattern.compile("(?i).*\\b(?:for|to|with|by|from|like|about|of|suits?|helps?)\\s+");

    /** "I can get by | by walking". */
    private static final Pattern GET_BY =
            Pattern.compile(
                    "(?i).*\\b(?:get|gets|got|getting|go|goes|went|going|pass|passes|passed|passing|stop|stopped|drop|dropped|stand|stood|standing)\\s+");

    /** "If it bothers you | you can leave it". */
    private static final Pattern CONDITION =
            Pattern.compile("(?i).*\\b(?:if|when|whenever|once|as|unless|before|after|while)\\b.*");

    private static final Pattern CONSEQUENCE =
            Pattern.compile(
                    "\\s+(?:also\\s+)?(?:means|implies|makes|allows|leads|causes|gives)\\b.*");

    /** "Keep the secret | secret": a noun, and how it is to be. */
    private static final Pattern KEEP =
            Pattern.compile(
                    "(?i).*\\b(?:keep|make|mak|leav|render|turn)(?:|e|s|es|ing)\\s+\\w+\\s+");

    private static final Set<String> DETERMINERS = words("the a an your our their my its his her");

    private static final Pattern DETERMINER =
            Pattern.compile(
                    "(?i)\\s+(?:the|a|an|this|that|these|those|your|our|their|its|my|his|her)\\b.*");

    /** "When I ran it | it failed": a clause with its own subject and verb ends in the pronoun. */
    private static final Pattern CLAUSE_BEFORE =
            Pattern.compile(
                    "(?i).*\\b(?:when|whenever|if|once|after|before|while|until|since|because)\\s+"
                            + "(?:i|you|we|they|he|she|people|users)\\s+[^.,;:]{1,30}\\s");

    /** Verbs that take "for" with them, as opposed to "stay for for two weeks". */
    private static final Pattern TAKES_FOR =
            Pattern.compile(
                    "(?i)(?:ask|wait|look|search|advocat|call|push|hop|long|wish|fight|argu|car)"
                            + "(?:|e|s|es|ed|ing)|fought|paid|stood");

    /** "All there is is now", "what it is is a tool". */
    private static final Pattern CLEFT =
            Pattern.compile("(?i).*\\b(?:what|all|where|who|how)\\b[^.;:]{1,40}\\s");

    /** "I do do that": stressed, where no form of another verb asks for the second. */
    private static final Pattern STRESSED_DO =
            Pattern.compile("(?i).*\\b(?:i|you|we|they|that|which|who|people|if i|if you)\\s+");

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    /** Whether there are lists for a language, given as in {@code en}. */
    boolean knows(String language) {
        return FUNCTION_WORDS.containsKey(language);
    }

    boolean isFunctionWord(String language, String word) {
        return FUNCTION_WORDS.get(language).contains(word);
    }

    boolean mayBeDoubled(String language, String word) {
        return DOUBLED.getOrDefault(language, Set.of()).contains(word);
    }

    /**
     * Whether two parts of speech meet: "fill them in in the code", "it names names", "what makes
     * you you".
     *
     * @param before the text before the first of the two words
     * @param after the text behind the second
     */
    boolean isGrammar(String language, String before, String word, String after) {
        String last = lastWord(before);
        if (last.isEmpty()) {
            return false;
        }
        if (word.equals("como")) { // "bem como | como configurar", in Portuguese and Spanish
            return AS_WELL.contains(last.toLowerCase(Locale.ROOT));
        }
        if (!language.equals("en")) {
            return false;
        }
        if (word.equals("you") && TOLD.contains(last.toLowerCase(Locale.ROOT))) {
            return MODAL.matcher(after).lookingAt(); // "I told you | you would"
        }
        if (word.equals("by") && GET_BY.matcher(before).matches()
                || word.equals("you")
                        && CONDITION.matcher(before).matches()
                        && MODAL.matcher(after).lookingAt()
                || word.equals("you")
                        && PREPOSITION.matcher(before).matches()
                        && MODAL.matcher(after).lookingAt()
                || word.equals("this")
                        && PREPOSITION.matcher(before).matches()
                        && CONSEQUENCE.matcher(after).matches()
                || word.equals("while") && A_WHILE.matcher(before).matches()
                || word.equals("in") && STATE.matcher(before).matches()
                || DETERMINERS.contains(last.toLowerCase(Locale.ROOT))
                        && !isFunctionWord("en", word)
                        && KEEP.matcher(before).matches()) {
            return true;
        }
        if (word.equals("to")
                        && RELATIVE_TO.matcher(before).matches()
                        && !DETERMINER.matcher(after).matches()
                || word.equals("it") && CLAUSE_BEFORE.matcher(before).matches()
                || word.equals("is") && CLEFT.matcher(before).matches()
                || word.equals("do") && STRESSED_DO.matcher(before).matches()
                || isTwoPhrases(last, word, after)) {
            return true;
        }
        String pronoun = last.toLowerCase(Locale.ROOT);
        if (MAKES.contains(pronoun) && OBJECTS.contains(word) && !word.equals("it")) {
            return true;
        }
        boolean particle = word.equals("in") || word.equals("on");
        boolean verb = word.endsWith("s") && !isFunctionWord("en", word);
        return particle && OBJECTS.contains(pronoun) || verb && SUBJECTS.contains(pronoun);
    }

    /** The word that a text ends with, before its white space; empty if it ends otherwise. */
    private static String lastWord(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end == text.length() ? "" : text.substring(start, end);
    }

    /** "Advocating for | for years": the first word ends one phrase, the second begins another. */
    private static boolean isTwoPhrases(String verb, String word, String after) {
        Pattern phrase = NOUN_PHRASES.get(word);
        boolean particle = word.equals("in") || word.equals("on");
        boolean taken = !word.equals("for") || TAKES_FOR.matcher(verb).matches();
        return phrase != null && taken && phrase.matcher(after).matches()
                || particle && PHRASAL_VERB.matcher(verb.toLowerCase(Locale.ROOT)).matches();
    }
}
