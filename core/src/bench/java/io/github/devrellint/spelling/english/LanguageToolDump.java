package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.MisspellingRule;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.config.Config;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * Prints what {@code misspelling} and what every rule of LanguageTool's English module, those that
 * are off by default included, have to say of Markdown files. Run with the whole dependency tree of
 * LanguageTool and with the one of this project, the output must be the same: that is how the
 * exclusions in {@code core/pom.xml} are proven.
 *
 * <p>Arguments: number of files, folders. Of the files every n-th is taken, so that they are spread.
 */
public final class LanguageToolDump {

    public static void main(String[] args) throws IOException {
        int wanted = Integer.parseInt(args[0]);
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            try (Stream<Path> found = Files.walk(Path.of(args[i]))) {
                found.filter(path -> path.toString().matches(".*\\.mdx?")).sorted().forEach(files::add);
            }
        }
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
        for (Rule rule : tool.getAllRules()) {
            tool.enableRule(rule.getId());
        }
        Site site = Site.of(new RunContext(Config.defaults(Path.of(""))), Path.of(""));
        var misspelling = new MisspellingRule();
        var parser = new DocumentParser();
        int step = Math.max(1, files.size() / wanted);
        for (int i = 0; i < files.size(); i += step) {
            Path file = files.get(i);
            Document document = parser.parse(SourceText.decode(file, Files.readAllBytes(file)));
            System.out.println(file);
            misspelling.check(document, site, misspelling.defaults()).forEach(System.out::println);
            for (Prose prose : document.prose()) {
                for (RuleMatch match : tool.check(prose.text().text())) {
                    System.out.printf(
                            "%s %d-%d %s %s%n",
                            match.getRule().getId(),
                            match.getFromPos(),
                            match.getToPos(),
                            match.getMessage(),
                            match.getSuggestedReplacements());
                }
            }
        }
    }
}
