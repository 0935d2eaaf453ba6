package io.github.devrellint.samples.java.javac;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens messages of the compiler about calls that fit no method. The compiler explains each
 * method that it tried; an author wants to know what the method takes and what it was given.
 */
final class CallMessages {

    private static final int MOST_SHOWN = 3;

    /** The compiler cuts long arguments, like lambdas: {@code (a,b)->{ s[...]); }}. */
    private static final String CUT = "[...]";

    private static final Pattern ONE =
            Pattern.compile(
                    "(?:incompatible types: )?((?:method|constructor) \\S+) in"
                            + " (?:class|interface|enum|record) (.+?) cannot be applied to given types:"
                            + " required: (.*?), found: (.*?), reason: (.*)");
    private static final Pattern SEVERAL =
            Pattern.compile("no suitable (method|constructor) found for (\\w+)\\((.*?)\\): (.*)");
    private static final Pattern TRIED =
            Pattern.compile(
                    "(?:method|constructor) [^()]*?\\((.*?)\\) is not applicable(?=, \\(|$)");
    private static final Pattern SYMBOL_WITH_CUT =
            Pattern.compile("(cannot find symbol: method \\w+)\\(.*\\Q[...]\\E.*\\)(?=, in |$)");

    private static final Pattern MISMATCH = Pattern.compile("argument mismatch; ([^()]+)");

    private CallMessages() {}

    /** Returns the message in fewer words, or as it is if it is about something else. */
    static String shortened(String message) {
        return ofOne(message)
                .or(() -> ofSeveral(message))
                .orElseGet(() -> SYMBOL_WITH_CUT.matcher(message).replaceFirst("$1"));
    }

    private static Optional<String> ofOne(String message) {
        Matcher one = ONE.matcher(message);
        if (!one.matches()) {
            return Optional.empty();
        }
        boolean constructor = one.group(1).startsWith("constructor");
        String owner = constructor ? "" : " of " + one.group(2);
        return Optional.of(
                "%s%s takes %s%s"
                        .formatted(
                                one.group(1),
                                owner,
                                list(one.group(3)),
                                given(one.group(4), one.group(5))));
    }

    private static Optional<String> ofSeveral(String message) {
        Matcher several = SEVERAL.matcher(message);
        if (!several.matches()) {
            return Optional.empty();
        }
        Set<String> takes = new LinkedHashSet<>();
        Matcher tried = TRIED.matcher(several.group(4));
        while (tried.find()) {
            takes.add(list(tried.group(1)));
        }
        if (takes.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = new ArrayList<>(takes);
        String more = shown.size() > MOST_SHOWN ? " or others" : "";
        return Optional.of(
                "%s %s takes %s%s%s"
                        .formatted(
                                several.group(1),
                                several.group(2),
                                String.join(
                                        " or ",
                                        shown.subList(0, Math.min(MOST_SHOWN, shown.size()))),
                                more,
                                given(several.group(3), several.group(4))));
    }

    /**
     * @param why what the compiler says of the arguments, which is all that tells of lambdas
     */
    private static String given(String arguments, String why) {
        if (!arguments.contains(CUT) && !arguments.contains("->")) {
            return ", not " + list(arguments);
        }
        List<String> reasons =
                MISMATCH.matcher(why).results().map(found -> found.group(1)).distinct().toList();
        return ", not these arguments" + (reasons.size() == 1 ? ": " + reasons.get(0) : "");
    }

    private static String list(String types) {
        return types.equals("no arguments") ? types : "(" + types.replaceAll(",(?! )", ", ") + ")";
    }
}
