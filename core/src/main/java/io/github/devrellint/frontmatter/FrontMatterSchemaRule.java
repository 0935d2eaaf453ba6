package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ExistingFile;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports missing required keys, values of another type than the generator takes, mistyped keys,
 * and violations of the user's own JSON Schema.
 */
@AutoService(Rule.class)
public final class FrontMatterSchemaRule implements Rule<FrontMatterSchemaRule.Options> {

    /**
     * @param required keys that every post must have
     * @param format whose keys are known: a generator, {@code dev.to} or {@code hashnode}; {@code
     *     auto} for that of the site
     * @param known more keys that are not mistyped
     * @param properties JSON Schemas of values by key
     * @param schema a file with a JSON Schema of the whole front matter, relative to the
     *     configuration file
     */
    public record Options(
            List<String> required,
            String format,
            List<String> known,
            Map<String, Object> properties,
            @ExistingFile Optional<String> schema) {}

    @Override
    public RuleId id() {
        return RuleId.of("front-matter-schema");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(List.of("title", "date"), "auto", List.of(), Map.of(), Optional.empty());
    }

    /**
     * Returns missing keys at the opening fence, and the others at their key or value.
     *
     * @throws IllegalArgumentException if the options name an unknown format or an invalid schema
     */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        Optional<FrontMatter> matter = document.frontMatter();
        if (matter.isPresent() && !matter.get().faults().isEmpty()) {
            return Stream.empty(); // front-matter-syntax has said what is wrong
        }
        KnownKeys known = known(document, site, options.format);
        List<Problem> problems = new ArrayList<>();
        Set<String> told = new HashSet<>();
        if (matter.isPresent()) {
            Mapping root = matter.get().root();
            Map<Entry, String> mistyped = mistyped(document, site, options, known);
            mistyped.forEach((entry, key) -> problems.add(mistyped(document, entry, key, options)));
            told.addAll(mistyped.values());
            for (Entry entry : root.entries()) {
                Optional<Problem> refused = type(entry, known);
                refused.ifPresent(problems::add);
                refused.ifPresent(ignored -> told.add(entry.key()));
            }
            if (site.frontMatter(document).splitsAtSpaces()) {
                SplitLists.problems(matter.get()).forEach(problems::add);
            }
            schemas(site, options)
                    .flatMap(schema -> schema.check(root, MissingKeys.place(matter)))
                    .forEach(problems::add);
        }
        problems.addAll(new MissingKeys(document, site).problems(options.required, told));
        return problems.stream();
    }

    private static KnownKeys known(Document document, Site site, String format) {
        boolean auto = format.equals("auto");
        if (!auto && !KnownKeys.formats().contains(format)) {
            throw new IllegalArgumentException(
                    "front-matter-schema: no format '" + format + "'; there are " + formats());
        }
        return site.context()
                .service(KnownKeys.Cache.KEY)
                .of(auto ? site.generator(document).name() : format);
    }

    private static String formats() {
        return String.join(", ", KnownKeys.formats());
    }

    private static Optional<Problem> type(Entry entry, KnownKeys known) {
        if (known.refusesNull(entry.key(), entry.value())) {
            return Optional.of(
                    new Problem(
                            entry.keySpan(),
                            "\"%s\" has no value, which stops the build".formatted(entry.key())));
        }
        return known.refusal(entry.key(), entry.value())
                .map(
                        wanted ->
                                new Problem(
                                        place(entry),
                                        "\"%s\" takes %s, not %s"
                                                .formatted(
                                                        entry.key(),
                                                        wanted,
                                                        KeyType.of(entry.value()))));
    }

    private static Span place(Entry entry) {
        return entry.value() instanceof Scalar scalar ? scalar.span() : entry.keySpan();
    }

    private static Map<Entry, String> mistyped(
            Document document, Site site, Options options, KnownKeys known) {
        var own = new HashSet<>(options.known);
        own.addAll(options.required);
        own.addAll(options.properties.keySet());
        Mapping root = document.frontMatter().orElseThrow().root();
        return new MistypedKeys(known, own).of(document, root, site);
    }

    /** Only the renaming to a required key is certain enough to be a safe fix. */
    private static Problem mistyped(Document document, Entry entry, String key, Options options) {
        char first = document.source().text().charAt(entry.keySpan().start());
        String quote = first == '"' || first == '\'' ? String.valueOf(first) : "";
        var edit = new Edit(entry.keySpan(), quote + key + quote);
        boolean safe = options.required.contains(key);
        return new Problem(entry.keySpan(), "unknown key \"" + entry.key() + "\"")
                .suggesting(List.of(key))
                .fixedBy(new Fix("rename the key to \"" + key + "\"", safe, List.of(edit)));
    }

    private static Stream<UserSchema> schemas(Site site, Options options) {
        UserSchemas schemas = site.context().service(UserSchemas.KEY);
        Config config = site.context().config();
        Path base = config.base();
        Stream<UserSchema> own =
                options.schema.stream().map(file -> schemas.file(config.fileInside(file), base));
        return options.properties.isEmpty()
                ? own
                : Stream.concat(own, Stream.of(schemas.properties(options.properties, base)));
    }
}
