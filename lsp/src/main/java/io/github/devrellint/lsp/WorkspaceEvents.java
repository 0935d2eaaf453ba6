package io.github.devrellint.lsp;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.lsp.edit.CommandArguments;
import io.github.devrellint.lsp.navigate.FileMoves;
import io.github.devrellint.lsp.run.SampleRuns;
import io.github.devrellint.lsp.text.Uris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Passes on what a client says and asks about files and folders. */
final class WorkspaceEvents implements WorkspaceService {

    private final Supplier<Session> session;

    /**
     * @param session throws an error for the client where there is none
     */
    WorkspaceEvents(Supplier<Session> session) {
        this.session = session;
    }

    /** All settings are in files. */
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {}

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        Session open = session.get();
        if (WatchedFiles.matter(params.getChanges(), open::folder)) {
            open.refresh();
        }
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        var event = params.getEvent();
        session.get().change(paths(event.getAdded()), paths(event.getRemoved()));
    }

    private static List<Path> paths(List<WorkspaceFolder> folders) {
        return folders.stream().flatMap(each -> Uris.path(each.getUri()).stream()).toList();
    }

    @Override
    public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
        FileMoves moves = session.get().moves();
        return CompletableFuture.supplyAsync(() -> moves.of(params.getFiles()));
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        Session open = session.get();
        try {
            if (SampleRuns.NAMES.contains(params.getCommand())) {
                return runSample(open, params);
            }
            open.commands().execute(params);
        } catch (IllegalArgumentException e) {
            throw error(ResponseErrorCode.InvalidParams, e);
        } catch (IOException e) {
            throw error(ResponseErrorCode.RequestFailed, e);
        }
        open.refresh();
        return CompletableFuture.completedFuture(null);
    }

    /** Answers at the end, in a thread of its own, as a sample may run for long. */
    private static CompletableFuture<Object> runSample(Session open, ExecuteCommandParams params) {
        CommandArguments arguments = new CommandArguments(params);
        String uri = arguments.text(0);
        int line = arguments.number(1);
        boolean run = params.getCommand().equals(SampleRuns.RUN);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        open.runSample(uri, line, run);
                        return null;
                    } catch (IllegalArgumentException | ConfigException e) {
                        throw error(ResponseErrorCode.RequestFailed, e);
                    }
                });
    }

    private static ResponseErrorException error(ResponseErrorCode code, Exception e) {
        return new ResponseErrorException(new ResponseError(code, e.getMessage(), null));
    }
}
