package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the instructions of Dockerfiles: the names of <a
 * href="https://docs.docker.com/reference/dockerfile/">Docker's reference</a>, and their arguments
 * being there. Here-documents and arguments of {@code RUN} are not checked.
 */
@AutoService(SyntaxChecker.class)
public final class DockerfileChecker implements SnippetChecker {

    private static final Set<String> INSTRUCTIONS =
            Set.of(
                    "ADD",
                    "ARG",
                    "CMD",
                    "COPY",
                    "ENTRYPOINT",
                    "ENV",
                    "EXPOSE",
                    "FROM",
                    "HEALTHCHECK",
                    "LABEL",
                    "MAINTAINER",
                    "ONBUILD",
                    "RUN",
                    "SHELL",
                    "STOPSIGNAL",
                    "USER",
                    "VOLUME",
                    "WORKDIR");
    private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?(\\w+)[\"']?");
    private static final Pattern LINE = Pattern.compile("[^\\n]*+\\n?");
    private static final Pattern INSTRUCTION =
            Pattern.compile("[ \\t]*+([A-Za-z]++)([ \\t]++\\S.*)?\\s*+");

    @Override
    public Set<String> languages() {
        return Set.of("dockerfile");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        Matcher line = LINE.matcher(code);
        boolean continued = false;
        Optional<String> heredoc = Optional.empty();
        while (line.find() && !line.group().isEmpty()) {
            String text = line.group().stripTrailing();
            if (heredoc.isPresent()) {
                heredoc = text.strip().equals(heredoc.get()) ? Optional.empty() : heredoc;
                continue;
            }
            if (text.isBlank() || text.stripLeading().startsWith("#")) {
                continue; // neither ends a continuation
            }
            if (!continued) {
                Optional<SyntaxVerdict> fault = fault(text, line.start());
                if (fault.isPresent()) {
                    return fault.get();
                }
            }
            continued = text.endsWith("\\") || text.endsWith("`");
            heredoc = HEREDOC.matcher(text).results().map(found -> found.group(1)).findFirst();
        }
        return SyntaxVerdict.VALID;
    }

    private static Optional<SyntaxVerdict> fault(String text, int start) {
        Matcher instruction = INSTRUCTION.matcher(text);
        if (Elision.in(text) || !instruction.matches()) {
            return Optional.empty();
        }
        String name = instruction.group(1).toUpperCase(Locale.ROOT);
        int at = start + instruction.start(1);
        int end = start + instruction.end(1);
        if (INSTRUCTIONS.contains(name)) {
            return instruction.group(2) == null
                    ? Optional.of(SyntaxVerdict.slip(at, end, name + " without an argument"))
                    : Optional.empty();
        }
        return INSTRUCTIONS.stream()
                .filter(known -> DidYouMean.slip(name, known))
                .sorted()
                .map(
                        known ->
                                SyntaxVerdict.slip(
                                        at, end, "no such instruction; " + known + " is near"))
                .findFirst();
    }
}
