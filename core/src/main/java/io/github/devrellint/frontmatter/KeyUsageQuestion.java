package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.SiteQuestion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which keys the documents around a document use. */
@AutoService(SiteQuestion.class)
public final class KeyUsageQuestion implements SiteQuestion {

    static final String KIND = "keys";

    static String subject(Path folder, Path root) {
        return folder + "\n" + root;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> answers(Set<String> subjects, Set<Path> changed, Site site) {
        KeyUsage usage = site.context().service(KeyUsage.SERVICE);
        Map<String, String> answers = new HashMap<>();
        for (String subject : subjects) {
            int end = subject.indexOf('\n');
            Path folder = Path.of(subject.substring(0, end));
            Path root = Path.of(subject.substring(end + 1));
            answers.put(subject, usage.around(folder, root).describe());
        }
        return answers;
    }
}
