package io.github.devrellint.samples.java;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SampleBlock;
import java.util.regex.Pattern;

/**
 * What a post says of a block right before and behind it: that it does not compile, that it throws.
 * What is announced is no mistake.
 */
final class ProseAround {

    private static final Pattern NO_COMPILATION =
            Pattern.compile(
                    "(?:\\bnot|n['’]t|cannot|fails? to|refuses to) (?:even )?compile"
                            + "|compil(?:e|er|ation)[- ](?:time )?(?:error|fail|complain|issue)"
                            + "|compiler (?:will |would )?(?:complain|reject|refuse|fail)"
                            + "|compilation (?:will |would )?fail",
                    Pattern.CASE_INSENSITIVE);

    private final String text;

    private ProseAround(String text) {
        this.text = text;
    }

    /** Takes the nearest paragraph on each side. */
    static ProseAround of(Document document, SampleBlock sample) {
        String before = "";
        for (Prose prose : document.prose()) {
            if (prose.kind() != Prose.Kind.PARAGRAPH) {
                continue;
            }
            Span span = prose.text().source();
            String source = document.source().text(span);
            if (span.end() <= sample.span().start()) {
                before = source;
            } else if (span.start() >= sample.span().end()) {
                // what ends so is about the next block
                boolean ofNext = source.endsWith(":");
                return new ProseAround(ofNext ? before : before + "\n\n" + source);
            }
        }
        return new ProseAround(before);
    }

    /** Whether it says that the block, or what is about it, does not compile. */
    boolean speaksOfCompilerErrors() {
        return NO_COMPILATION.matcher(text).find();
    }

    /**
     * Whether it names an exception.
     *
     * @param simpleName of its class
     */
    boolean names(String simpleName) {
        return Pattern.compile("\\b" + Pattern.quote(simpleName) + "\\b").matcher(text).find();
    }
}
