package io.github.devrellint.lsp;

import io.github.devrellint.lsp.text.Uris;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * The files on which findings depend: configurations, pages, images, templates, sources of samples,
 * libraries, so that a client is asked to watch all of them.
 */
final class WatchedFiles {

    /** Folders of tools, in which files change by the hundred. */
    private static final Set<String> OF_TOOLS =
            Set.of(".git", ".hg", "node_modules", "target", "build", "_site", ".gradle", ".cache");

    private WatchedFiles() {}

    /** Asks a client to tell of changes. */
    static RegistrationParams registration() {
        var all = new FileSystemWatcher(Either.forLeft("**/*"));
        return new RegistrationParams(
                List.of(
                        new Registration(
                                "files",
                                "workspace/didChangeWatchedFiles",
                                new DidChangeWatchedFilesRegistrationOptions(List.of(all)))));
    }

    /**
     * Whether a finding may depend on one of the files that have changed.
     *
     * @param folder the folder of the workspace that a file lies in; how those around it are named
     *     says nothing
     */
    static boolean matter(List<FileEvent> events, Function<Path, Optional<Path>> folder) {
        return events.stream()
                .flatMap(event -> Uris.path(event.getUri()).stream())
                .anyMatch(
                        file ->
                                matters(
                                        folder.apply(file)
                                                .map(each -> each.relativize(file))
                                                .orElse(file)));
    }

    private static boolean matters(Path file) {
        for (Path name : file) {
            if (OF_TOOLS.contains(name.toString())) {
                return false;
            }
        }
        return true;
    }
}
