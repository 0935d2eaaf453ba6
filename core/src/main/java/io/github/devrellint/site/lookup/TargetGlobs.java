package io.github.devrellint.site.lookup;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Globs of targets as they are written: {@code *} stands for anything but a slash, {@code **} for
 * anything, {@code ?} for one character.
 */
public final class TargetGlobs {

    private static final Pattern WILDCARD = Pattern.compile("\\*\\*|\\*|\\?");

    private final List<Pattern> patterns;

    public TargetGlobs(List<String> globs) {
        this.patterns = globs.stream().map(TargetGlobs::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        var wildcards = WILDCARD.matcher(glob);
        int at = 0;
        while (wildcards.find()) {
            regex.append(Pattern.quote(glob.substring(at, wildcards.start())));
            regex.append(
                    switch (wildcards.group()) {
                        case "**" -> ".*";
                        case "*" -> "[^/]*";
                        default -> "[^/]";
                    });
            at = wildcards.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(glob.substring(at))).toString());
    }

    /** Whether one of the globs fits the whole target. */
    public boolean matches(String target) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(target).matches());
    }
}
