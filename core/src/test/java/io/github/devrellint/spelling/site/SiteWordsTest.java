package io.github.devrellint.spelling.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other pages of a site say of a word. */
class SiteWordsTest {

    @TempDir Path folder;

    @BeforeEach
    void pages() throws IOException {
        for (int i = 0; i < 6; i++) {
            write("page" + i + ".md", "The mailler sends it, and a frendly clerk reads it.\n");
        }
        write("once.md", "The mailler has one langhuage.\n");
        write("v1/copy.md", "We saw a mountian and a vilage.\n");
        write("v2/copy.md", "We saw a mountian and a vilage.\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void onePageIsToldTheSameAsAll() {
        List<String> all = messages(folder);
        List<String> each =
                IntStream.range(0, 6)
                        .mapToObj(i -> folder.resolve("page" + i + ".md"))
                        .flatMap(page -> messages(page).stream())
                        .toList();

        assertThat(all).containsAll(each);
        assertThat(all.stream().filter(message -> message.startsWith("page")).toList())
                .isEqualTo(each);
    }

    @Test
    void aWordOfSeveralPagesIsAName() {
        assertThat(messages(folder.resolve("once.md")))
                .containsExactly("once.md \"langhuage\" is misspelled");
    }

    /** A listed misspelling of "vertical", and the name of a part in one framework. */
    @Test
    void aListedMisspellingOfManyPagesIsATerm() throws IOException {
        write("few.md", "Each verticle has a neighbour.\n");
        assertThat(messages(folder.resolve("few.md")))
                .containsExactly("few.md \"verticle\" is misspelled");

        for (int i = 0; i < 30; i++) {
            write("part" + i + ".md", "A verticle is deployed.\n");
        }
        assertThat(messages(folder.resolve("few.md"))).isEmpty();
    }

    @Test
    void copiesOfAPageAreNoWitnesses() {
        assertThat(messages(folder.resolve("v1/copy.md"))).hasSize(2);
    }

    private List<String> messages(Path path) {
        return new Linter()
                        .run(LintRequest.of(folder, List.of(path)), Linter.Progress.NONE)
                        .findings()
                        .stream()
                        .filter(finding -> finding.rule().value().equals("misspelling"))
                        .map(finding -> finding.file().getFileName() + " " + finding.message())
                        .toList();
    }
}
