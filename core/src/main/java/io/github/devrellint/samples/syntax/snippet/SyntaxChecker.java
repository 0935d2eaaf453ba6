package io.github.devrellint.samples.syntax.snippet;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.samples.model.SyntaxVerdict;
import java.util.List;
import java.util.Set;

/**
 * Checks the syntax of some languages without executing anything. Found by {@link
 * java.util.ServiceLoader} ({@code @AutoService(SyntaxChecker.class)}); has a public constructor
 * without parameters, keeps no state and is called from several threads.
 */
public interface SyntaxChecker {

    /** The canonical names, by {@link LanguageNames}, of what it checks. */
    Set<String> languages();

    /**
     * Checks the snippets of one document, so that a checker by external tool can use one process
     * for many.
     *
     * @param snippets each in one of {@link #languages()}
     * @param context gives the settings and what is shared by a run
     * @return one verdict per snippet, in order
     */
    List<SyntaxVerdict> check(List<Snippet> snippets, RunContext context);

    /**
     * A piece of code.
     *
     * @param language canonical name
     * @param code lines end with a line feed
     */
    record Snippet(String language, String code) {}
}
