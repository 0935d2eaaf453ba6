package io.github.devrellint.samples.syntax.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.google.auto.service.AutoService;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
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

    static final String QUOTED = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";
    static final Pattern STRING = Pattern.compile(QUOTED);
    private static final Pattern MEMBER =
            Pattern.compile("\\s*+" + QUOTED + "\\s*+:.*+", Pattern.DOTALL);
    private static final Pattern BEGIN =
            Pattern.compile("\\s*+(?:(?://|#)[^\\n]*+\\s*+)*+[{\\[\"]");

    /** What ends front matter in JSON of Hexo. */
    private static final Pattern FRONT_MATTER_END = Pattern.compile("\\n;;;\\s*+\\z");

    private static final Pattern COMMENTED = Pattern.compile("//|/\\*");

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
        boolean members = isMembers(text);
        boolean lenient =
                COMMENTED.matcher(Elision.replaced(text, STRING, '"')).find()
                        || text.contains("ompilerOptions\"");
        JsonFactory factory = factory(snippet.language(), lenient);
        Optional<JsonFailure> failure =
                members ? parseMembers(factory, text) : parse(factory, text);
        if (failure.isPresent() && failure.get().atRoot(text, ',')) {
            failure = parsePart(factory, "[", text, "]");
        }
        return failure.map(found -> found.verdict(code, text)).orElse(SyntaxVerdict.VALID);
    }

    /** Whether a text shows members of an object without its braces. */
    static boolean isMembers(String text) {
        return MEMBER.matcher(text).matches();
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

    private static Optional<JsonFailure> parse(JsonFactory factory, String text) {
        try (JsonParser parser = factory.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    // the tokens themselves are of no interest
                }
                return Optional.empty();
            } catch (JsonProcessingException e) {
                int at = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset();
                return Optional.of(
                        new JsonFailure(Math.max(0, at), parser.getParsingContext().inRoot(), e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses members; the braces that they close more than they open were opened before. */
    private static Optional<JsonFailure> parseMembers(JsonFactory factory, String text) {
        Optional<JsonFailure> first = parsePart(factory, "{", text, "}");
        Optional<JsonFailure> failure = first;
        for (int depth = 1;
                failure.isPresent() && failure.get().root() && depth <= DEEPEST;
                depth++) {
            failure = parsePart(factory, "{\"\":".repeat(depth) + "{", text, "}");
        }
        return failure.isEmpty() ? failure : first;
    }

    /** Parses members or elements; a comma may stand behind the last. */
    private static Optional<JsonFailure> parsePart(
            JsonFactory factory, String open, String text, String close) {
        String part = text.stripTrailing();
        if (part.endsWith(",")) {
            part = part.substring(0, part.length() - 1);
        }
        return parse(factory, open + part + "\n" + close)
                .map(
                        found ->
                                new JsonFailure(
                                        Math.max(0, found.at() - open.length()),
                                        found.root(),
                                        found.cause()));
    }
}
