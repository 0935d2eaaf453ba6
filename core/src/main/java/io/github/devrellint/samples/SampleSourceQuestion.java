package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.SiteQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is in a file that a sample says it is taken from. */
@AutoService(SiteQuestion.class)
public final class SampleSourceQuestion implements SiteQuestion {

    static final String KIND = "source";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> answers(Set<String> subjects, Set<Path> changed, Site site) {
        Map<String, String> answers = new HashMap<>();
        for (String subject : subjects) {
            try {
                answers.put(subject, SampleSource.read(Path.of(subject)).fingerprint());
            } catch (IOException e) {
                answers.put(subject, "can't be read");
            }
        }
        return answers;
    }
}
