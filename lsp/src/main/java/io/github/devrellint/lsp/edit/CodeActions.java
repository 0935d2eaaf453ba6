package io.github.devrellint.lsp.edit;

import io.github.devrellint.config.ConfigEdit;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.lsp.check.Diagnostics;
import io.github.devrellint.lsp.check.Sites;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.lsp.text.OpenDocuments;
import io.github.devrellint.lsp.text.Positions;
import io.github.devrellint.lsp.text.Uris;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.rule.Finding.LocatedFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What can be done about findings: for those at a place, and for all of a document. */
public final class CodeActions {

    /** All safe fixes of a document. */
    public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".devrel-lint";

    private static final int MOST_SUGGESTIONS = 5;

    private final Sites sites;
    private final OpenDocuments documents;
    private final Diagnostics diagnostics;
    private final boolean snippets;

    /**
     * @param snippets whether the client knows edits with places to fill in
     */
    public CodeActions(
            Sites sites, OpenDocuments documents, Diagnostics diagnostics, boolean snippets) {
        this.diagnostics = diagnostics;
        this.sites = sites;
        this.documents = documents;
        this.snippets = snippets;
    }

    /** The actions that a client asks for. */
    public List<CodeAction> of(Checked checked, CodeActionParams params) {
        List<String> only = params.getContext().getOnly();
        List<CodeAction> actions = new ArrayList<>();
        if (isWanted(CodeActionKind.QuickFix, only)) {
            Span at = checked.document().positions().span(params.getRange());
            checked.findings().stream()
                    .filter(finding -> touches(finding.range().span(), at))
                    .forEach(finding -> actions.addAll(of(checked, finding)));
        }
        if (isWanted(FIX_ALL, only)) {
            List<Edit> edits =
                    SafeFixes.of(checked.findings()).stream().map(LocatedEdit::edit).toList();
            if (!edits.isEmpty()) {
                CodeAction all = new CodeAction("Make all safe fixes of devrel-lint");
                all.setKind(FIX_ALL);
                all.setEdit(WorkspaceEdits.of(checked.document(), edits));
                actions.add(all);
            }
        }
        return actions;
    }

    /** A kind is asked for by its own name or that of a kind around it. */
    private static boolean isWanted(String kind, List<String> only) {
        return only == null
                || only.isEmpty()
                || only.stream()
                        .anyMatch(
                                each ->
                                        each.isEmpty()
                                                || kind.equals(each)
                                                || kind.startsWith(each + "."));
    }

    private static boolean touches(Span finding, Span place) {
        return finding.start() <= place.end() && place.start() <= finding.end();
    }

    private List<CodeAction> of(Checked checked, Finding finding) {
        OpenDocument document = checked.document();
        List<CodeAction> actions = new ArrayList<>();
        finding.fix().ifPresent(fix -> actions.add(fix(checked, finding, fix)));
        finding.suggestions().stream()
                .limit(MOST_SUGGESTIONS)
                .filter(text -> !isFixedBy(finding, text))
                .forEach(text -> actions.add(replace(checked, finding, text)));
        WordCommand.of(document, finding)
                .ifPresent(command -> actions.add(command(checked, finding, command)));
        checked.parsed()
                .flatMap(parsed -> SuppressionEdit.of(document, parsed, finding, snippets))
                .map(edit -> action("Suppress " + finding.rule() + " here", checked, finding, edit))
                .ifPresent(actions::add);
        switchOff(checked, finding).ifPresent(actions::add);
        return actions;
    }

    private static boolean isFixedBy(Finding finding, String text) {
        return finding.fix()
                .map(LocatedFix::edits)
                .filter(edits -> edits.size() == 1)
                .map(edits -> edits.get(0))
                .filter(edit -> edit.range().equals(finding.range()) && edit.text().equals(text))
                .isPresent();
    }

    private CodeAction fix(Checked checked, Finding finding, LocatedFix fix) {
        List<Edit> edits = fix.edits().stream().map(LocatedEdit::edit).toList();
        String what = fix.description();
        CodeAction action =
                action(
                        what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1),
                        checked,
                        finding,
                        WorkspaceEdits.of(checked.document(), edits));
        action.setIsPreferred(fix.safe());
        return action;
    }

    private CodeAction replace(Checked checked, Finding finding, String text) {
        Edit edit = new Edit(finding.range().span(), text);
        return action(
                "Replace with \"" + text + "\"",
                checked,
                finding,
                WorkspaceEdits.of(checked.document(), List.of(edit)));
    }

    private CodeAction command(Checked checked, Finding finding, Command command) {
        CodeAction action = action(command.getTitle(), checked, finding, null);
        action.setCommand(command);
        return action;
    }

    private CodeAction action(String title, Checked checked, Finding finding, WorkspaceEdit edit) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostics.of(checked, finding)));
        action.setEdit(edit);
        return action;
    }

    /** By an edit of the configuration file, or by a command that makes one. */
    private Optional<CodeAction> switchOff(Checked checked, Finding finding) {
        String title = "Switch " + finding.rule() + " off";
        Optional<Path> file = sites.of(finding.file()).config().file();
        if (file.isEmpty()) {
            List<Object> arguments = List.of(checked.document().uri(), finding.rule().value());
            Command command = new Command(title, ServerCommands.SWITCH_OFF, arguments);
            return Optional.of(command(checked, finding, command));
        }
        return file.flatMap(this::text)
                .flatMap(
                        text ->
                                ConfigEdit.switchOff(text, finding.rule())
                                        .map(edit -> of(file.get(), text, edit)))
                .map(edit -> action(title, checked, finding, edit));
    }

    private WorkspaceEdit of(Path file, String text, Edit edit) {
        return WorkspaceEdits.of(
                documents.of(file).map(OpenDocument::uri).orElseGet(() -> Uris.of(file)),
                new Positions(SourceText.of(file, text), documents.encoding()),
                List.of(edit));
    }

    /** The text of a file, as it is in the editor where it is open. */
    private Optional<String> text(Path file) {
        Optional<String> open = documents.of(file).map(document -> document.source().text());
        try {
            return open.isPresent() ? open : Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
