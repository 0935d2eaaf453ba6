package io.github.devrellint.samples.syntax.snippet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises blocks that are evidently no code, so that no language is missing: output of programs,
 * logs, trees of files, tables, diagrams, prose, addresses.
 */
public final class PlainTextDetector {

    /** Lines that are drawn: trees, boxes, arrows, rulers of tables. */
    private static final Pattern DRAWN =
            Pattern.compile(
                    "[^\\n]*[─-╿▀-▟←-⇿][^\\n]*" // box drawing, blocks, arrows
                            + "|[\\s|]*[|+`\\\\]-{1,3} ?\\S.*|[\\s|+*^v<>/\\\\_=.:-]*[|+\\\\_=-][\\s|+*^v<>/\\\\_=.:-]*"
                            + "|.*\\s(?:-{2,}>|<-{2,}|={2,}>)\\s?.*|\\s*\\|.*\\|\\s*");

    /** Lines that programs print: diagnostics, traces, logs, progress. */
    private static final Pattern PRINTED =
            Pattern.compile(
                    "(?:\\S+: )?(?i:error|warning|note|info|debug|fatal|panic)(?:\\[\\w+\\])?: .*"
                            + "|\\*\\* \\(\\w+\\).*|\\s*-->? \\S+:\\d+.*|\\s*\\d* ?[|│] .*|\\s*at [\\w.$<>]+\\(.*\\)"
                            + "|thread '.*' panicked .*|Traceback \\(most recent call last\\):"
                            + "|Exception in thread .*|Caused by: .*|(?:[\\w.]+\\.)?\\w+(?:Error|Exception)(?:: .*)?"
                            + "|\\[(?i:info|error|warn(?:ing)?|debug|trace|notice|!|ok|done)\\].*"
                            + "|(?i:info|error|warn(?:ing)?|debug|trace)\\s+\\S.*"
                            + "|\\W?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ,].*|\\W?\\d{1,2}:\\d\\d:\\d\\d\\b.*"
                            + "|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\\d\\d:\\d\\d.*|==+ ?\\w.*|=+\\w[\\w ]+=+.*"
                            + "|HTTP/\\d(?:\\.\\d)? \\d{3}.*"
                            + "|\\s*(?:Compiling|Downloading|Downloaded|Installing|Fetching|Updating|Generating"
                            + "|Generated|Created|Creating|Running|Finished|Starting|Started|Building|Built"
                            + "|Checking|Resolving|Unpacking|Deployed|Setting up|Listening|Serving|Connected"
                            + "|Successfully|Done|Executing|Tests? run)\\b(?!.*[;{=]).*"
                            + "|[A-Z][A-Z()/%-]*(?: [A-Z()/%-]+)*(?:(?:\\t| {2,})[A-Z][A-Z()/%-]*(?: [A-Z()/%-]+)*)+\\s*");

    /** Addresses and paths alone. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\s*(?:[a-z][a-z0-9+.-]*://\\S+|\\.{0,2}(?:/[\\w@.:*{}<>-]+)+/?|(?:[\\w@.-]+/)+[\\w@.-]*)\\s*");

    /** A number alone, the name of a file, a name for each of several files. */
    private static final Pattern NAME =
            Pattern.compile(
                    "\\s*v?\\d[\\d.]*\\s*|\\s*[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]\\w{0,4}\\s*|\\s*[\\w./-]+[ ]+->[ ]+[\\w./:-]+\\s*");

    private static final Pattern RESOURCE =
            Pattern.compile(
                    "[\\w./-]+ (?:\\S+ )?(?:created|configured|unchanged|deleted|patched|labeled|annotated)\\s*");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:]*");
    private static final Pattern CODE_MARK = Pattern.compile("[;{}=<>$\\\\\"'`]|^\\s*[\\w.]+\\(");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}_]+");

    /** Fewer lines than this may be alike by chance. */
    private static final int FEWEST_ALIKE = 3;

    /** Words with the marks of sentences, and none of those of code. */
    private static final Pattern PROSE =
            Pattern.compile("[\\s>*-]*[\\p{L}\\d\"'“‘(][^;{}=<>$\\\\|`]*[^;{}=<>$\\\\|`:,(\\[]");

    private static final Pattern WORDS = Pattern.compile("\\p{Ll}{2,}[,.]? (?=\\p{L}+)");

    private PlainTextDetector() {}

    /** Whether a block is evidently no code. */
    public static boolean isPlainText(String code) {
        List<String> lines =
                code.lines().filter(line -> !line.isBlank() && line.length() < 1000).toList();
        if (lines.isEmpty()) {
            return false;
        }
        int drawn = 0;
        int printed = 0;
        int addresses = 0;
        int prose = 0;
        for (String line : lines) {
            if (DRAWN.matcher(line).matches()) {
                drawn++;
            } else if (PRINTED.matcher(line).matches()) {
                printed++;
            } else if (RESOURCE.matcher(line).matches()) {
                printed++;
            } else if (ADDRESS.matcher(line).matches() || NAME.matcher(line).matches()) {
                addresses++;
            } else if (isProse(line)) {
                prose++;
            }
        }
        boolean begins = PRINTED.matcher(lines.get(0)).matches();
        int half = (lines.size() + 1) / 2;
        return drawn >= half
                || begins
                || printed >= half
                || addresses == lines.size()
                || areMeasurements(lines)
                || drawn + printed + addresses + prose == lines.size()
                || prose * 4 >= lines.size() * 3;
    }

    /** Whether the lines tell numbers, all in the same words or at least the same order. */
    private static boolean areMeasurements(List<String> lines) {
        if (lines.size() < FEWEST_ALIKE
                || lines.stream().anyMatch(line -> CODE_MARK.matcher(line).find())) {
            return false;
        }
        long shapes = lines.stream().map(PlainTextDetector::shape).distinct().count();
        return shapes == 1 && lines.stream().allMatch(line -> NUMBER.matcher(line).find());
    }

    private static String shape(String line) {
        String numbers = NUMBER.matcher(line.strip()).replaceAll("0");
        return LETTERS.matcher(numbers).replaceAll("a").replaceAll("[ \\t]+", " ");
    }

    private static boolean isProse(String line) {
        return PROSE.matcher(line).matches()
                && Character.isUpperCase(line.strip().codePointAt(0))
                && WORDS.matcher(line).results().limit(3).count() >= 2;
    }
}
