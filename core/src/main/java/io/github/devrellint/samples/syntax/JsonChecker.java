package io.github.devrellint.samples.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.google.auto.service.AutoService;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks JSON by jackson-core. Several values in one block are fine, and so is a part of an object
 * or array without its braces. Comments are no faults even in plain JSON: readers see that they are
 * no data.
 */
@AutoService(SyntaxChecker.class)
public final class JsonChecker implements SnippetChecker {

    /** How many objects a part may close that it does not open. */
    private static final int DEEPEST = 3;

    private static final String QUOTED = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";
    private static final Pattern STRING = Pattern.compile(QUOTED);
    private static final Pattern MEMBER =
            Pattern.compile("\\s*+" + QUOTED + "\\s*+:.*+", Pattern.DOTALL);
    private static final Pattern BEGIN =
            Pattern.compile("\\s*+(?:(?://|#)[^\\n]*+\\s*+)*+[{\\[\"]");

    /** What ends front matter in JSON of Hexo. */
    private static final Pattern FRONT_MATTER_END = Pattern.compile("\\n;;;\\s*+\\z");

    private static final Pattern COMMENTED = Pattern.compile("//|/\\*");
    private static final Pattern QUOTED_NAME = Pattern.compile(QUOTED + "\\s*+:");
    private static final Pattern NAME = Pattern.compile("[{,]\\s*+[A-Za-z_$][\\w$]*+\\s*+:");

    private static final Pattern WORD = Pattern.compile(QUOTED + "|[\\w$.+-]++|.", Pattern.DOTALL);
    private static final Pattern WRONG_LITERAL =
            Pattern.compile("(?i)true|false|null|none|nil|undefined|nan|infinity");

    @Override
    public Set<String> languages() {
        return Set.of("json", "jsonc", "json5", "jsonl");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        String text = Elision.filled(Elision.replaced(code, FRONT_MATTER_END, ' '));
        if (!BEGIN.matcher(text).lookingAt()) {
            return new Unchecked("does not begin like JSON", false);
        }
        boolean members = MEMBER.matcher(text).matches();
        boolean lenient =
                COMMENTED.matcher(Elision.replaced(text, STRING, '"')).find()
                        || text.contains("ompilerOptions\"");
        JsonFactory factory = factory(snippet.language(), lenient);
        Optional<Failure> failure = members ? parseMembers(factory, text) : parse(factory, text);
        if (failure.isPresent() && failure.get().atRoot(text, ',')) {
            failure = parsePart(factory, "[", text, "]");
        }
        return failure.map(found -> verdict(code, text, found)).orElse(SyntaxVerdict.VALID);
    }

    /**
     * Why a text is no JSON.
     *
     * @param at offset of what was not expected
     * @param root whether that was outside of all braces
     */
    private record Failure(int at, boolean root, JsonProcessingException cause) {

        String reason() {
            return cause.getOriginalMessage();
        }

        boolean atRoot(String text, char what) {
            return root && at < text.length() && text.charAt(at) == what;
        }
    }

    /**
     * @param lenient whether a comma may stand before a closing bracket: in a part of something,
     *     and in files with comments or of TypeScript, whose readers allow both
     */
    private static JsonFactory factory(String language, boolean lenient) {
        JsonFactoryBuilder builder =
                new JsonFactoryBuilder()
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .enable(JsonReadFeature.ALLOW_YAML_COMMENTS);
        if (lenient || language.equals("jsonc") || language.equals("json5")) {
            builder.enable(JsonReadFeature.ALLOW_TRAILING_COMMA);
        }
        if (language.equals("json5")) {
            builder.enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS);
        }
        return builder.build();
    }

    private static Optional<Failure> parse(JsonFactory factory, String text) {
        try (JsonParser parser = factory.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    // the tokens themselves are of no interest
                }
                return Optional.empty();
            } catch (JsonProcessingException e) {
                int at = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset();
                return Optional.of(
                        new Failure(Math.max(0, at), parser.getParsingContext().inRoot(), e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses members; the braces that they close more than they open were opened before. */
    private static Optional<Failure> parseMembers(JsonFactory factory, String text) {
        Optional<Failure> first = parsePart(factory, "{", text, "}");
        Optional<Failure> failure = first;
        for (int depth = 1;
                failure.isPresent() && failure.get().root && depth <= DEEPEST;
                depth++) {
            failure = parsePart(factory, "{\"\":".repeat(depth) + "{", text, "}");
        }
        return failure.isEmpty() ? failure : first;
    }

    /** Parses members or elements; a comma may stand behind the last. */
    private static Optional<Failure> parsePart(
            JsonFactory factory, String open, String text, String close) {
        String part = text.stripTrailing();
        if (part.endsWith(",")) {
            part = part.substring(0, part.length() - 1);
        }
        return parse(factory, open + part + "\n" + close)
                .map(
                        found ->
                                new Failure(
                                        Math.max(0, found.at - open.length()),
                                        found.root,
                                        found.cause));
    }

    private static SyntaxVerdict verdict(String code, String text, Failure failure) {
        if (failure.cause instanceof StreamConstraintsException) {
            return new Unchecked("nested too deep, or numbers too long", false);
        }
        String reason = failure.reason();
        String bare = Elision.replaced(code, STRING, '"');
        if (!QUOTED_NAME.matcher(code).find() && NAME.matcher(bare).results().count() > 2) {
            return new Unchecked("in the notation of JavaScript", false);
        }
        int end = text.stripTrailing().length();
        int at = Math.min(failure.at, end);
        if (Elision.in(Elision.lines(bare, at, 1))) {
            return SyntaxVerdict.LEFT_OUT;
        }
        if (reason.startsWith("Illegal unquoted character")) {
            int quote = Math.max(0, text.lastIndexOf('"', at - 1));
            return SyntaxVerdict.fault(quote, at, "string is not closed on its line");
        }
        if (at == end && text.charAt(end - 1) == ',') {
            return new SyntaxVerdict.Fragment("is the beginning of something");
        }
        boolean comma = text.substring(0, at).stripTrailing().endsWith(",");
        if (!comma && Elision.hasLine(code) && ToolFault.onlyCloses(text.substring(at))) {
            return new SyntaxVerdict.Fragment("is the end of something");
        }
        if (at == end) {
            return reason.contains("end-of-input") && !Elision.in(bare)
                    ? SyntaxVerdict.fault(end - 1, end, "ends before it is complete")
                    : SyntaxVerdict.LEFT_OUT;
        }
        if (reason.startsWith("Unrecognized character escape")) {
            String escape = code.substring(at - 1, at + 1);
            return SyntaxVerdict.fault(at - 1, at + 1, "no such escape in JSON: " + escape);
        }
        return unexpected(text, at, reason);
    }

    private static SyntaxVerdict unexpected(String text, int at, String reason) {
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        String word = matcher.lookingAt() ? matcher.group() : "";
        int before = text.substring(0, at).stripTrailing().length() - 1;
        if (before >= 0 && text.charAt(before) == ',' && "}]".contains(word)) {
            return SyntaxVerdict.fault(before, before + 1, "comma before \"" + word + "\"");
        }
        if (reason.startsWith("Unrecognized token") && closesAQuote(text, at)) {
            return SyntaxVerdict.fault(at, at + word.length(), "missing quote before " + word);
        }
        if (reason.startsWith("Unrecognized token") && !WRONG_LITERAL.matcher(word).matches()) {
            return new Unchecked("a value is left open: " + word, false);
        }
        return SyntaxVerdict.fault(at, at + word.length(), message(word, reason));
    }

    /** Whether the rest of the line has a quote that nothing opens. */
    private static boolean closesAQuote(String text, int at) {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end).replace("\\\"", "");
        return rest.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static String message(String word, String reason) {
        boolean wordy = word.length() > 1 || Character.isLetterOrDigit(word.charAt(0));
        if (reason.contains("expecting comma") && (wordy || "{[".contains(word))) {
            return "missing comma before " + word;
        }
        if (reason.contains("start field name") && (wordy || word.equals("'"))) {
            return "name without double quotes: " + word;
        }
        if (reason.contains("expecting a colon") && wordy) {
            return "missing colon before " + word;
        }
        if (reason.startsWith("Unrecognized token")) {
            return "no such literal in JSON: " + word;
        }
        return reason.contains("Leading zero")
                ? "number with a leading zero"
                : "unexpected \"" + word.strip() + "\"";
    }
}
