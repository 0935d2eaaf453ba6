package io.github.devrellint.site;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides which language a document is in; see {@link Site#language}. */
final class DocumentLanguage {

    private static final List<String> KEYS = List.of("lang", "language", "locale");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}([-_][A-Za-z]{2,4})?");

    private DocumentLanguage() {}

    static String of(Document document, Config config) {
        return document.frontMatter()
                .flatMap(DocumentLanguage::named)
                .or(() -> overridden(document, config))
                .orElseGet(() -> guessed(document, config.language()));
    }

    private static Optional<String> named(FrontMatter matter) {
        Stream<String> values = KEYS.stream().flatMap(key -> matter.string(key).stream());
        return values.filter(tag -> TAG.matcher(tag).matches())
                .map(tag -> tag.replace('_', '-'))
                .findFirst();
    }

    private static Optional<String> overridden(Document document, Config config) {
        return config.overrides().stream()
                .filter(override -> override.language().isPresent())
                .filter(
                        override ->
                                new FilePatterns(config.base(), override.files())
                                        .matches(document.path()))
                .reduce((first, last) -> last)
                .flatMap(Config.Override::language);
    }

    private static String guessed(Document document, String configured) {
        String plain = configured.split("-", 2)[0];
        return LanguageGuess.of(document)
                .language()
                .filter(guess -> !guess.equals(plain))
                .orElse(configured);
    }
}
