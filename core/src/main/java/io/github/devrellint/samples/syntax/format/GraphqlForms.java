package io.github.devrellint.samples.syntax.format;

import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.samples.syntax.snippet.CodeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads GraphQL as a document, and as what may stand in one: fields of a query or of a type, values
 * of an enum, arguments. Apart from {@link GraphqlChecker} so that the library is loaded only when
 * there is GraphQL.
 */
final class GraphqlForms {

    private record CodeForm(String prefix, String suffix) {}

    private static final CodeForm DOCUMENT = new CodeForm("", "");
    private static final List<CodeForm> FORMS =
            List.of(
                    DOCUMENT,
                    new CodeForm("{ ", "\n}"),
                    new CodeForm("extend type T { ", "\n}"),
                    new CodeForm("extend enum T { ", "\n}"),
                    new CodeForm("{ a ", "\n}"),
                    new CodeForm("{ a(", "\n) }"));

    /** The start of what can be nothing but a document. */
    private static final Pattern DEFINITION =
            Pattern.compile(
                    "\\A(?:\\s|#[^\\n]*+)*+(?:(?:query|mutation|subscription|fragment|type|interface"
                            + "|union|enum|input|scalar|directive|schema|extend)[ \\t]++[\\w@{(]|\\{)");

    /**
     * A definition with fields, but for one that can't be extended: it is empty, or follows its
     * description.
     */
    private static final Pattern FIELDS =
            Pattern.compile(
                    "(?m)(?<!\"\\s{0,9})^[ \\t]*+(?=(?:type|interface|input|enum)[ \\t]++\\w++\\s*+"
                            + "\\{(?!(?:\\s|#[^\\n]*+)*+\\}))");

    private static final String EXTEND = "extend ";

    /** The text exceeds the limits of the parser. */
    static final class TooMuchException extends Exception {
        private static final long serialVersionUID = 1;

        TooMuchException(Throwable cause) {
            super(cause);
        }
    }

    private GraphqlForms() {}

    /**
     * Returns the offset of the syntax error, the furthest one of all forms; empty if the text is
     * valid.
     *
     * @throws TooMuchException if the text is too long or too deep for the parser
     */
    static OptionalInt error(String code) throws TooMuchException {
        int furthest = 0;
        for (CodeForm form : DEFINITION.matcher(code).find() ? List.of(DOCUMENT) : FORMS) {
            OptionalInt error = form == DOCUMENT ? document(code) : part(code, form);
            if (error.isEmpty()) {
                return error;
            }
            furthest = Math.max(furthest, error.getAsInt());
        }
        return OptionalInt.of(furthest);
    }

    private static OptionalInt part(String code, CodeForm form) throws TooMuchException {
        OptionalInt error = parse(form.prefix() + code + form.suffix());
        return error.isEmpty()
                ? error
                : OptionalInt.of(Math.max(0, error.getAsInt() - form.prefix().length()));
    }

    /**
     * By the grammar, a type without fields may stand before a query without name, so that {@code
     * type A { b Int }} parses. An extension can't be without fields, so that the parser knows what
     * is wrong with them.
     */
    private static OptionalInt document(String code) throws TooMuchException {
        List<Integer> inserted = new ArrayList<>();
        StringBuilder extended = new StringBuilder();
        Matcher fields = FIELDS.matcher(code);
        while (fields.find()) {
            fields.appendReplacement(extended, Matcher.quoteReplacement(fields.group()));
            inserted.add(extended.length());
            extended.append(EXTEND);
        }
        fields.appendTail(extended);
        OptionalInt error = parse(extended.toString());
        if (error.isEmpty() || inserted.isEmpty()) {
            return error;
        }
        int at = error.getAsInt();
        int before = (int) inserted.stream().filter(place -> place < at).count();
        return OptionalInt.of(at - before * EXTEND.length());
    }

    private static OptionalInt parse(String text) throws TooMuchException {
        ParserEnvironment environment =
                ParserEnvironment.newParserEnvironment()
                        .document(text)
                        .parserOptions(ParserOptions.getDefaultParserOptions())
                        .build();
        try {
            new Parser().parseDocument(environment);
            return OptionalInt.empty();
        } catch (ParseCancelledException
                | ParseCancelledTooDeepException
                | ParseCancelledTooManyCharsException e) {
            throw new TooMuchException(e);
        } catch (InvalidSyntaxException e) {
            return OptionalInt.of(offset(text, e.getLocation()));
        }
    }

    private static int offset(String text, SourceLocation location) {
        return location == null
                ? 0
                : new LineIndex(text)
                        .offset(Math.max(1, location.getLine()), Math.max(1, location.getColumn()));
    }
}
