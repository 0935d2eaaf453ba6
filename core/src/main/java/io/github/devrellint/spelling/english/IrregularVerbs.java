package io.github.devrellint.spelling.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The past forms of irregular verbs by the regular form that people write instead: "binded" for
 * "bound". The verbs are the irregular ones of R. Quirk et al., A Comprehensive Grammar of the
 * English Language (1985), §3.11–3.20, without those that have a regular form, too, and without
 * those whose regular form is nothing that people write.
 */
final class IrregularVerbs {

    /** Base, past tense, participle where that differs. */
    private static final String VERBS =
            "become became become,begin began begun,bend bent,bind bound,bite bit bitten,"
                    + "blow blew blown,break broke broken,bring brought,build built,buy bought,"
                    + "cast cast,catch caught,choose chose chosen,come came come,creep crept,"
                    + "cut cut,deal dealt,draw drew drawn,drive drove driven,eat ate eaten,"
                    + "fall fell fallen,feed fed,feel felt,fight fought,find found,"
                    + "forget forgot forgotten,freeze froze frozen,get got,give gave given,"
                    + "go went gone,grow grew grown,hide hid hidden,hit hit,hold held,hurt hurt,"
                    + "keep kept,know knew known,lead led,leave left,lend lent,let let,lose lost,"
                    + "make made,mean meant,meet met,pay paid,put put,read read,"
                    + "rebuild rebuilt,rethink rethought,rewrite rewrote rewritten,ring rang rung,"
                    + "rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,"
                    + "send sent,set set,shake shook shaken,shoot shot,shut shut,sing sang sung,"
                    + "sit sat,sleep slept,speak spoke spoken,spend spent,spin spun,split split,"
                    + "spread spread,stand stood,steal stole stolen,stick stuck,strike struck,"
                    + "swim swam swum,take took taken,teach taught,tear tore torn,tell told,"
                    + "think thought,throw threw thrown,typecast typecast,undo undid undone,"
                    + "understand understood,unbind unbound,wear wore worn,win won,wind wound,"
                    + "write wrote written,overwrite overwrote overwritten,"
                    + "override overrode overridden";

    private static final Map<String, List<String>> PAST = read();
    private static final Set<String> BASES =
            Stream.of(VERBS.split(","))
                    .map(verb -> verb.substring(0, verb.indexOf(' ')))
                    .collect(Collectors.toSet());

    private IrregularVerbs() {}

    /** Whether a word, in lower case, is the base form of one of the verbs. */
    static boolean isBase(String word) {
        return BASES.contains(word);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> past = new HashMap<>();
        for (String verb : VERBS.split(",")) {
            String[] forms = verb.split(" ");
            String last = forms[forms.length - 1];
            List<String> meant = last.equals(forms[1]) ? List.of(last) : List.of(last, forms[1]);
            String base = forms[0];
            past.put(base.endsWith("e") ? base + "d" : base + "ed", meant);
            past.put(base + base.charAt(base.length() - 1) + "ed", meant); // "runned"
        }
        return past;
    }

    /**
     * Returns what to write instead of a regular past form, the likelier first; empty if there is
     * none.
     *
     * @param wrong in lower case
     */
    static List<String> meant(String wrong) {
        return PAST.getOrDefault(wrong, List.of());
    }
}
