package io.github.devrellint.baseline;

import io.github.devrellint.document.Position;
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
        Position start = finding.range().start();
        Position end = finding.range().end();
        int from = Math.min(start.column() - 1, line.length());
        int to = end.line() > start.line() ? line.length() : end.column() - 1;
        return Fingerprint.of(
                finding.rule().value(),
                path(finding.file(), folder),
                Fingerprint.around(line, from),
                line.substring(from, Math.max(from, Math.min(to, line.length()))));
    }

    static String path(Path file, Path folder) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
