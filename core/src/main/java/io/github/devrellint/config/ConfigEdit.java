package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Changes a configuration file in one place and leaves the rest as it is, comments too. */
public final class ConfigEdit {

    private static final String OFF = "off";

    private final String yaml;
    private final LineIndex lines;

    private ConfigEdit(String yaml) {
        this.yaml = yaml;
        this.lines = new LineIndex(yaml);
    }

    /**
     * An edit that switches a rule off.
     *
     * @param yaml the content of the file; empty for a file that is new
     * @return empty where the file is not written in a way that an edit is sure to keep
     */
    public static Optional<Edit> switchOff(String yaml, RuleId rule) {
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().build()).composeString(yaml);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
        ConfigEdit edit = new ConfigEdit(yaml);
        if (root.isEmpty() || ConfigSource.isNull(root.get())) {
            return Optional.of(edit.append(rule));
        }
        return root.get() instanceof MappingNode mapping && !isFlow(mapping)
                ? edit.inRoot(mapping, rule)
                : Optional.empty();
    }

    private Edit append(RuleId rule) {
        String before = yaml.isEmpty() || yaml.endsWith("\n") ? "" : "\n";
        return insert(yaml.length(), before + "rules:\n  " + rule + ": " + OFF + "\n");
    }

    private Optional<Edit> inRoot(MappingNode root, RuleId rule) {
        Optional<NodeTuple> rules = entry(root, "rules");
        if (rules.isEmpty()) {
            return Optional.of(append(rule));
        }
        Node value = rules.get().getValueNode();
        if (ConfigSource.isNull(value)) {
            int key = rules.get().getKeyNode().getStartMark().orElseThrow().getLine() + 1;
            boolean last = key == lines.lines();
            return Optional.of(
                    insert(lines.lineEnd(key), (last ? "\n" : "") + "  " + rule + ": off\n"));
        }
        return value instanceof MappingNode mapping ? inRules(mapping, rule) : Optional.empty();
    }

    private Optional<Edit> inRules(MappingNode rules, RuleId rule) {
        Optional<NodeTuple> known = entry(rules, rule.value());
        if (known.isEmpty()) {
            return Optional.of(put(rules, rule.value()));
        }
        return switchOff(known.get().getValueNode());
    }

    private Optional<Edit> switchOff(Node setting) {
        if (setting instanceof ScalarNode && !ConfigSource.isNull(setting)) {
            return Optional.of(new Edit(span(setting), OFF));
        }
        if (setting instanceof MappingNode options) {
            return entry(options, "severity")
                    .map(severity -> switchOff(severity.getValueNode()))
                    .orElseGet(() -> Optional.of(put(options, "severity")));
        }
        return Optional.empty();
    }

    /** Adds a key before the others. */
    private Edit put(MappingNode mapping, String key) {
        List<NodeTuple> entries = mapping.getValue();
        if (entries.isEmpty()) {
            return new Edit(span(mapping), "{ " + key + ": " + OFF + " }");
        }
        Mark first = entries.get(0).getKeyNode().getStartMark().orElseThrow();
        String next = isFlow(mapping) ? ", " : "\n" + " ".repeat(first.getColumn());
        return insert(offset(first), key + ": " + OFF + next);
    }

    private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(
                        each ->
                                each.getKeyNode() instanceof ScalarNode name
                                        && name.getValue().equals(key))
                .findFirst();
    }

    private static boolean isFlow(MappingNode mapping) {
        return mapping.getFlowStyle() == FlowStyle.FLOW;
    }

    private static Edit insert(int offset, String text) {
        return new Edit(Span.at(offset), text);
    }

    private Span span(Node node) {
        return new Span(
                offset(node.getStartMark().orElseThrow()), offset(node.getEndMark().orElseThrow()));
    }

    /** The library counts code points. */
    private int offset(Mark mark) {
        return yaml.offsetByCodePoints(lines.lineStart(mark.getLine() + 1), mark.getColumn());
    }
}
