package io.github.devrellint.samples.syntax;

import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import io.github.devrellint.samples.syntax.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Predicts which tools will be asked about the code of posts, from their fences, before the posts
 * are parsed.
 */
final class ReadAhead implements Iterator<Map<Tool, List<String>>> {

    /** Bytes of a file that is read; larger ones are no posts. */
    private static final long LARGEST = 2_000_000;

    private final Iterator<Path> files;
    private final Map<String, SyntaxChecker> checkers;

    /**
     * @param checkers by canonical name of the language
     */
    ReadAhead(List<Path> files, Map<String, SyntaxChecker> checkers) {
        this.files = files.iterator();
        this.checkers = checkers;
    }

    @Override
    public boolean hasNext() {
        return files.hasNext();
    }

    @Override
    public Map<Tool, List<String>> next() {
        Path file = files.next();
        Map<Tool, List<String>> questions = new LinkedHashMap<>();
        for (Snippet snippet : snippets(file)) {
            if (checkers.get(snippet.language()) instanceof ToolChecker checker) {
                checker.questions(snippet)
                        .forEach(
                                (tool, codes) ->
                                        questions
                                                .computeIfAbsent(tool, key -> new ArrayList<>())
                                                .addAll(codes));
            }
        }
        return questions;
    }

    private static List<Snippet> snippets(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? FenceScanner.snippets(Files.readString(file))
                    : List.of();
        } catch (IOException e) {
            return List.of(); // whoever checks the file says so
        }
    }
}
