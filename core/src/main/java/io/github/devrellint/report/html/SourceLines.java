package io.github.devrellint.report.html;

import io.github.devrellint.document.SourceText;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines of the documents that findings are in. Findings come in the order of their files, so
 * the lines of one file at a time are kept.
 */
final class SourceLines {

    private static final long MAX_BYTES = 20_000_000;

    private Path file;
    private List<String> lines = List.of();

    /**
     * Returns the lines of the document of a finding; none if the document can't be read, or is no
     * longer what was checked.
     */
    List<String> of(Finding finding) {
        if (!finding.file().equals(file)) {
            file = finding.file();
            lines = read(file);
        }
        int line = finding.range().start().line();
        boolean same = line <= lines.size() && lines.get(line - 1).equals(finding.sourceLine());
        return same ? lines : List.of();
    }

    private static List<String> read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > MAX_BYTES) {
                return List.of();
            }
            return SourceText.decode(file, Files.readAllBytes(file)).text().lines().toList();
        } catch (IOException e) {
            return List.of(); // the finding has its own line
        }
    }
}
