package io.github.devrellint.frontmatter;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.KeyValues;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The authors that a site defines: Jekyll's {@code _data/authors.yml}, the {@code authors.yml} of a
 * Docusaurus blog, the {@code .authors.yml} of a blog in Material for MkDocs. Where there is no
 * such file, nothing is known of authors.
 */
final class Authors {

    private static final List<String> DATA =
            List.of("authors.yml", "authors.yaml", "authors.json", "authors.toml");

    private static final List<String> NAMES = List.of("name", "display_name", "username", "nick");

    private final Document document;
    private final Site site;

    Authors(Document document, Site site) {
        this.document = document;
        this.site = site;
    }

    /**
     * A file of authors.
     *
     * @param strict whether the build stops at an author that is not in it; a theme of Jekyll may
     *     take other names as they are
     */
    private record Register(String file, Set<String> keys, Set<String> names, boolean strict) {

        static Register of(String file, KeyValues authors, boolean strict) {
            Set<String> names = new HashSet<>();
            for (String key : authors.keys()) {
                NAMES.forEach(name -> authors.at(key).string(name).ifPresent(names::add));
            }
            return new Register(file, Set.copyOf(authors.keys()), Set.copyOf(names), strict);
        }

        Optional<Problem> problem(Words author) {
            String name = author.text();
            if (keys.isEmpty() || keys.contains(name) || !strict && names.contains(name)) {
                return Optional.empty();
            }
            Optional<String> near = DidYouMean.nearest(name, keys);
            boolean plainName = name.indexOf(' ') >= 0 && near.isEmpty();
            return !strict && plainName
                    ? Optional.empty()
                    : Optional.of(
                            new Problem(author.span(), "no author \"" + name + "\" in " + file)
                                    .suggesting(near.stream().toList()));
        }
    }

    Stream<Problem> problems(FrontMatter matter) {
        List<String> keys =
                site.generator(document).equals("jekyll")
                        ? List.of("author", "authors")
                        : List.of("authors");
        return register().stream()
                .flatMap(
                        register ->
                                keys.stream()
                                        .flatMap(key -> matter.get(key).stream())
                                        .flatMap(value -> Words.of(value).stream())
                                        .flatMap(author -> register.problem(author).stream()));
    }

    private Optional<Register> register() {
        return switch (site.generator(document)) {
            case "jekyll" -> jekyll();
            case "docusaurus" ->
                    above("authors.yml", "authors.yaml").map(found -> register(found, false));
            case "mkdocs" -> above(".authors.yml").map(found -> register(found, true));
            default -> Optional.empty();
        };
    }

    private Optional<Register> jekyll() {
        CaseExactFiles tree = site.tree(document);
        String folder = site.settings(document).string("data_dir", "_data");
        return DATA.stream()
                .map(name -> folder + "/" + name)
                .filter(file -> tree.file(tree.root(), file).isPresent())
                .findFirst()
                .map(file -> Register.of(file, KeyValues.read(tree, tree.root(), file), false));
    }

    private Register register(Path file, boolean nested) {
        CaseExactFiles tree = site.tree(document);
        String name = file.getFileName().toString();
        KeyValues settings = KeyValues.read(tree, file.getParent(), name);
        return Register.of(name, nested ? settings.at("authors") : settings, true);
    }

    /** The nearest such file in the folders around the document. */
    private Optional<Path> above(String... names) {
        CaseExactFiles tree = site.tree(document);
        for (Path at = document.path().getParent();
                at != null && at.startsWith(tree.root());
                at = at.getParent()) {
            for (String name : names) {
                Optional<Path> found = tree.file(at, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
