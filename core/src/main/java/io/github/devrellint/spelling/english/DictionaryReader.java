package io.github.devrellint.spelling.english;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.git.IgnoredParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Reads the word lists that people already have. The file name tells the format: {@code .json},
 * {@code .jsonc}, {@code .yaml} and {@code .yml} are cspell's, {@code .toml} is that of typos;
 * anything else is plain text, one word a line and {@code #} before a comment, which is also what
 * codespell's ignore lists and Vale's {@code accept.txt} are.
 */
public final class DictionaryReader {

    /** Read beside the configuration when it is there, without being named. */
    public static final String DEFAULT = ".devrel-lint/words.txt";

    private static final String DEFINITIONS = "dictionaryDefinitions";
    private static final Set<String> CSPELL_KEYS = Set.of("words", "ignoreWords", "userWords");

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();

    private DictionaryReader() {}

    /**
     * Reads the named files and the default one.
     *
     * @param names relative to the base of the configuration
     * @throws ConfigException if a named file is missing, is outside of the repository or can't be
     *     read as what its name says
     */
    public static List<String> read(Config config, List<String> names) {
        List<String> words = new ArrayList<>();
        Path own = config.base().resolve(DEFAULT);
        if (Files.exists(own) && !leadsToIgnored(own)) {
            words.addAll(read(config.fileInside(DEFAULT)));
        }
        for (String name : names) {
            words.addAll(read(config.fileInside(name)));
        }
        return words;
    }

    /** It may be ignored itself, as a list of one person's; links may not lead to other such. */
    private static boolean leadsToIgnored(Path own) {
        try {
            Path real = own.toRealPath();
            return !real.endsWith(DEFAULT) && new IgnoredParts().contain(real);
        } catch (IOException e) {
            return true;
        }
    }

    /** Reads one file; see {@link #read(Config, List)}. */
    public static List<String> read(Path file) {
        try {
            String text = Files.readString(file);
            return parse(file.getFileName().toString().toLowerCase(Locale.ROOT), text);
        } catch (IOException | YamlEngineException | IllegalArgumentException e) {
            throw new ConfigException("dictionary " + file + " can't be read: " + e.getMessage());
        }
    }

    /** Reads one file as plain text, whatever its name. */
    public static List<String> plain(Path file) throws IOException {
        return lines(Files.readString(file));
    }

    /**
     * The files that a configuration of cspell names as its dictionaries.
     *
     * @param file relative names are relative to its folder
     */
    public static List<String> paths(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String text = Files.readString(file);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            Object root = new Load(LoadSettings.builder().build()).loadFromString(text);
            return root instanceof Map<?, ?> map && map.get(DEFINITIONS) instanceof List<?> list
                    ? list.stream()
                            .filter(Map.class::isInstance)
                            .map(each -> ((Map<?, ?>) each).get("path"))
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList()
                    : List.of();
        }
        return name.contains("cspell") ? jsonPaths(text) : List.of();
    }

    private static List<String> jsonPaths(String text) throws IOException {
        List<String> paths = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            boolean inside = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    inside |= DEFINITIONS.equals(parser.currentName());
                } else if (token == JsonToken.END_ARRAY
                        && DEFINITIONS.equals(parser.currentName())) {
                    inside = false;
                } else if (token == JsonToken.VALUE_STRING
                        && inside
                        && "path".equals(parser.currentName())) {
                    paths.add(parser.getText());
                }
            }
        }
        return paths;
    }

    private static List<String> parse(String name, String text) throws IOException {
        if (name.endsWith(".json") || name.endsWith(".jsonc")) {
            return json(text);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return yaml(text);
        }
        if (name.endsWith(".toml")) {
            return toml(text);
        }
        return lines(text);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> json(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            boolean listed = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    listed =
                            parser.currentName() == null
                                    || CSPELL_KEYS.contains(parser.currentName());
                } else if (token == JsonToken.END_ARRAY) {
                    listed = false;
                } else if (token == JsonToken.VALUE_STRING && listed) {
                    words.add(parser.getText());
                }
            }
        }
        return words;
    }

    private static List<String> yaml(String text) {
        Object root = new Load(LoadSettings.builder().build()).loadFromString(text);
        List<String> words = new ArrayList<>();
        if (root instanceof Map<?, ?> map) {
            for (String key : CSPELL_KEYS) {
                if (map.get(key) instanceof List<?> list) {
                    list.forEach(word -> words.add(String.valueOf(word)));
                }
            }
        }
        return words;
    }

    /** The words that typos is told to leave alone: those that stand for themselves. */
    private static List<String> toml(String text) {
        TomlParseResult root = Toml.parse(text);
        if (root.hasErrors()) {
            throw new IllegalArgumentException(root.errors().get(0).toString());
        }
        List<String> words = new ArrayList<>();
        for (String section : List.of("extend-words", "extend-identifiers")) {
            TomlTable table = root.getTable("default." + section);
            if (table != null) {
                table.keySet().stream()
                        .filter(key -> key.equals(table.getString(List.of(key))))
                        .forEach(words::add);
            }
        }
        return words;
    }
}
