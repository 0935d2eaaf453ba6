package io.github.devrellint;

import io.github.devrellint.git.IgnoredWalk;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run over a folder looks through: no hidden folders, no built ones, and nothing that Git
 * ignores.
 *
 * @param folders absolute, each before those in it
 * @param files all files in these folders that Git does not ignore, with the time of their last
 *     change
 */
public record SourceFolders(List<Path> folders, Map<Path, FileTime> files) {

    /**
     * Looks through a folder.
     *
     * @param start absolute and normalized
     * @throws IOException if the folder can't be read
     */
    public static SourceFolders below(Path start) throws IOException {
        SourceFolders found = new SourceFolders(new ArrayList<>(), new TreeMap<>());
        IgnoredWalk ignored = new IgnoredWalk();
        Files.walkFileTree(
                start,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        if (!folder.equals(start)
                                && (FileFinder.isSkipped(folder)
                                        || ignored.leavesOut(folder, true))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        found.folders.add(folder);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!ignored.leavesOut(file, false)) {
                            found.files.put(file, attributes.lastModifiedTime());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE; // gone since its folder was listed
                    }
                });
        return found;
    }

    /** Whether a file is a document by its name. */
    public static boolean isDocument(Path file) {
        return FileFinder.isMarkdown(file);
    }
}
