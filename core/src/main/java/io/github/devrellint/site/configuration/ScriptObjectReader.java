package io.github.devrellint.site.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads object literals out of JavaScript or TypeScript without executing anything: keys whose
 * values are texts, numbers, true, false, arrays or objects, and names of constants that hold a
 * text, alone or in template literals. Other expressions are skipped, so values that a script
 * computes are unknown.
 */
public final class ScriptObjectReader {

    private static final int DEEPEST = 40;

    private final String script;
    private final Map<String, String> constants = new HashMap<>();
    private int at;

    private ScriptObjectReader(String script) {
        this.script = script;
    }

    /** Returns every outermost object literal of a script, under the key {@code objects}. */
    public static KeyValues parse(String script) {
        ScriptObjectReader parser = new ScriptObjectReader(script);
        List<Object> objects = new ArrayList<>();
        String name = "";
        boolean assigned = false;
        while (parser.more()) {
            char c = parser.peek();
            if (c == '{') {
                objects.add(parser.object(0));
                name = "";
            } else if (isQuote(c)) {
                String text = parser.quoted();
                if (assigned && text != null) {
                    parser.constants.put(name, text);
                }
                name = "";
            } else if (isName(c)) {
                name = parser.name();
                assigned = false;
                continue;
            } else {
                assigned = c == '=' && !name.isEmpty();
                parser.at++;
                continue;
            }
            assigned = false;
        }
        return KeyValues.of(Map.of("objects", objects));
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (more() && peek() != '}') {
            int start = at;
            String key = isQuote(peek()) ? quoted() : isName(peek()) ? name() : null;
            if (key != null && more() && peek() == ':') {
                at++;
                Object value = value(depth + 1);
                if (value != null) {
                    object.put(key, value);
                }
            } else if (constants.containsKey(key) && more() && (peek() == ',' || peek() == '}')) {
                object.put(key, constants.get(key)); // shorthand
            } else {
                skipExpression(depth + 1, object);
            }
            passSeparator(start);
        }
        at++;
        return object;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        at++;
        while (more() && peek() != ']') {
            int start = at;
            Object value = value(depth + 1);
            if (value != null) {
                array.add(value);
            }
            passSeparator(start);
        }
        at++;
        return array;
    }

    /** Passes a comma or semicolon, and anything that nothing else has passed since an offset. */
    private void passSeparator(int start) {
        if (more() && (peek() == ',' || peek() == ';' || at == start)) {
            at++;
        }
    }

    /** A literal, or null for an expression; stops before the comma or the closing bracket. */
    private Object value(int depth) {
        Object value = null;
        if (!more() || depth > DEEPEST) {
            skipExpression(depth, null);
            return null;
        }
        char c = peek();
        while (c == '(' && more()) { // ({ … }) behind a type comment
            at++;
            c = more() ? peek() : '\0';
        }
        if (c == '{') {
            value = object(depth);
        } else if (c == '[') {
            value = array(depth);
        } else if (isQuote(c)) {
            value = quoted();
        } else if (isName(c)) {
            String name = name();
            boolean literal = name.matches("true|false|[0-9.]+");
            value = literal ? name : constants.get(name);
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        boolean more = skipExpression(depth, inner);
        boolean computed = more && !(value instanceof Map) && !(value instanceof List);
        return computed ? (inner.isEmpty() ? null : inner) : value;
    }

    /**
     * Skips to the comma or the bracket that ends an expression; objects inside are kept under
     * numbered keys, so that arguments of functions are not lost. Tells whether anything but
     * closing parentheses and type assertions was skipped.
     */
    private boolean skipExpression(int depth, Map<String, Object> objects) {
        boolean something = false;
        int open = 0;
        String assigned = "";
        String name = "";
        while (more()) {
            char c = peek();
            if (at > 0 && c == '=' && isAssignment()) {
                assigned = name;
            }
            if (c == '{' && depth < DEEPEST) {
                Object object = object(depth + 1);
                if (objects != null) {
                    objects.put("#" + objects.size(), object);
                }
                something = true;
                continue;
            }
            if (open <= 0 && (c == ',' || c == '}' || c == ']' || c == ';')) {
                return something;
            }
            if (isQuote(c)) {
                String text = quoted();
                if (!assigned.isEmpty() && text != null) {
                    constants.putIfAbsent(assigned, text);
                }
                assigned = "";
                something = true;
                continue;
            }
            if (isName(c)) {
                name = name();
                assigned = "";
                something |= !name.matches("as|satisfies|const|any|[A-Z]\\w*");
                continue;
            }
            open +=
                    c == '(' || c == '[' || c == '{'
                            ? 1
                            : c == ')' || c == ']' || c == '}' ? -1 : 0;
            something |= c != ')' && c != '(' && c != '.';
            at++;
        }
        return something;
    }

    /** Whether this is one equals sign, and not a part of a comparison. */
    private boolean isAssignment() {
        return !script.startsWith("==", at) && "=!<>".indexOf(script.charAt(at - 1)) < 0;
    }

    /** Skips blanks and comments; false at the end. */
    private boolean more() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (script.startsWith("//", at)) {
                int end = script.indexOf('\n', at);
                at = end < 0 ? script.length() : end;
            } else if (script.startsWith("/*", at)) {
                int end = script.indexOf("*/", at + 2);
                at = end < 0 ? script.length() : end + 2;
            } else {
                return true;
            }
        }
        return false;
    }

    private char peek() {
        return script.charAt(at);
    }

    private String name() {
        int start = at;
        while (at < script.length() && isName(script.charAt(at))) {
            at++;
        }
        return script.substring(start, at);
    }

    /** The text of a literal; null for a template literal with expressions. */
    private String quoted() {
        char quote = script.charAt(at++);
        StringBuilder text = new StringBuilder();
        boolean computed = false;
        while (at < script.length() && script.charAt(at) != quote) {
            char c = script.charAt(at++);
            if (c == '\n' && quote != '`') {
                break; // no literal after all, an apostrophe in a regular expression
            }
            if (c == '\\' && at < script.length()) {
                c = script.charAt(at++);
            } else if (c == '$' && quote == '`' && script.startsWith("{", at)) {
                String constant = constant();
                computed |= constant == null;
                text.append(constant);
                continue;
            }
            text.append(c);
        }
        at++;
        return computed ? null : text.toString();
    }

    /** Passes {@code {NAME}} of a template literal; null if that is not a constant with a text. */
    private String constant() {
        int end = script.indexOf('}', at);
        String name = end < 0 ? "" : script.substring(at + 1, end).strip();
        if (!constants.containsKey(name)) {
            return null;
        }
        at = end + 1;
        return constants.get(name);
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
    }
}
