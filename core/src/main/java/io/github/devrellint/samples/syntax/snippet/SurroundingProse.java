package io.github.devrellint.samples.syntax.snippet;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what the text around a block says about its code. */
public final class SurroundingProse {

    /** UTF-16 code units that are read before and after a block. */
    private static final int NEAR = 300;

    private static final Pattern WRONG =
            Pattern.compile(
                    "(?i)\\b(?:invalid|incorrect(?:ly)?|malformed|illegal|disallow(?:ed|s)?|forbidden|(?:not|isn['’]t|aren['’]t|never) (?:be )?(?:valid|legal|allowed|supported)"
                            + "|(?:do|does|did|wo|would|ca|could)(?:n['’]t| not)(?: even)? (?:compile|parse|work)|cannot (?:compile|parse)"
                            + "|(?:fails?|failing) to (?:compile|parse)|(?:syntax|parse|parsing|compiler?|compilation) errors?|gives? (?:you |us )?an error"
                            + "|trailing commas?|pseudo-?(?:code|syntax)|hypothetical(?:ly)?|imagin(?:e|ary)|I (?:really )?wish|something like(?: this)?|ideal(?:ly)? (?:signature|syntax)|strawman|made-up"
                            + "|(?:proposed|possible|future|new|old|older|previous|former|different|alternative) syntax|grammar)\\b"
                            + "|(?i:\\bSQL\\P{L}{1,3}(?:inj|iny|инъ|インジ|注入))|(?i:(?:inje[cç]|inyec)\\p{L}{1,6} (?:de )?SQL\\b)");

    /** "Invalid" and "wrong" in the languages into which most sites are translated. */
    private static final Pattern WRONG_ELSEWHERE =
            Pattern.compile(
                    "(?iU)\\b(?:ungültig|fehlerhaft|falsch|inv[aá]lid[ao]|incorrect[ao]|incorrecte|incorret[ao]"
                            + "|erróne[ao]s?|errad[ao]s?|erroné|nieprawidłow|błędn|invalide|неверн|неправильн|некорректн|ошибочн|некоректн|хибн|geçersiz|yanlış)"
                            + "|不正|無効|誤っ|无效|錯誤|错误|잘못|유효하지");

    /** What a compiler prints in the next block. */
    private static final Pattern FAILED =
            Pattern.compile(
                    "(?i)\\b(?:syntax|parse) error\\b|\\bSyntaxError\\b|\\berror(?:\\[E\\d+\\])?: ");

    /** Authors colour their own languages like one that highlighters know. */
    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "(?i)\\b(?:(?:programming|scripting|toy|esoteric|shading|domain[- ]specific) language|DSL)\\b");

    /** The last sentence before a block, where that shows what a program prints. */
    private static final Pattern OUTPUT =
            Pattern.compile(
                    "(?i)\\b(?:outputs?|prints?|printed|logs?|logged|console|return(?:ed)? values?|you(?:['’]ll| will| should) (?:get|see))\\b[^.!?\\n]{0,80}[.:]?[*_ \\t]*+$");

    /** A heading right before a block that shows how something is declared. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?i)(?:^|\\n)#{1,6}[ \\t]+(?:type )?signatures?[ \\t#]*+$");

    private static final Pattern FENCE = Pattern.compile("```|~~~");

    private SurroundingProse() {}

    /** Whether it says that the code is wrong, or in no language that there is. */
    public static boolean saysWrong(Document document, Span block) {
        String source = document.source().text();
        String before = source.substring(Math.max(0, block.start() - NEAR), block.start());
        String behind =
                source.substring(block.end(), Math.min(source.length(), block.end() + NEAR));
        String[] parts = FENCE.split(before, -1);
        String[] next = FENCE.split(behind, 3);
        return saysWrong(parts[parts.length - 1])
                || saysWrong(next[0])
                || next.length > 1 && FAILED.matcher(next[1]).find();
    }

    /** Whether it says that the block shows what a program prints. */
    public static boolean saysOutput(Document document, Span block) {
        return OUTPUT.matcher(before(document, block)).find();
    }

    /** Whether the block stands below a heading that promises a signature, which is no program. */
    public static boolean saysSignature(Document document, Span block) {
        return SIGNATURE.matcher(before(document, block)).find();
    }

    /** The text right before a block, without the blanks at its end. */
    public static String before(Document document, Span block) {
        String source = document.source().text();
        return source.substring(Math.max(0, block.start() - NEAR), block.start()).stripTrailing();
    }

    /** Whether the title of a page names a language, and not that of a block. */
    public static boolean isOnOtherLanguage(Document document, String language) {
        String title =
                document.frontMatter()
                        .flatMap(matter -> matter.string("title"))
                        .or(
                                () ->
                                        document.headings().stream()
                                                .filter(heading -> heading.level() == 1)
                                                .map(heading -> heading.text().text())
                                                .findFirst())
                        .orElse("");
        return LANGUAGE.matcher(title).find()
                && !title.toLowerCase(Locale.ROOT).contains(language.toLowerCase(Locale.ROOT));
    }

    private static boolean saysWrong(String prose) {
        return WRONG.matcher(prose).find() || WRONG_ELSEWHERE.matcher(prose).find();
    }
}
