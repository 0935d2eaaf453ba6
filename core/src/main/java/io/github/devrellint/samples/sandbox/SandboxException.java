package io.github.devrellint.samples.sandbox;

import java.io.IOException;

/** The sandbox failed before the sample could begin: nothing is known of the sample. */
public final class SandboxException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sandbox its name, for people
     * @param reason what it said
     */
    SandboxException(String sandbox, String reason) {
        super(
                sandbox
                        + " failed: "
                        + reason
                        + "; --samples compile checks samples without running them");
    }
}
