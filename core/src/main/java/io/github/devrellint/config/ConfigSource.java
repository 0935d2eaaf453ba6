package io.github.devrellint.config;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.SmallFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The YAML nodes of a configuration file, and errors with their line and column. */
final class ConfigSource {

    /** A key and its value. */
    record Entry(String key, Node keyNode, Node value) {}

    private final String name;

    private ConfigSource(String name) {
        this.name = name;
    }

    static ConfigSource of(Path file) {
        return new ConfigSource(file.getFileName().toString());
    }

    /**
     * Returns the root of the file; empty if the file has no content.
     *
     * @throws ConfigException if it can't be read or is not YAML
     */
    Optional<Node> read(Path file) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(20).build();
        try {
            return new Compose(settings).composeString(SmallFile.text(file));
        } catch (MarkedYamlEngineException e) {
            String problem = e.getProblem() == null ? "not valid YAML" : e.getProblem();
            throw new ConfigException(place(e.getProblemMark()) + problem);
        } catch (YamlEngineException e) {
            throw new ConfigException(name + ": not valid YAML: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new ConfigException(name + ": is nested too deeply");
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigException(name + ": can't be read: " + e.getMessage());
        }
    }

    ConfigException error(Node at, String message) {
        return new ConfigException(place(at.getStartMark()) + message);
    }

    private String place(Optional<Mark> mark) {
        return mark.map(at -> name + ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1) + ": ")
                .orElse(name + ": ");
    }

    /**
     * Returns the entries of a mapping.
     *
     * @throws ConfigException if the node is not a mapping, or a key occurs twice
     */
    List<Entry> entries(Node node, String what) {
        if (isNull(node)) {
            return List.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, what + " takes keys with values");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode(), "a key");
            if (!seen.add(key)) {
                throw error(tuple.getKeyNode(), "'" + key + "' is a duplicate key");
            }
            entries.add(new Entry(key, tuple.getKeyNode(), tuple.getValueNode()));
        }
        return entries;
    }

    /** Returns the items of a list; a single value is a list of one. */
    List<Node> items(Node node) {
        if (isNull(node)) {
            return List.of();
        }
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    /**
     * @throws ConfigException if the node is not a single value
     */
    String text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !isNull(node)) {
            return scalar.getValue();
        }
        throw error(node, what + " takes a single value");
    }

    /**
     * @throws ConfigException if the node is not the tag of a known language
     */
    String language(Node node, String what) {
        String tag = text(node, what);
        if (!LanguageTags.isKnown(tag)) {
            throw error(node, LanguageTags.problem(tag));
        }
        return tag;
    }

    List<String> texts(Node node, String what) {
        return items(node).stream().map(item -> text(item, what)).toList();
    }

    ConfigException unknown(String kind, Entry entry, String of, Collection<String> known) {
        String hint = DidYouMean.phrase(entry.key(), known);
        return error(entry.keyNode(), "unknown " + kind + " '" + entry.key() + "'" + of + hint);
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /**
     * Returns one of some names.
     *
     * @throws ConfigException if the value is none of them
     */
    String choice(Node node, List<String> names, String what) {
        String text = text(node, what);
        if (!names.contains(text)) {
            String hint = DidYouMean.phrase(text, names);
            throw error(
                    node,
                    what
                            + " takes one of "
                            + String.join(", ", names)
                            + ", not '"
                            + text
                            + "'"
                            + hint);
        }
        return text;
    }
}
