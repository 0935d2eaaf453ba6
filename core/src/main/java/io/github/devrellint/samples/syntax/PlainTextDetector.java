package io.github.devrellint.samples.syntax;

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
            } else if (ADDRESS.matcher(line).matches()) {
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
                || drawn + printed + addresses + prose == lines.size()
                || prose * 4 >= lines.size() * 3;
    }

    private static boolean isProse(String line) {
        return PROSE.matcher(line).matches()
                && Character.isUpperCase(line.strip().codePointAt(0))
                && WORDS.matcher(line).results().limit(3).count() >= 2;
    }
}
