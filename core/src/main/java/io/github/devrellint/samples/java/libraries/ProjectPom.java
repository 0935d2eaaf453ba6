package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import java.io.IOException;
import java.util.List;

/**
 * What a {@code pom.xml} says with all that it inherits.
 *
 * @param group id of the group
 * @param artifact id of the artifact
 * @param version of the project as it is now
 * @param libraries jars that it depends on directly, as paths in a repository
 * @param problems why the file could not be read; then nothing else is known
 */
record ProjectPom(
        String group,
        String artifact,
        String version,
        List<String> libraries,
        List<String> problems) {

    static ProjectPom unreadable(String why) {
        return new ProjectPom("", "", "", List.of(), List.of(why));
    }

    /** Remembers those that could be read. */
    static final class Format implements ResultFormat<List<ProjectPom>> {

        @Override
        public String name() {
            return "poms 1";
        }

        @Override
        public void write(List<ProjectPom> poms, ResultWriter out) throws IOException {
            out.list(
                    poms,
                    pom -> {
                        out.text(pom.group()).text(pom.artifact()).text(pom.version());
                        out.list(pom.libraries(), out::text);
                    });
        }

        @Override
        public List<ProjectPom> read(ResultReader in) throws IOException {
            return in.list(
                    () ->
                            new ProjectPom(
                                    in.text(), in.text(), in.text(), in.list(in::text), List.of()));
        }
    }
}
