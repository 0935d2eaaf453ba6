package io.github.devrellint.frontmatter;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.FrontMatterConventions.AddressKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that the front matter of a document claims, by the keys of its generator. */
final class AddressClaims {

    private static final List<String> LANGUAGES = List.of("lang", "language", "locale");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_][A-Za-z]{2,4})?");
    private static final Pattern INDEX = Pattern.compile("_?index\\..*");

    private final Document document;
    private final FrontMatter matter;
    private final FrontMatterConventions conventions;

    private final Path root;
    private final Path below;

    AddressClaims(Document document, FrontMatter matter, Site site) {
        this.document = document;
        this.matter = matter;
        this.conventions = site.frontMatter(document);
        this.root = site.layout(document).root();
        Path path = document.path();
        this.below = path.startsWith(root) ? root.relativize(path) : path.getFileName();
    }

    Stream<AddressClaim> claims() {
        Stream<AddressClaim> addresses =
                conventions.addressKeys().stream()
                        .flatMap(key -> words(key.key()).map(word -> address(key, word)));
        return Stream.concat(
                addresses, words("slug").filter(word -> !isFolder(word)).map(this::slug));
    }

    private Stream<LocatedText> words(String key) {
        return matter.get(key).stream()
                .flatMap(value -> LocatedText.of(value).stream())
                .filter(word -> isAddress(word.text()));
    }

    /**
     * Whether a text is an address of this site: no pattern, no template expression, no other host.
     */
    private static boolean isAddress(String text) {
        return !text.isBlank() && text.chars().noneMatch(c -> c == ':' || c == '{' || c == '#');
    }

    /** The slug of a page at the address of its folder. */
    private static boolean isFolder(LocatedText slug) {
        return slug.text().equals("index");
    }

    private AddressClaim claim(String key, LocatedText word, String address) {
        String unique = String.join("\n", language(), address);
        return new AddressClaim(document.path(), key, word.text(), unique, word.span());
    }

    private AddressClaim address(AddressKey key, LocatedText word) {
        boolean relative = key.relativeToPage() && !word.text().startsWith("/");
        String place = relative ? slashes(root.relativize(place())) + "/" : "";
        return claim(key.key(), word, root + "\n" + normal(place + word.text()));
    }

    /** A slug replaces the name of the file, or of the folder where the file is its index. */
    private AddressClaim slug(LocatedText word) {
        Path place = word.text().startsWith("/") ? section() : place();
        return claim("slug", word, "slug in " + place + day() + "\n" + normal(word.text()));
    }

    /** The folder that the page is in: one up for the index of a folder of its own. */
    private Path place() {
        Path folder = document.path().getParent();
        boolean index = INDEX.matcher(document.path().getFileName().toString()).matches();
        return index && !folder.equals(root) ? folder.getParent() : folder;
    }

    /** A version of the documentation or a section counts its slugs from its own root. */
    private Path section() {
        int folders = Math.min(2, below.getNameCount() - 1);
        return folders == 0 ? root : root.resolve(below.subpath(0, folders));
    }

    /** Where addresses hold the date, the same slug on another day is another address. */
    private String day() {
        return conventions.slugPerDay()
                ? FileNameDate.of(document.path())
                        .or(this::date)
                        .map(day -> " on " + day)
                        .orElse("")
                : "";
    }

    private Optional<LocalDate> date() {
        return DateValue.of(matter.root()).stream()
                .filter(DateValue::published)
                .flatMap(date -> date.day().stream())
                .findFirst();
    }

    /** Translations of a page may have its address, in their own language's part of the site. */
    private String language() {
        StringBuilder language = new StringBuilder();
        LANGUAGES.forEach(key -> matter.string(key).ifPresent(language::append));
        for (Path part : below) {
            String[] words = part.toString().split("\\.");
            boolean file = part.equals(below.getFileName());
            String code = file ? words.length > 2 ? words[words.length - 2] : "" : words[0];
            if (LANGUAGE.matcher(code).matches()) {
                language.append(' ').append(code);
            }
        }
        return language.toString();
    }

    private static String slashes(Path path) {
        return SlashPath.of(path);
    }

    /** Normalizes an address: spellings for which a server returns the same page become equal. */
    private static String normal(String address) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : address.strip().split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if ("index.html".equals(parts.peekLast())) {
            parts.pollLast();
        }
        return String.join("/", parts);
    }
}
