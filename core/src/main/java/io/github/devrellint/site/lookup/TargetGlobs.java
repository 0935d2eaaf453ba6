package io.github.devrellint.site.lookup;

import io.github.devrellint.base.Wildcards;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Globs of targets as they are written: {@code *} stands for anything but a slash, {@code **} for
 * anything, {@code ?} for one character.
 */
public final class TargetGlobs {

    private static final Pattern PARTS = Pattern.compile("\\*\\*|[*?]|[^*?]+");

    private final List<Wildcards> patterns;

    public TargetGlobs(List<String> globs) {
        this.patterns = globs.stream().map(TargetGlobs::pattern).toList();
    }

    private static Wildcards pattern(String glob) {
        Wildcards.Builder pattern = new Wildcards.Builder();
        Matcher parts = PARTS.matcher(glob);
        while (parts.find()) {
            switch (parts.group()) {
                case "**" -> pattern.any(true);
                case "*" -> pattern.ofName(true);
                case "?" -> pattern.ofName(false);
                default -> pattern.letters(parts.group());
            }
        }
        return pattern.build();
    }

    /** Whether one of the globs fits the whole target. */
    public boolean matches(String target) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(target));
    }
}
