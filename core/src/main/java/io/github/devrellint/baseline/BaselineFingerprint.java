package io.github.devrellint.baseline;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Fingerprint;
import java.nio.file.Path;

/**
 * Recognises a finding in later runs, wherever they are started: by its rule, its file, what it
 * marks and the words around that, whatever its line. Its message does not count: it may tell
 * lines, numbers and names of other pages, which change by themselves.
 */
final class BaselineFingerprint {

    private BaselineFingerprint() {}

    /**
     * @param folder of the baseline
     */
    static String of(Finding finding, Path folder) {
        String line = finding.sourceLine();
        int from = Math.min(finding.range().start().column() - 1, line.length());
        return Fingerprint.of(
                finding.rule().value(),
                path(finding.file(), folder),
                Fingerprint.around(line, from),
                finding.markedText());
    }

    static String path(Path file, Path folder) {
        return SlashPath.of(folder.relativize(file));
    }
}
