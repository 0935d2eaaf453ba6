package io.github.devrellint.samples.syntax;

import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.format.JsonChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises a language by features that no other language has; empty if two are possible. */
public final class CodeLanguageDetector {

    private static final Map<String, Pattern> MARKS = marks();

    private CodeLanguageDetector() {}

    private static Map<String, Pattern> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("shell", "#!\\s*+/\\S*?(?:/|env )(?:ba|da|k)?sh\\b");
        marks.put("python", "#!\\s*+/\\S*?(?:/|env )python[\\d.]*+\\b|>>> \\S");
        marks.put("diff", "diff --git a/|--- [^\\n]++\\n\\+\\+\\+ [^\\n]++\\n@@ ");
        marks.put("console", "\\$ [a-z./~][^\\n]*+\\n");
        marks.put("xml", "<\\?xml\\s|<(?:dependency|dependencies|plugin|build|project)>\\s*+<");
        marks.put("html", "(?i)<!doctype html|<html[ >]");
        marks.put("http", "HTTP/[12](?:\\.\\d)? \\d{3} |(?:GET|POST|PUT|DELETE) \\S++ HTTP/[12]");
        marks.put("php", "<\\?php\\s");
        marks.put(
                "java",
                "package [a-z]\\w*+(?:\\.\\w++)*+;\\s|import (?:static )?javax?\\.[^\\s;]++;");
        marks.put("go", "package [a-z]\\w*+\\n\\s*+(?:import [\"(]|func |type )");
        marks.put("c", "#include\\s*+[<\"][\\w/.]++\\.h[>\"]");
        marks.put(
                "dockerfile", "(?:FROM|ARG) \\S++[^\\n]*+\\n(?s:.*?)\\n(?:RUN|COPY|CMD|WORKDIR) ");
        marks.put(
                "sql",
                "(?i)(?:SELECT\\s(?s:.{1,300}?)\\sFROM\\s|CREATE TABLE \\S++|INSERT INTO \\S++)"
                        + "(?s:.*);\\s*+$");
        Map<String, Pattern> compiled = new LinkedHashMap<>();
        marks.forEach((name, mark) -> compiled.put(name, Pattern.compile("\\s*+(?:" + mark + ")")));
        return compiled;
    }

    /** The language of the code, if it is unmistakable. */
    public static Optional<String> of(String code) {
        if (isJson(code)) {
            return Optional.of("json");
        }
        return MARKS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(code).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isJson(String code) {
        String text = code.strip();
        boolean looks = text.startsWith("{") && text.endsWith("}") && text.contains("\":");
        return looks
                && new JsonChecker().check(new SyntaxChecker.Snippet("json", code))
                        == SyntaxVerdict.VALID;
    }
}
