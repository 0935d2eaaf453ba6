package io.github.devrellint.spelling;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.spelling.english.EnglishVocabulary;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import io.github.devrellint.spelling.token.WordContext;
import io.github.devrellint.spelling.token.WordMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports names in a letter case that is not their own: Github, Javascript, MacOS. */
@AutoService(Rule.class)
public final class TermCaseRule implements Rule<TermCaseRule.Options> {

    /**
     * @param terms more names, written as they are right
     * @param ignore names that may be written as anybody likes
     */
    public record Options(List<String> terms, List<String> ignore) {}

    /** Behind "MacOS": the versions whose name had a space in it. */
    private static final Pattern FORMER_MAC_OS = Pattern.compile(" (?:X|[789])(?![\\w-])");

    /** Behind the scheme of a URL. */
    private static final Pattern SCHEME_USE =
            Pattern.compile(":(?=\\S)|: (?i:urls?|uris?|links?|schemes?|protocol)\\b");

    @Override
    public RuleId id() {
        return RuleId.of("term-case");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Options defaults() {
        return new Options(List.of(), List.of());
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        TermCases terms = site.context().service(TermCases.Cache.KEY).of(options);
        PageWords page = document.analysis(PageWords.KEY);
        List<Problem> problems = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.prose().kind() != Kind.ALT) {
                for (int i = 0; i < block.tokens().size(); i++) {
                    judge(page, block, i, terms, problems);
                }
            }
        }
        return problems.stream();
    }

    private static void judge(
            PageWords page, Block block, int index, TermCases terms, List<Problem> problems) {
        Token token = block.tokens().get(index);
        String right = terms.right(token.text());
        if (isFormerMacOs(block, index)) {
            right = "Mac OS"; // as it was called up to 2012
        }
        if (right != null
                && !right.equals(token.text())
                && isProse(block, index, right)
                && !isCited(page.markup(block, index), token)) {
            Span span = block.prose().text().source(token.start(), token.end());
            problems.add(
                    new Problem(span, "\"" + token.text() + "\" is written \"" + right + "\"")
                            .suggesting(List.of(right))
                            .fixedBy(Fix.replace(span, right)));
        }
    }

    /** Whether the word beside it is in capitals, too. */
    private static boolean isShouted(Block block, int index) {
        var words = new WordContext(block);
        List<Token> tokens = block.tokens();
        return words.isNext(index - 1) && tokens.get(index - 1).shape() == Shape.UPPER
                || words.isNext(index) && tokens.get(index + 1).shape() == Shape.UPPER;
    }

    /**
     * A part of a media type, the scheme of a URL: {@code cloudevents+json}, {@code javascript:}.
     */
    private static boolean isTechnical(String text, Token token) {
        char next = token.end() < text.length() ? text.charAt(token.end()) : ' ';
        boolean scheme =
                next == ':'
                        && token.shape() == Shape.LOWER
                        && SCHEME_USE.matcher(text).region(token.end(), text.length()).lookingAt();
        return next == '+' || token.start() > 0 && text.charAt(token.start() - 1) == '+' || scheme;
    }

    private static boolean isFormerMacOs(Block block, int index) {
        int end = block.tokens().get(index).end();
        String text = block.prose().text().text();
        return block.tokens().get(index).text().equalsIgnoreCase("macos")
                && FORMER_MAC_OS.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Spoken of as it is written, in quotes; in lower case, emphasised or linked, a package. */
    private static boolean isCited(WordMarkup markup, Token token) {
        return markup.isQuoted()
                || token.shape() == Shape.LOWER && (markup.isEmphasized() || markup.isLinkText());
    }

    /**
     * Lower case may be a package, a command or a handle; all capitals may be a heading's style.
     */
    private static boolean isProse(Block block, int index, String right) {
        Token token = block.tokens().get(index);
        if (token.part() || isTechnical(block.prose().text().text(), token)) {
            return false;
        }
        return switch (token.shape()) {
            case LOWER -> {
                var words = new WordContext(block);
                yield words.isNext(index - 1) || words.isNext(index);
            }
            // NPM is how people write acronyms, whatever their owners say.
            case UPPER ->
                    Token.shapeOf(right) != Shape.LOWER
                            && block.tokens().stream()
                                    .anyMatch(other -> other.shape() == Shape.LOWER)
                            && !isShouted(block, index);
            // A sentence may begin with a name whose first letter is small.
            case CAPITALIZED ->
                    !token.opensSentence()
                            || !token.text().equals(EnglishVocabulary.capitalized(right));
            case MIXED -> true;
        };
    }
}
