package io.github.devrellint.lsp.edit;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigEdit;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.lsp.check.Sites;
import io.github.devrellint.lsp.text.OpenDocuments;
import io.github.devrellint.spelling.UserDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.lsp4j.ExecuteCommandParams;

/** Commands that write files of a site which need not be there yet. */
public final class ServerCommands {

    /** Adds a word to the words of a site: the URI of a document, the word. */
    public static final String ADD_WORD = "devrel-lint.addWord";

    /** Makes a configuration that switches a rule off: the URI of a document, the rule. */
    public static final String SWITCH_OFF = "devrel-lint.switchOff";

    /** All of them. */
    public static final List<String> NAMES = List.of(ADD_WORD, SWITCH_OFF);

    private final Sites sites;
    private final OpenDocuments documents;

    public ServerCommands(Sites sites, OpenDocuments documents) {
        this.sites = sites;
        this.documents = documents;
    }

    /**
     * Executes one of them.
     *
     * @throws IllegalArgumentException for a command that there is not, or wrong arguments
     * @throws IOException if a file can't be written
     */
    public void execute(ExecuteCommandParams params) throws IOException {
        if (!NAMES.contains(params.getCommand())) {
            throw new IllegalArgumentException("no such command: " + params.getCommand());
        }
        CommandArguments arguments = new CommandArguments(params);
        Path document =
                documents
                        .get(arguments.text(0))
                        .map(open -> open.source().path())
                        .orElseThrow(() -> new IllegalArgumentException("not open"));
        Config config = sites.of(document).config();
        if (params.getCommand().equals(ADD_WORD)) {
            UserDictionary.in(config.base()).add(List.of(arguments.text(1)));
        } else {
            configure(config.base(), RuleId.of(arguments.text(1)));
        }
    }

    private static void configure(Path folder, RuleId rule) throws IOException {
        Path file = folder.resolve(ConfigLoader.FILE_NAMES.get(0));
        SourceText none = SourceText.of(file, "");
        byte[] content = none.encode(List.of(ConfigEdit.switchOff("", rule).orElseThrow()));
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
    }
}
