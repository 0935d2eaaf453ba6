package io.github.devrellint.spelling.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private static List<String> words(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "well-known and/or read–write | well known and or read write",
                "It's the user's (own) “choice”. | It the user own choice",
                "don’t say: “no”... really?! | don't say no really",
                "the parameter(s) here | the parameter here",
                "*bold* _em_ ~~gone~~ | bold em gone",
                "naïve café | naïve café",
                "one,two;three | one two three",
                "en­vi­ron­ment | environment",
                "[my two][label] more | my two more",
                "yes…no | yes no"
            })
    void takesWords(String text, String expected) {
        assertThat(words(text)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/forun",
                "www.example.com/a",
                "jane@example.com",
                "@jdoe",
                "#speling",
                "docs/recieve.md",
                "recieve.go",
                "/usr/lcoal/bin",
                "C:\\Porgrams\\x",
                "KEY=valeu",
                "snake_caes",
                "foo()",
                "std::fmtt",
                ":tada_x:",
                ":smlie:",
                "--verbsoe",
                "v1.2.3-rc1",
                "10GBb",
                "deadbeef1",
                "$HOEM",
                "<teg>",
                "Привет",
                "日本語",
                "\uFFFCs",
                "\u00AD"
            })
    void leavesOutWhatIsNoWord(String text) {
        assertThat(words(text)).isEmpty();
    }

    @Test
    void tellsWhereSentencesBegin() {
        assertThat(Tokenizer.tokenize("One two. Three (four) five: Six"))
                .filteredOn(Token::opensSentence)
                .extracting(Token::text)
                .containsExactly("One", "Three", "Six");
    }

    @Test
    void knowsPartsAndPlaces() {
        String text = "a pre-relase of x";
        Token token = Tokenizer.tokenize(text).get(2);
        assertThat(token).isEqualTo(new Token("relase", 6, 12, false, true));
        assertThat(text.substring(token.start(), token.end())).isEqualTo("relase");
    }
}
