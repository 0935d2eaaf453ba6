package io.github.devrellint.frontmatter;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.KeyValues;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the site's own templates and configuration define: Jekyll's and Astro's layouts, Zola's
 * templates and taxonomies. Silent where a theme may have the template.
 */
final class Templates {

    private static final Set<String> NO_LAYOUT = Set.of("none", "nil", "null", "false", "");

    private final Path folder;
    private final CaseExactFiles tree;
    private final KeyValues settings;
    private final String generator;

    Templates(Document document, Site site) {
        this.folder = document.path().getParent();
        this.tree = site.tree(document);
        this.settings = site.settings(document);
        this.generator = site.generator(document);
    }

    Stream<Problem> problems(FrontMatter matter) {
        return switch (generator) {
            case "astro" -> words(matter, "layout").flatMap(name -> component(name).stream());
            case "jekyll" -> words(matter, "layout").flatMap(name -> layout(name).stream());
            case "zola" ->
                    Stream.concat(
                            words(matter, "template").flatMap(name -> template(name).stream()),
                            taxonomies(matter));
            default -> Stream.empty();
        };
    }

    private static Stream<Words> words(FrontMatter matter, String key) {
        return matter.get(key).filter(FrontMatterValue.Scalar.class::isInstance).stream()
                .flatMap(value -> Words.of(value).stream());
    }

    private Optional<Problem> component(Words layout) {
        boolean relative = layout.text().startsWith("./") || layout.text().startsWith("../");
        return relative && tree.file(folder, layout.text()).isEmpty()
                ? Optional.of(new Problem(layout.span(), "no such file: " + layout.text()))
                : Optional.empty();
    }

    private Optional<Problem> layout(Words layout) {
        String folderName = settings.string("layouts_dir", "_layouts");
        Optional<Path> folder = tree.folder(tree.root(), folderName);
        boolean themed = settings.has("theme") || settings.has("remote_theme");
        if (folder.isEmpty() || themed || NO_LAYOUT.contains(layout.text())) {
            return Optional.empty();
        }
        int slash = layout.text().lastIndexOf('/');
        String name = layout.text().substring(slash + 1);
        Optional<Path> place =
                slash < 0 ? folder : tree.folder(folder.get(), layout.text().substring(0, slash));
        Set<String> names = place.map(this::stems).orElse(Set.of());
        return names.contains(name)
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                        layout.span(),
                                        "no layout \"" + layout.text() + "\" in " + folderName)
                                .suggesting(DidYouMean.nearest(name, names).stream().toList()));
    }

    /** The names of files, with and without their extension. */
    private Set<String> stems(Path folder) {
        Set<String> names = new HashSet<>();
        for (String name : tree.names(folder)) {
            int dot = name.lastIndexOf('.');
            names.add(dot < 0 ? name : name.substring(0, dot));
        }
        return names;
    }

    private Optional<Problem> template(Words template) {
        Optional<Path> folder = tree.folder(tree.root(), "templates");
        boolean known =
                folder.isEmpty()
                        || settings.has("theme")
                        || tree.file(folder.get(), template.text()).isPresent();
        return known
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                        template.span(),
                                        "no template \"" + template.text() + "\" in templates")
                                .suggesting(
                                        DidYouMean.nearest(
                                                        template.text(), tree.names(folder.get()))
                                                .stream()
                                                .toList()));
    }

    private Stream<Problem> taxonomies(FrontMatter matter) {
        Set<String> defined =
                Stream.concat(
                                Stream.of(settings),
                                settings.at("languages").keys().stream()
                                        .map(language -> settings.at("languages", language)))
                        .flatMap(from -> from.list("taxonomies").stream())
                        .flatMap(taxonomy -> taxonomy.string("name").stream())
                        .collect(Collectors.toSet());
        return matter
                .get("taxonomies")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .stream()
                .flatMap(mapping -> mapping.entries().stream())
                .filter(entry -> !defined.contains(entry.key()))
                .map(entry -> undefined(entry, defined));
    }

    private static Problem undefined(Entry entry, Set<String> defined) {
        return new Problem(entry.keySpan(), "the site has no taxonomy \"" + entry.key() + "\"")
                .suggesting(DidYouMean.nearest(entry.key(), defined).stream().toList());
    }
}
