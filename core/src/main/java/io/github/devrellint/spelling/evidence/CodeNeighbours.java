package io.github.devrellint.spelling.evidence;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of code that are not marked as such by what stands right beside them. */
final class CodeNeighbours {

    /** Programs whose first argument is the name of a command. */
    private static final Set<String> WITH_COMMANDS =
            Set.of(
                    "apt",
                    "brew",
                    "bundle",
                    "cargo",
                    "composer",
                    "conda",
                    "docker",
                    "dotnet",
                    "gem",
                    "gh",
                    "git",
                    "gradle",
                    "helm",
                    "kubectl",
                    "mvn",
                    "npm",
                    "npx",
                    "pip",
                    "pnpm",
                    "podman",
                    "rustup",
                    "systemctl",
                    "terraform",
                    "yarn");

    /** What a program is or is written in, as its name ends: "sre-bot". */
    private static final Pattern KIND_BEHIND =
            Pattern.compile("-(?:bot|cli|ctl|js|lib|py|rs|sdk|sys)(?![\\w-])");

    /** An identifier, which no prose has without being marked as code but in tables. */
    private static final Pattern IDENTIFIER_BEHIND = Pattern.compile(",?\\s{1,9}\\w{1,40}_\\w");

    private CodeNeighbours() {}

    /** Whether the word is an argument of a program: "cargo xrun". */
    static boolean isCommand(Block block, int index) {
        if (index == 0 || block.tokens().get(index).shape() != Token.Shape.LOWER) {
            return false;
        }
        List<Token> tokens = block.tokens();
        Token before = tokens.get(index - 1);
        return WITH_COMMANDS.contains(before.text())
                && tokens.get(index).start() == before.end() + 1
                && block.prose().text().text().charAt(before.end()) == ' ';
    }

    /** Whether a hyphen and what kind of program it is stand behind the word. */
    static boolean isBeforeKind(Block block, int index) {
        return isBefore(KIND_BEHIND, block, index);
    }

    /** Whether the word stands before an identifier in a table: "khome, key_home". */
    static boolean isBeforeIdentifier(Block block, int index) {
        return block.prose().kind() == Kind.TABLE_CELL && isBefore(IDENTIFIER_BEHIND, block, index);
    }

    private static boolean isBefore(Pattern pattern, Block block, int index) {
        String text = block.prose().text().text();
        return pattern.matcher(text)
                .region(block.tokens().get(index).end(), text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
