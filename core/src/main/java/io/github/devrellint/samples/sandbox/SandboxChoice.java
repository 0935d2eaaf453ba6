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
     * @param why there is none; empty if there is one, or if nothing is to be run
     */
    private record Search(Optional<Sandbox> found, Optional<String> why) {

        static Search found(Sandbox sandbox) {
            return new Search(Optional.of(sandbox), Optional.empty());
        }

        static Search nothing(String why) {
            String notice = "samples are checked but not run: " + why;
            return new Search(Optional.empty(), Optional.of(notice));
        }
    }

    private final Search search;

    private SandboxChoice(RunContext context) {
        SampleSettings settings = context.config().samples();
        search =
                switch (settings.run()) {
                    case TRUST -> Search.found(new NoSandbox());
                    case SANDBOX -> sandbox(settings);
                    case COMPILE, OFF -> new Search(Optional.empty(), Optional.empty());
                };
    }

    private static Search sandbox(SampleSettings settings) {
        return switch (settings.sandbox()) {
            case BUBBLEWRAP -> {
                Bubblewrap.Search search = Bubblewrap.find();
                yield search.found()
                        .map(Search::found)
                        .orElseGet(() -> Search.nothing(search.why()));
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
                                        : Search.nothing(engine + " does not answer"))
                .orElseGet(() -> Search.nothing(engine + " is not installed"));
    }

    /** Returns the sandbox of a run; empty where nothing is to be run, or no sandbox is there. */
    public static Optional<Sandbox> of(RunContext context) {
        SandboxChoice confinement = context.service(KEY);
        confinement.search.why().ifPresent(context.notices()::add);
        return confinement.search.found();
    }
}
