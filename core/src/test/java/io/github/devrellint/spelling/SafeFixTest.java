package io.github.devrellint.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.rule.Finding.LocatedFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which misspellings may be fixed without asking. */
class SafeFixTest {

    @TempDir Path folder;

    @Test
    void listedMisspellingsAndCommonSlipsInLowerCaseAreSafe() throws IOException {
        assertThat(safe("They recieve teh mesage of a develper.", true))
                .containsExactly("receive", "the", "message", "developer");
    }

    @Test
    void nothingThatMayBeANameIsSafe() throws IOException {
        assertThat(safe("We Recieve it.\n\n- cui fliter (cuishuang)\n- skeleten\n", true))
                .isEmpty();
        assertThat(safe("Ask [fliter](https://example.com) or `recieve`, which recieve.", true))
                .isEmpty();
    }

    @Test
    void whatMayBeMeantIsNotSafe() throws IOException {
        assertThat(safe("We were pathing and cozying up. An xdescribe and a comparo follow.", true))
                .isEmpty();
        assertThat(safe("The docs have a typo: funciton instead of function.", true)).isEmpty();
        assertThat(safe("They speak of macroservices.", true)).isEmpty();
    }

    @Test
    void anotherLanguageTwoWordsAndAWrongFormAreNotSafe() throws IOException {
        assertThat(safe("The next comando is to executar the tool.", true)).isEmpty();
        assertThat(safe("Print it as a webook for all of us.", true)).isEmpty();
        assertThat(safe("It helps to determind what will never happend.", true)).isEmpty();
        assertThat(safe("The hut was determind by what happend there.", true))
                .containsExactly("determined", "happened");
    }

    @Test
    void whatIsNearToTwoWordsOrMadeOfTwoIsNotSafe() throws IOException {
        assertThat(safe("People met on the interet all day.", true)).isEmpty();
        assertThat(safe("She was an apt standin, and there is a lockin here.", true)).isEmpty();
        assertThat(safe("They are remining the old blocks.", true)).isEmpty();
    }

    @Test
    void whatAnotherWordWithTheSameEndsOrADoubledSyllableMayBeIsNotSafe() throws IOException {
        assertThat(safe("They act in the interets of the hut.", true)).isEmpty();
        assertThat(safe("One more day of surving the storm.", true)).isEmpty();
        assertThat(safe("A disk with write amplication wears out.", true)).isEmpty();
    }

    @Test
    void aListedMisspellingOnOtherPagesIsSafe() throws IOException {
        Files.writeString(folder.resolve("other.md"), "You will recieve the mesage.\n");
        assertThat(safe("They recieve it at noon.", true))
                .containsExactlyInAnyOrder("receive", "receive", "message");
    }

    @Test
    void anUnlistedWordThatIsRepeatedIsNotSafe() throws IOException {
        assertThat(safe("It rains durnig the day.", true)).containsExactly("during");
        assertThat(safe("It rains durnig the day and durnig the night.", true)).isEmpty();
    }

    @Test
    void twoWordsWrittenAsOneAreSafe() throws IOException {
        assertThat(safe("You need boots everytime you climb.", true)).containsExactly("every time");
    }

    @Test
    void aPlainSlipInALongWordIsSafe() throws IOException {
        assertThat(safe("It was exhausitvely tested. They were exhausitvely listed.", true))
                .containsExactly("exhaustively", "exhaustively");
    }

    @Test
    void noFixEqualsWhatItReplaces() throws IOException {
        String text = "Javscript, JAVSCRIPT, Thats, dont, usecase, teh, Adherance and IntellJ.";
        assertThat(fixes(text))
                .isNotEmpty()
                .allSatisfy(
                        fix -> assertThat(text).doesNotContain(fix.edits().get(0).edit().text()));
    }

    @Test
    void realWordsAreNeverSafe() throws IOException {
        assertThat(safe("This is more then one page.", false)).containsExactly("than");
        assertThat(safe("This is more then one page.", true)).isEmpty();
    }

    private List<String> safe(String text, boolean safe) throws IOException {
        return fixes(text).stream()
                .filter(fix -> fix.safe() == safe)
                .map(fix -> fix.edits().get(0).edit().text())
                .toList();
    }

    private List<LocatedFix> fixes(String text) throws IOException {
        Files.writeString(folder.resolve("page.md"), text);
        return new Linter()
                        .run(LintRequest.of(folder, List.of(folder)), Linter.Progress.NONE)
                        .findings()
                        .stream()
                        .filter(finding -> finding.rule().value().equals("misspelling"))
                        .flatMap(finding -> finding.fix().stream())
                        .toList();
    }
}
