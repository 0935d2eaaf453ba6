package io.github.devrellint.samples.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How the samples of a language are run. In arguments, <code>{file}</code> stands for the file with
 * the program, <code>{out}</code> for a folder that the compiler writes.
 *
 * @param name canonical
 * @param program the interpreter or compiler
 * @param arguments that run a program, or compile it
 * @param start what runs a compiled program; empty if the language is interpreted
 * @param environment variables that it needs
 * @param extension of the file
 * @param layout how samples become a program
 * @param plain makes code of the text of a sample; keeps its lines
 * @param faults what it says when something is wrong
 * @param prompt at which it is typed, if it has one
 * @param wholePage whether samples go on with all samples before them, not only with those that
 *     were meant to run
 */
record ScriptLanguage(
        String name,
        Program program,
        List<String> arguments,
        List<String> start,
        Map<String, String> environment,
        String extension,
        ScriptLayout layout,
        UnaryOperator<String> plain,
        Faults faults,
        Optional<Prompt> prompt,
        boolean wholePage) {

    /** Value of a variable that is to name the folder of the JDK. */
    static final String JAVA = "{java}";

    /** Value of a variable that is to name a folder that compilers share during a run. */
    static final String CACHE = "{cache}";

    /**
     * A program to look for.
     *
     * @param names the first one found is taken
     * @param probe arguments that have it print its own file and, on a second line, the folder that
     *     it is installed in, or the latter alone; empty if it need not be asked
     */
    record Program(List<String> names, List<String> probe) {

        static Program of(String... names) {
            return new Program(List.of(names), List.of());
        }

        Program probedBy(String... arguments) {
            return new Program(names, List.of(arguments));
        }
    }

    /**
     * Patterns of the error messages of a language.
     *
     * @param compiled an error of the compiler: groups {@code line} and {@code message}
     * @param thrown an uncaught exception: groups {@code type} and {@code message}
     * @param missing finds that the sample uses what it does not show: its name in the first group
     *     that matches, if it is known
     * @param innermostLast whether traces name the innermost call last
     */
    record Faults(Pattern compiled, Pattern thrown, Pattern missing, boolean innermostLast) {

        static Faults of(String compiled, String thrown, String missing) {
            return new Faults(
                    Pattern.compile(compiled, Pattern.MULTILINE),
                    Pattern.compile(thrown, Pattern.MULTILINE),
                    Pattern.compile(missing, Pattern.MULTILINE),
                    false);
        }

        Faults innermostLast(boolean value) {
            return new Faults(compiled, thrown, missing, value);
        }
    }

    /** One that is interpreted, unless told otherwise, and whose samples go on with the page. */
    static Builder of(
            String name,
            Program program,
            List<String> arguments,
            String extension,
            ScriptLayout layout,
            Faults faults) {
        return new Builder(name, program, arguments, extension, layout, faults);
    }

    /** Adds what only some languages need. */
    static final class Builder {

        private final String name;
        private final Program program;
        private final List<String> arguments;
        private final String extension;
        private final ScriptLayout layout;
        private final Faults faults;
        private List<String> start = List.of();
        private Map<String, String> environment = Map.of();
        private UnaryOperator<String> plain = UnaryOperator.identity();
        private Optional<Prompt> prompt = Optional.empty();
        private boolean wholePage = true;

        private Builder(
                String name,
                Program program,
                List<String> arguments,
                String extension,
                ScriptLayout layout,
                Faults faults) {
            this.name = name;
            this.program = program;
            this.arguments = arguments;
            this.extension = extension;
            this.layout = layout;
            this.faults = faults;
        }

        /** The arguments compile; what they make is started by a command. */
        Builder compiledAndStartedBy(String... command) {
            start = List.of(command);
            return this;
        }

        Builder withEnvironment(Map<String, String> variables) {
            environment = variables;
            return this;
        }

        Builder withPlain(UnaryOperator<String> value) {
            plain = value;
            return this;
        }

        Builder typedAt(Prompt value) {
            prompt = Optional.of(value);
            return this;
        }

        /** Samples go on only with those that were meant to run. */
        Builder apartFromThePage() {
            wholePage = false;
            return this;
        }

        ScriptLanguage build() {
            return new ScriptLanguage(
                    name,
                    program,
                    arguments,
                    start,
                    environment,
                    extension,
                    layout,
                    plain,
                    faults,
                    prompt,
                    wholePage);
        }
    }

    /** The session that a sample shows; empty if it shows no prompt. */
    Optional<Session> session(String code) {
        return prompt.flatMap(known -> Session.of(known, code));
    }

    /** Whether there is a compiler to say what is wrong. */
    boolean isCompiled() {
        return !start.isEmpty();
    }
}
