package io.github.devrellint.site.language;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Determines the language of a document; see {@link Site#language}. */
public final class DocumentLanguage {

    private static final List<String> KEYS = List.of("lang", "language", "locale");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}([-_][A-Za-z]{2,4})?");

    private static final Pattern FOLDER_TAG = Pattern.compile("[a-z]{2}([-_][A-Za-z]{2,4})?");
    private static final Pattern FILE_SUFFIX =
            Pattern.compile("\\.([a-z]{2}(?:[-_][A-Za-z]{2,4})?)\\.\\w+$");

    /** Codes of languages that are words or abbreviations of English, too. */
    private static final Set<String> WORDS =
            Set.of(
                    "am", "an", "as", "be", "do", "ha", "he", "hi", "id", "in", "is", "it", "la",
                    "me", "my", "no", "or", "os", "pa", "so", "to");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private DocumentLanguage() {}

    public static String of(Document document, Config config, Path root) {
        return document.frontMatter()
                .flatMap(DocumentLanguage::named)
                .filter(tag -> !isCopiedWith(tag, document, root))
                .or(() -> overridden(document, config))
                .orElseGet(() -> guessed(document, config, root));
    }

    private static Optional<String> named(FrontMatter matter) {
        for (String key : KEYS) {
            String tag = matter.string(key).orElse("");
            if (TAG.matcher(tag).matches()
                    && (tag.length() == 3 || LANGUAGES.contains(tag.substring(0, 2)))) {
                return Optional.of(tag.replace('_', '-'));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a translation still has the language of its original in its front matter: its folder
     * and its words agree on another.
     */
    private static boolean isCopiedWith(String tag, Document document, Path root) {
        Optional<String> guess = LanguageDetector.of(document).language();
        return byName(document, root)
                .filter(folder -> !tag.startsWith(folder))
                .filter(folder -> guess.equals(Optional.of(folder)))
                .isPresent();
    }

    private static Optional<String> overridden(Document document, Config config) {
        Optional<String> language = Optional.empty();
        for (Config.Override override : config.overrides()) {
            if (override.language().isPresent()
                    && new FilePatterns(config.base(), override.files()).matches(document.path())) {
                language = override.language();
            }
        }
        return language;
    }

    /** By the names of its folders, then by its words. */
    private static String guessed(Document document, Config config, Path root) {
        String plain = config.language().split("-", 2)[0];
        LanguageDetector guess = LanguageDetector.of(document);
        return byName(document, root)
                .filter(guess::allows)
                .or(guess::language)
                .filter(found -> !found.equals(plain))
                .orElse(config.language());
    }

    /** {@code de/post.md}, {@code i18n/pt-BR/…}, {@code post.fr.md}. */
    private static Optional<String> byName(Document document, Path root) {
        Path path = document.path();
        Path inside = path.startsWith(root) ? root.relativize(path) : path.getFileName();
        Matcher suffix = FILE_SUFFIX.matcher(inside.getFileName().toString());
        if (suffix.find() && isTag(suffix.group(1))) {
            return Optional.of(suffix.group(1).substring(0, 2));
        }
        for (int i = 0; i < inside.getNameCount() - 1; i++) {
            String folder = inside.getName(i).toString();
            if (isTag(folder) && !isWordOnly(inside, i, root)) {
                return Optional.of(folder.substring(0, 2));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a folder is named by a word of English, as one on IT is, since no folder beside it is
     * named by another language.
     */
    private static boolean isWordOnly(Path inside, int index, Path root) {
        String name = inside.getName(index).toString();
        if (!WORDS.contains(name)) {
            return false;
        }
        Path parent = index == 0 ? root : root.resolve(inside.subpath(0, index));
        try (Stream<Path> beside = Files.list(parent)) {
            return beside.map(path -> path.getFileName().toString())
                    .noneMatch(other -> isTag(other) && !other.equals(name));
        } catch (IOException e) {
            return false; // what an editor holds may stand in a folder that does not exist
        }
    }

    /** Whether a folder of this name is one of a language: {@code de}, {@code pt-BR}. */
    public static boolean isTag(String name) {
        return FOLDER_TAG.matcher(name).matches() && LANGUAGES.contains(name.substring(0, 2));
    }

    /**
     * The path of a page without the language that its folders or its name say: the same for all
     * translations of a page.
     *
     * @param path with {@code /}
     */
    public static String withoutLanguage(String path) {
        Matcher suffix = FILE_SUFFIX.matcher(path);
        String named = suffix.find() && isTag(suffix.group(1)) ? suffix.group(1) : "";
        String plain = named.isEmpty() ? path : path.replace("." + named + ".", ".");
        int name = plain.lastIndexOf('/') + 1;
        return Stream.of(plain.substring(0, name).split("/"))
                .filter(folder -> !isTag(folder.toLowerCase(Locale.ROOT)))
                .map(folder -> folder + "/")
                .collect(Collectors.joining("", "", plain.substring(name)));
    }
}
