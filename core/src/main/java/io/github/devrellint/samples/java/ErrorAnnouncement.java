package io.github.devrellint.samples.java;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SampleBlock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text right before and after a block, which may say that the block does not compile or throws:
 * an error that the post announces is not a mistake.
 */
final class ErrorAnnouncement {

    private static final Pattern NO_COMPILATION =
            Pattern.compile(
                    "(?:\\bnot|n['’]t|cannot|fails? to|refuses to) (?:even )?compile"
                            + "|compil(?:e|er|ation)[- ](?:time )?(?:error|fail|complain|issue)"
                            + "|compiler (?:will |would )?(?:complain|reject|refuse|fail)"
                            + "|compilation (?:will |would )?fail",
                    Pattern.CASE_INSENSITIVE);

    /** Words of a page about a migration, in front of code that is out of date on purpose. */
    private static final Pattern PAST =
            Pattern.compile(
                    "\\b(?:previously|formerly)\\b"
                            + "|\\bno longer (?:available|supported|exists?|works?|compiles?)\\b"
                            + "|\\b(?:before|until|prior to|up to|older than|earlier than)"
                            + " (?:the )?(?:version|release|v)? ?\\d"
                            + "|\\b(?:older|earlier|previous|prior|past|former|old)"
                            + " (?:versions?|releases?|api|way|syntax|style|code)\\b"
                            + "|\\b(?:in|since) (?:version |release |v)?\\d[\\w.]*,?"
                            + " (?:[^.:]|[.:](?!\\s))*"
                            + "\\b(?:was|were|had|could|did|looked|needed|required|supplied"
                            + "|provided|supported|worked|returned|accepted)\\b"
                            + "|^\\W*(?:before|old|was|from)(?:\\W*| ?\\([^()]*\\)\\W*| ?: .*)$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LAST_SENTENCE = Pattern.compile("(?s)(^|[.!?]\\s)[^.!?]*:$");

    private final String section;
    private final String before;
    private final String behind;

    private ErrorAnnouncement(String section, String before, String behind) {
        this.section = section;
        this.before = before;
        this.behind = behind;
    }

    /** Takes the nearest paragraph on each side, and what stands between heading and block. */
    static ErrorAnnouncement of(Document document, SampleBlock sample) {
        StringBuilder section = new StringBuilder();
        String before = "";
        int end = 0;
        for (Prose prose : document.prose()) {
            boolean heading = prose.kind() == Prose.Kind.HEADING;
            if (!heading && prose.kind() != Prose.Kind.PARAGRAPH) {
                continue;
            }
            Span span = prose.text().source();
            String text = document.source().text(span);
            if (span.end() <= sample.span().start()) {
                section.setLength(heading ? 0 : section.length());
                section.append(text).append("\n\n");
                before = hasBlock(document, end, span.start()) ? lastSentence(text) : text;
                end = span.end();
            } else if (span.start() >= sample.span().end()) {
                String behind = introducesJava(document, span) ? withoutLastSentence(text) : text;
                return new ErrorAnnouncement(section.toString(), before, heading ? "" : behind);
            }
        }
        return new ErrorAnnouncement(section.toString(), before, "");
    }

    /** Whether the next block behind a paragraph is one of Java, which it may be about. */
    private static boolean introducesJava(Document document, Span paragraph) {
        return document.codeBlocks().stream()
                .filter(block -> block.span().start() >= paragraph.end())
                .findFirst()
                .map(CodeBlock::language)
                .filter("java"::equals)
                .isPresent();
    }

    /** Whether a block stands between two places, so that what follows may be about that one. */
    private static boolean hasBlock(Document document, int from, int to) {
        return document.codeBlocks().stream()
                .anyMatch(block -> block.span().start() >= from && block.span().end() <= to);
    }

    private static String lastSentence(String text) {
        Matcher last = LAST_SENTENCE.matcher(text.strip());
        return last.find() ? last.group() : text;
    }

    /** A last sentence that ends with a colon is about what follows. */
    private static String withoutLastSentence(String text) {
        return LAST_SENTENCE.matcher(text.strip()).replaceFirst("$1");
    }

    /** Whether it says that the block, or what is about it, does not compile. */
    boolean speaksOfCompilerErrors() {
        return NO_COMPILATION.matcher(before + "\n\n" + behind).find();
    }

    /** Whether it says that the block shows how something was in another release. */
    boolean speaksOfThePast() {
        return PAST.matcher(before).find();
    }

    /**
     * Whether it names an exception, the heading and all that follows it included.
     *
     * @param simpleName of its class
     */
    boolean names(String simpleName) {
        return Pattern.compile("\\b" + Pattern.quote(simpleName) + "\\b")
                .matcher(section + behind)
                .find();
    }
}
