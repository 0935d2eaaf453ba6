package io.github.devrellint.site;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which ids another page has, asked for the fragments of links. */
@AutoService(SiteQuestion.class)
public final class PageIdsQuestion implements SiteQuestion {

    static final String KIND = "ids";

    static String subject(Path from, Path page) {
        return from + "\n" + page;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> answers(Set<String> subjects, Set<Path> changed, Site site) {
        Map<String, String> answers = new HashMap<>();
        for (String subject : subjects) {
            int end = subject.indexOf('\n');
            Path page = Path.of(subject.substring(end + 1));
            if (changed.contains(page) || changed.contains(real(page))) {
                Path from = Path.of(subject.substring(0, end));
                answers.put(subject, site.ids(from, page));
            }
        }
        return answers;
    }

    /** A link may lead to a page by another name. */
    private static Path real(Path page) {
        try {
            return page.toRealPath();
        } catch (IOException e) {
            return page;
        }
    }
}
