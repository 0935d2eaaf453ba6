package io.github.devrellint.samples.sandbox;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.samples.model.LanguageNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether samples are run, and in what. Decided once per run. */
public final class SandboxChoice {

    private static final ServiceKey<SandboxChoice> KEY =
            ServiceKey.of(SandboxChoice.class, SandboxChoice::new);

    /**
     * A sandbox that was looked for.
     *
     * @param missing what is not installed, for people; empty if nothing is missing
     * @param failure why what is installed does not work; empty if it does
     */
    private record Search(
            Optional<Sandbox> found, Optional<String> missing, Optional<String> failure) {

        static Search found(Sandbox sandbox) {
            return new Search(Optional.of(sandbox), Optional.empty(), Optional.empty());
        }

        static Search missing(String program) {
            String notice = "samples are checked but not run: " + program + " is not installed";
            return new Search(Optional.empty(), Optional.of(notice), Optional.empty());
        }

        static Search failed(String why) {
            return new Search(Optional.empty(), Optional.empty(), Optional.of(why));
        }
    }

    private final Search search;

    private SandboxChoice(RunContext context) {
        SampleSettings settings = context.config().samples();
        search =
                switch (settings.run()) {
                    case TRUST -> Search.found(new NoSandbox());
                    case SANDBOX -> sandbox(settings);
                    case COMPILE, OFF ->
                            new Search(Optional.empty(), Optional.empty(), Optional.empty());
                };
    }

    private static Search sandbox(SampleSettings settings) {
        return switch (settings.sandbox()) {
            case BUBBLEWRAP -> {
                Bubblewrap.Search search = Bubblewrap.find();
                yield search.found()
                        .map(Search::found)
                        .orElseGet(
                                () ->
                                        search.installed()
                                                ? Search.failed(search.why())
                                                : Search.missing("bubblewrap"));
            }
            case PODMAN, DOCKER ->
                    container(settings.sandbox().name().toLowerCase(Locale.ROOT), settings);
        };
    }

    private static Search container(String engine, SampleSettings settings) {
        Map<String, String> images = new HashMap<>();
        settings.images()
                .forEach((language, image) -> images.put(LanguageNames.canonical(language), image));
        return Sandbox.tool(engine)
                .map(program -> new Container(engine, program, images))
                .map(
                        container ->
                                container.works()
                                        ? Search.found(container)
                                        : Search.failed(
                                                new SandboxException(engine, "it does not answer")
                                                        .getMessage()))
                .orElseGet(() -> Search.missing(engine));
    }

    /**
     * Returns the sandbox of a run; empty where nothing is to be run, or no sandbox is there. That
     * one is installed and does not work is a failure of the run.
     */
    public static Optional<Sandbox> of(RunContext context) {
        Search search = context.service(KEY).search;
        search.missing().ifPresent(context.notices()::add);
        search.failure().ifPresent(context.notices()::failed);
        return search.found();
    }
}
