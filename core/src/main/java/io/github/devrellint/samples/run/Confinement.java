package io.github.devrellint.samples.run;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.site.Site;
import java.util.Optional;

/** Whether samples are run, and in what. Decided once per run. */
public final class Confinement {

    private final Optional<Sandbox> sandbox;
    private final Optional<String> notice;

    private Confinement(Site site) {
        SampleSettings settings = site.config().samples();
        Optional<Sandbox> found = Optional.empty();
        Optional<String> why = Optional.empty();
        if (settings.run() == Run.TRUST) {
            found = Optional.of(new Unconfined());
        } else if (settings.run() == Run.SANDBOX) {
            Bubblewrap.Search search = Bubblewrap.find();
            found = search.found().map(Sandbox.class::cast);
            why =
                    search.found().isPresent()
                            ? Optional.empty()
                            : Optional.of("samples are checked but not run: " + search.why());
        }
        sandbox = found;
        notice = why;
    }

    /** Returns the sandbox of a run; empty where nothing is to be run, or no sandbox is there. */
    public static Optional<Sandbox> of(Site site) {
        Confinement confinement = site.service(Confinement.class, Confinement::new);
        confinement.notice.ifPresent(site.notices()::add);
        return confinement.sandbox;
    }
}
