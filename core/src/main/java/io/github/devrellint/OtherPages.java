package io.github.devrellint;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.SummarizedRule;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule finds on pages of a site that are not checked: whether the findings of a page have
 * one cause must not depend on how many pages are checked. Pages that have nothing like these
 * findings are only searched for a text.
 */
final class OtherPages {

    /** Pages that are read in full, in the order of their paths; more would say the same. */
    private static final int MOST = 60;

    private static final long MOST_BYTES = 64L << 20;

    private final Site site;
    private final RuleChoice choice;
    private final DocumentReader reader;
    private final FindingFactory factory;
    private final SiteFiles checked;

    /**
     * @param checked the files that are
     */
    OtherPages(
            Site site,
            RuleChoice choice,
            DocumentReader reader,
            FindingFactory factory,
            SiteFiles checked) {
        this.site = site;
        this.choice = choice;
        this.reader = reader;
        this.factory = factory;
        this.checked = checked;
    }

    /**
     * Runs a rule on other pages.
     *
     * @param clues texts, one of which a page has that matters
     */
    <O extends Record> List<FileResult> with(SummarizedRule<O> rule, Set<String> clues) {
        if (clues.isEmpty()) {
            return List.of();
        }
        Set<Path> own = checked.list().stream().map(Found::path).collect(Collectors.toSet());
        List<FileResult> results = new ArrayList<>();
        long left = MOST_BYTES;
        for (Path file : site.files().files()) {
            if (results.size() == MOST || left <= 0) {
                break;
            }
            if (!own.contains(file) && isPage(file)) {
                String text = text(file, left);
                left -= text.length();
                if (clues.stream().anyMatch(text::contains)) {
                    reader.glance(file, true)
                            .map(document -> result(rule, document))
                            .ifPresent(results::add);
                }
            }
        }
        return results;
    }

    private boolean isPage(Path file) {
        return FileFinder.isMarkdown(file)
                && site.holds(file)
                && !site.isCopy(file)
                && !site.isTestData(file, site.root());
    }

    /** Each byte as a letter: the clues are looked for in what they are made of. */
    private static String text(Path file, long most) {
        try {
            return Files.size(file) > most
                    ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // it is gone: no page of the site
        }
    }

    private <O extends Record> FileResult result(SummarizedRule<O> rule, Document document) {
        O options = choice.options(rule.id(), rule.defaults());
        FileResult found =
                new DocumentCheck(document, site, choice, factory, begun -> {})
                        .report(rule.id(), rule.check(document, site, options));
        return new FileResult(
                found.findings(),
                List.of(),
                List.of(),
                Map.of(rule.id(), rule.judged(document, site, options)));
    }
}
