package io.github.devrellint.lsp;

import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.lsp.check.Checker;
import io.github.devrellint.lsp.check.Diagnostics;
import io.github.devrellint.lsp.check.PulledDiagnostics;
import io.github.devrellint.lsp.check.PushedDiagnostics;
import io.github.devrellint.lsp.check.RelatedPlaces;
import io.github.devrellint.lsp.check.Sites;
import io.github.devrellint.lsp.edit.CodeActions;
import io.github.devrellint.lsp.edit.ServerCommands;
import io.github.devrellint.lsp.navigate.Completions;
import io.github.devrellint.lsp.navigate.Definitions;
import io.github.devrellint.lsp.navigate.FileMoves;
import io.github.devrellint.lsp.navigate.Hovers;
import io.github.devrellint.lsp.navigate.Pages;
import io.github.devrellint.lsp.navigate.Renames;
import io.github.devrellint.lsp.run.SampleLenses;
import io.github.devrellint.lsp.run.SampleRuns;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.lsp.text.OpenDocuments;
import io.github.devrellint.rule.Rules;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.lsp4j.services.LanguageClient;

/** What there is between the start of a client and its end. */
final class Session implements AutoCloseable {

    private final ClientFeatures features;
    private final LanguageClient client;
    private final Messages messages;
    private final OpenDocuments documents;
    private final Sites sites;
    private final Checker checker;
    private final CodeActions actions;
    private final Hovers hovers;
    private final Definitions definitions;
    private final Completions completions;
    private final Renames renames;
    private final FileMoves moves;
    private final ServerCommands commands;
    private final SampleLenses lenses;
    private final SampleRuns runs;
    private final PushedDiagnostics pushed;
    private final PulledDiagnostics pulled;

    Session(ClientFeatures features, LanguageClient client, Messages messages, Rules rules) {
        this.features = features;
        this.client = client;
        this.messages = messages;
        Path folder =
                features.folders().isEmpty()
                        ? Path.of("").toAbsolutePath()
                        : features.folders().get(0);
        this.documents = new OpenDocuments(features.encoding(), folder);
        this.sites = new Sites(rules, features.folders(), documents::contents);
        this.checker = new Checker(sites, this::checked);
        Diagnostics diagnostics =
                new Diagnostics(
                        features.relates()
                                ? Optional.of(new RelatedPlaces(documents))
                                : Optional.empty());
        this.actions = new CodeActions(sites, documents, diagnostics, features.snippets());
        Pages pages = new Pages(sites, documents);
        this.hovers = new Hovers(pages);
        this.definitions = new Definitions(pages);
        this.completions = new Completions(pages);
        this.renames = new Renames(pages);
        this.moves = new FileMoves(pages);
        this.commands = new ServerCommands(sites, documents);
        this.lenses = new SampleLenses(sites);
        this.runs = new SampleRuns(sites, checker);
        this.pushed = new PushedDiagnostics(client, diagnostics);
        this.pulled = new PulledDiagnostics(checker, client, diagnostics, features.refreshes());
    }

    OpenDocuments documents() {
        return documents;
    }

    Checker checker() {
        return checker;
    }

    CodeActions actions() {
        return actions;
    }

    Hovers hovers() {
        return hovers;
    }

    Definitions definitions() {
        return definitions;
    }

    Completions completions() {
        return completions;
    }

    SampleLenses lenses() {
        return lenses;
    }

    /** Runs or checks a sample, and shows what became of it. */
    void runSample(String uri, int line, boolean run) {
        documents.get(uri).map(document -> runs.run(document, line, run)).ifPresent(messages::show);
    }

    Renames renames() {
        return renames;
    }

    FileMoves moves() {
        return moves;
    }

    ServerCommands commands() {
        return commands;
    }

    /** What is to be done once the client listens. */
    void begin() {
        if (features.watches()) {
            client.registerCapability(WatchedFiles.registration());
        }
        features.folders().stream().limit(1).forEach(checker::warmUp);
    }

    /** Checks all open documents again, as something on the disk has changed. */
    void refresh() {
        checker.refresh(documents.all());
    }

    /** The innermost folder of the workspace that a file lies in. */
    Optional<Path> folder(Path file) {
        return sites.folder(file);
    }

    /** Takes other folders for those of the workspace. */
    void change(Collection<Path> added, Collection<Path> removed) {
        sites.change(added, removed);
        refresh();
    }

    PulledDiagnostics pulled() {
        return pulled;
    }

    /** A client that asks for diagnostics shows twice what it is sent besides. */
    private void checked(Checked result) {
        messages.report(result.report());
        if (!features.pulls()) {
            pushed.publish(result);
        } else if (result.complete()) {
            pulled.refresh();
        }
    }

    void closed(OpenDocument document) {
        checker.closed(document.uri());
        if (!document.isSaved()) {
            refresh();
        }
        if (!features.pulls()) {
            pushed.clear(document.uri());
        }
    }

    @Override
    public void close() {
        checker.close();
    }
}
