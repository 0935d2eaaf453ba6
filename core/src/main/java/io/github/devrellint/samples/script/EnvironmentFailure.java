package io.github.devrellint.samples.script;

import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.script.ScriptLanguage.Faults;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises failures of unmarked samples that are due to the environment, not to the sample. */
final class EnvironmentFailure {

    /** Errors caused by the sandbox. */
    private static final Pattern ENVIRONMENT =
            Pattern.compile(
                    "ConnectionError|OSError|FileNotFoundError|PermissionError|Errno::E"
                            + "|URLError|gaierror|TimeoutError|ENOENT|ECONNREFUSED|UnknownHostException"
                            + "|ENOTFOUND|EACCES|EROFS|EAI_AGAIN|fetch failed|command not found"
                            + "|Could not resolve host|Permission denied|Read-only file system|No such file");

    /** Errors of samples that need input, arguments or settings of the machine. */
    private static final Pattern ASKS =
            Pattern.compile(
                    "sys\\.argv|os\\.(?:environ|Args|Getenv)|process\\.(?:argv|env|stdin)|env::(?:args|var)"
                            + "|\\b(?:ARGV|ENV)\\b|\\$argv\\b|\\bgetenv\\b|\\binput\\(|\\bargs\\[|sys\\.stdin|os\\.Stdin|\\$stdin|\\bSTDIN\\b"
                            + "|\\breadLine\\(|\\breadln\\(");

    private EnvironmentFailure() {}

    /**
     * The judgement of an unmarked sample that lacks something of its environment; empty for other
     * failures.
     */
    static Optional<Judgement> of(Script script, String errors) {
        Faults faults = script.language().faults();
        Matcher missing = faults.missing().matcher(errors);
        if (missing.find()) {
            String name = "";
            for (int group = 1; group <= missing.groupCount(); group++) {
                name = missing.group(group) == null ? name : missing.group(group);
            }
            String needs =
                    name.isEmpty()
                            ? "needs something that is not here"
                            : "needs " + OutcomeClassifier.shown(name);
            return Optional.of(Judgement.of(Status.FRAGMENT, needs, false));
        }
        return ENVIRONMENT.matcher(errors).find() || ASKS.matcher(script.sample().code()).find()
                ? Optional.of(
                        Judgement.of(
                                Status.PARSED,
                                "needs something that the sandbox does not have",
                                true))
                : Optional.empty();
    }
}
