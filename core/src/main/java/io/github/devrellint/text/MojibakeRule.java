package io.github.devrellint.text;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.SourceText.Malformed;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports text decoded in the wrong encoding: UTF-8 read as Windows-1252, bytes that are not valid
 * UTF-8, and replacement characters left by another program. Ignores code, where posts about
 * encodings show such text.
 */
@AutoService(Rule.class)
public final class MojibakeRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("mojibake");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        List<Problem> problems = new ArrayList<>();
        BitSet malformed = malformed(document, problems);
        CodeAreas code = CodeAreas.of(document);
        String text = document.source().text();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80 || code.contains(at)) {
                continue;
            }
            Optional<Mojibake> found = Mojibake.at(text, at);
            if (found.isPresent()) {
                problems.add(problem(found.get(), text));
                at = found.get().span().end() - 1;
            } else if (c == '\uFFFD' && !malformed.get(at) && !isQuoted(text, at)) {
                problems.add(
                        new Problem(
                                new Span(at, at + 1), "U+FFFD stands where a character was lost"));
            }
        }
        return problems.stream();
    }

    private static Problem problem(Mojibake found, String text) {
        String wrong = text.substring(found.span().start(), found.span().end());
        String message = "\"" + wrong + "\" is UTF-8 read as Windows-1252";
        return new Problem(found.span(), message)
                .suggesting(List.of(found.repaired()))
                .fixedBy(Fix.replace(found.span(), found.repaired()));
    }

    /** Reports bytes that are not UTF-8; returns the offsets of the characters for them. */
    private static BitSet malformed(Document document, List<Problem> problems) {
        BitSet offsets = new BitSet();
        for (Malformed bad : document.source().malformed()) {
            offsets.set(bad.offset());
            Span span = new Span(bad.offset(), bad.offset() + 1);
            String bytes = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad.bytes());
            String guess = Mojibake.windows1252(bad.bytes());
            Fix fix =
                    new Fix(
                            "read as Windows-1252: \"" + guess + "\"",
                            false,
                            List.of(new Edit(span, guess)));
            problems.add(
                    new Problem(span, "not valid UTF-8: " + bytes)
                            .suggesting(List.of(guess))
                            .fixedBy(fix));
        }
        return offsets;
    }

    /** Text about the character shows it in quotes or parentheses. */
    private static boolean isQuoted(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && "(\"'“‘«".indexOf(text.charAt(at - 1)) >= 0
                && ")\"'”’»".indexOf(text.charAt(at + 1)) >= 0;
    }
}
