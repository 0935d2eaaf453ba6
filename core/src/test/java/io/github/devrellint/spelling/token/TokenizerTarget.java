package io.github.devrellint.spelling.token;

import io.github.devrellint.fuzz.FuzzTarget;
import java.nio.charset.StandardCharsets;

/** Finds the words of a text: in order, and inside of the text. */
public final class TokenizerTarget implements FuzzTarget {

    @Override
    public void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int last = 0;
        for (Token token : Tokenizer.tokenize(text)) {
            boolean inside =
                    token.start() >= last
                            && token.start() < token.end()
                            && token.end() <= text.length();
            if (!inside) {
                throw new AssertionError(token + " after " + last);
            }
            last = token.start();
        }
    }
}
