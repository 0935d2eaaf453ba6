package io.github.devrellint.lsp.edit;

import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.spelling.UserDictionary;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Command;

/** The command that adds a word to the words of a site. */
final class WordCommand {

    private WordCommand() {}

    /** The command for the word that a finding is about, if a dictionary could make it right. */
    static Optional<Command> of(OpenDocument document, Finding finding) {
        return UserDictionary.wordOf(finding)
                .map(
                        word ->
                                new Command(
                                        "Add \"" + word + "\" to the words of the site",
                                        ServerCommands.ADD_WORD,
                                        List.of(document.uri(), word)));
    }
}
