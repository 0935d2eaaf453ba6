package io.github.devrellint.lsp;

import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.lsp.edit.CodeActions;
import io.github.devrellint.lsp.navigate.Completions;
import io.github.devrellint.lsp.navigate.Definitions;
import io.github.devrellint.lsp.navigate.Hovers;
import io.github.devrellint.lsp.navigate.Renames;
import io.github.devrellint.lsp.run.SampleLenses;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Passes on what a client says and asks about a document. */
final class TextDocuments implements TextDocumentService {

    private final Supplier<Session> session;

    /**
     * @param session throws an error for the client where there is none
     */
    TextDocuments(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        Session open = session.get();
        open.documents().open(params.getTextDocument()).ifPresent(open.checker()::opened);
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        Session open = session.get();
        var document = params.getTextDocument();
        open.documents()
                .change(document.getUri(), document.getVersion(), params.getContentChanges())
                .ifPresent(open.checker()::changed);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        Session open = session.get();
        open.documents().close(params.getTextDocument().getUri()).ifPresent(open::closed);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        session.get().refresh();
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
            CodeActionParams params) {
        CodeActions actions = session.get().actions();
        return answer(
                params.getTextDocument(),
                List.of(),
                checked ->
                        actions.of(checked, params).stream()
                                .map(Either::<Command, CodeAction>forRight)
                                .toList());
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        Hovers hovers = session.get().hovers();
        return answer(
                params.getTextDocument(),
                null,
                checked -> hovers.of(checked, params.getPosition()).orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
            definition(DefinitionParams params) {
        Definitions definitions = session.get().definitions();
        return answer(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                checked ->
                        Either.forLeft(
                                definitions.of(checked, params.getPosition()).stream().toList()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        Definitions definitions = session.get().definitions();
        return answer(params.getTextDocument(), List.of(), definitions::links);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
            CompletionParams params) {
        Completions completions = session.get().completions();
        return answer(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                checked -> Either.forRight(completions.of(checked, params.getPosition())));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
            prepareRename(PrepareRenameParams params) {
        Renames renames = session.get().renames();
        return answer(
                params.getTextDocument(),
                null,
                checked ->
                        renames.prepare(checked, params.getPosition())
                                .map(
                                        Either3
                                                ::<Range, PrepareRenameResult,
                                                        PrepareRenameDefaultBehavior>forSecond)
                                .orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        Renames renames = session.get().renames();
        return answer(
                params.getTextDocument(),
                null,
                checked ->
                        renames.rename(checked, params.getPosition(), params.getNewName())
                                .orElse(null));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        SampleLenses lenses = session.get().lenses();
        return answer(params.getTextDocument(), List.of(), lenses::of);
    }

    /**
     * Answers a question about a document once its newest version is parsed.
     *
     * @param nothing the answer for a document that is not open
     */
    private <T> CompletableFuture<T> answer(
            TextDocumentIdentifier document, T nothing, Function<Checked, T> question) {
        return session.get()
                .checker()
                .result(document.getUri())
                .map(result -> result.thenApplyAsync(question))
                .orElseGet(() -> CompletableFuture.completedFuture(nothing));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return session.get().pulled().pull(params);
    }
}
