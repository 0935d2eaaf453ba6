package io.github.devrellint.samples.syntax;

import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.tool.Tool;
import java.util.List;
import java.util.Map;

/** A checker that uses installed programs. */
interface ToolChecker extends SyntaxChecker {

    /** The pieces of code that it will ask each program about, for a snippet. */
    Map<Tool, List<String>> questions(Snippet snippet);
}
