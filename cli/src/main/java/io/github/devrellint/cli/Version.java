package io.github.devrellint.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "devrel-lint "
                    + Objects.requireNonNullElse(version, "(not packaged)")
                    + ", Java "
                    + Runtime.version()
        };
    }
}
