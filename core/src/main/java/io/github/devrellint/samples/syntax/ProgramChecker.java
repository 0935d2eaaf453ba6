package io.github.devrellint.samples.syntax;

import com.google.auto.service.AutoService;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.tool.Driver;
import io.github.devrellint.samples.syntax.tool.GoTool;
import io.github.devrellint.samples.syntax.tool.KotlinTool;
import io.github.devrellint.samples.syntax.tool.RustTool;
import io.github.devrellint.samples.syntax.tool.Tool;
import io.github.devrellint.samples.syntax.tool.TypeScriptTool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks languages whose own interpreter or compiler is on the {@code PATH}, by a {@link Tool}
 * each.
 */
@AutoService(SyntaxChecker.class)
public final class ProgramChecker implements ToolChecker {

    private static final Driver GROOVY =
            new Driver(
                    List.of("groovy"),
                    List.of("-Dgroovy.grape.enable=false"),
                    "groovy.groovy",
                    "txt",
                    Duration.ofSeconds(10));

    private static final Map<String, Tool> TOOLS =
            Map.ofEntries(
                    Map.entry(
                            "python",
                            new Driver(
                                    List.of("python3", "python"),
                                    List.of("-I"),
                                    "python.py",
                                    "py")),
                    Map.entry(
                            "javascript",
                            new Driver(
                                    List.of("node"),
                                    List.of("--experimental-vm-modules", "--no-warnings"),
                                    "javascript.js",
                                    "js")),
                    Map.entry(
                            "ruby",
                            new Driver(
                                    List.of("ruby"), List.of("--disable=gems"), "ruby.rb", "rb")),
                    Map.entry(
                            "php",
                            new Driver(
                                    List.of("php"),
                                    List.of("-d", "auto_prepend_file="),
                                    "php.php",
                                    "php")),
                    Map.entry("groovy", GROOVY),
                    Map.entry("gradle", GROOVY),
                    Map.entry("kotlin", KotlinTool.create()),
                    Map.entry("gradle-kotlin-dsl", KotlinTool.create()),
                    Map.entry("typescript", TypeScriptTool.of("ts", "tsx")),
                    Map.entry("tsx", TypeScriptTool.of("tsx", "ts")),
                    Map.entry("jsx", TypeScriptTool.of("jsx", "tsx")),
                    Map.entry("go", GoTool.create()),
                    Map.entry("rust", RustTool.create()));

    @Override
    public Set<String> languages() {
        return TOOLS.keySet();
    }

    @Override
    public Map<Tool, List<String>> questions(Snippet snippet) {
        return Map.of(TOOLS.get(snippet.language()), List.of(snippet.code()));
    }

    @Override
    public List<SyntaxVerdict> check(List<Snippet> snippets, RunContext context) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < snippets.size(); i++) {
            places.computeIfAbsent(snippets.get(i).language(), key -> new ArrayList<>()).add(i);
        }
        List<SyntaxVerdict> verdicts =
                new ArrayList<>(Collections.nCopies(snippets.size(), SyntaxVerdict.VALID));
        places.forEach(
                (language, indices) -> {
                    List<String> codes = indices.stream().map(i -> snippets.get(i).code()).toList();
                    List<SyntaxVerdict> found = TOOLS.get(language).check(codes, context);
                    for (int i = 0; i < found.size(); i++) {
                        verdicts.set(indices.get(i), found.get(i));
                    }
                });
        return verdicts;
    }
}
