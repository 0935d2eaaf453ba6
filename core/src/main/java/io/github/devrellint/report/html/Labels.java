package io.github.devrellint.report.html;

import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts that several parts of the page have. */
final class Labels {

    private Labels() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A number with its noun. */
    static String counted(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** With a thin space between thousands, which is read alike everywhere. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u2009');
    }

    /** How many findings there are of each severity, the most severe first. */
    static String counts(List<Finding> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = findings.stream().filter(each -> each.severity() == severity).count();
            if (count > 0) {
                counts.add(counted(count, lower(severity)));
            }
        }
        return String.join(", ", counts);
    }

    static boolean isFixable(Finding finding) {
        return finding.fix().filter(Finding.LocatedFix::safe).isPresent();
    }
}
