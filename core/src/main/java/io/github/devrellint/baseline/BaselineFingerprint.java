package io.github.devrellint.baseline;

import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Fingerprint;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Recognises a finding in later runs, wherever they are started: by its rule, its file, its message
 * and the words around it, whatever its line.
 */
final class BaselineFingerprint {

    /** A message may name another line, which moves as well. */
    private static final Pattern LINE = Pattern.compile("\\blines? \\d+");

    private BaselineFingerprint() {}

    /**
     * @param folder of the baseline
     */
    static String of(Finding finding, Path folder) {
        return Fingerprint.of(
                finding.rule().value(),
                path(finding.file(), folder),
                Fingerprint.around(finding.sourceLine(), finding.range().start().column() - 1),
                LINE.matcher(finding.message()).replaceAll("line"));
    }

    static String path(Path file, Path folder) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
