package io.github.devrellint.samples;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.samples.model.FenceAttributes;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.model.SampleBlock;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds hidden set-up code: code in comments that prepares the samples of a page. */
final class HiddenSetUp {

    private static final Pattern FENCE =
            Pattern.compile(
                    "^[ \\t]*(`{3,}+|~{3,}+)[ \\t]*([\\w+#.-]++)[^\\n]*+\\n(.*?)^[ \\t]*\\1",
                    Pattern.MULTILINE | Pattern.DOTALL);

    private HiddenSetUp() {}

    /** Returns the fences of one language inside of comments that begin {@code sample-setup}. */
    static List<SampleBlock> of(Document document, String language) {
        return document.comments().stream()
                .filter(comment -> comment.text().startsWith("sample-setup"))
                .flatMap(comment -> blocks(document, comment))
                .filter(block -> block.language().equals(language))
                .toList();
    }

    private static Stream<SampleBlock> blocks(Document document, Comment comment) {
        return FENCE.matcher(document.source().text(comment.span()))
                .results()
                .map(fence -> block(document, comment, fence));
    }

    private static SampleBlock block(Document document, Comment comment, MatchResult fence) {
        int offset = comment.span().start();
        String source = document.source().text();
        var content =
                new MappedText.Builder()
                        .literal(source, offset + fence.start(3), offset + fence.end(3))
                        .build();
        return new SampleBlock(
                content,
                comment.span(),
                LanguageNames.canonical(fence.group(2)),
                FenceAttributes.NONE,
                Optional.empty(),
                true);
    }
}
