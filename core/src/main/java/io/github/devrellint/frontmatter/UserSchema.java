package io.github.devrellint.frontmatter;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.serialization.BasicNodeReader;
import com.networknt.schema.serialization.NodeReader;
import io.github.devrellint.base.ReadBoundary;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.FrontMatterValue.Sequence;
import io.github.devrellint.document.Span;
import io.github.devrellint.git.IgnoredParts;
import io.github.devrellint.rule.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema for front matter, drafts 4 to 2020-12. References to other files are followed
 * inside the folder of the configuration; nothing is ever fetched.
 */
final class UserSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Whatever the name of a file says: the library would read YAML by one that is not there. */
    private static final NodeReader JSON =
            new BasicNodeReader() {
                @Override
                protected ObjectMapper getObjectMapper(InputFormat format) {
                    return JsonMapper.shared();
                }
            };

    private final Schema schema;

    private UserSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads a schema.
     *
     * @param base the folder that references must stay in
     * @throws IllegalArgumentException if the file can't be read or is no schema
     */
    static UserSchema read(Path file, Path base, IgnoredParts ignored) {
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readString(file));
            return new UserSchema(
                    registry(base, ignored)
                            .getSchema(SchemaLocation.of(file.toUri().toString()), node));
        } catch (IOException | JacksonException | SchemaException e) {
            throw new IllegalArgumentException(
                    "can't read the schema " + file + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Makes the schema of an object with these properties. */
    static UserSchema ofProperties(
            Map<String, Object> properties, Path base, IgnoredParts ignored) {
        JsonNode node =
                JsonMapper.shared().valueToTree(Map.of("type", "object", "properties", properties));
        return new UserSchema(registry(base, ignored).getSchema(node));
    }

    private static SchemaRegistry registry(Path base, IgnoredParts ignored) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                        builder.nodeReader(JSON)
                                .resourceLoaders(to -> to.add(iri -> local(iri, base, ignored))));
    }

    private static InputStreamSource local(AbsoluteIri iri, Path base, IgnoredParts ignored) {
        if (!iri.toString().startsWith("file:")) {
            return null; // those of the library itself
        }
        Path file = Path.of(URI.create(iri.toString())).normalize();
        try {
            if (!ignored.contain(file)
                    && new ReadBoundary(base).encloses(file)
                    && !ignored.contain(Files.exists(file) ? file.toRealPath() : file)) {
                return () -> Files.newInputStream(file);
            }
        } catch (IOException e) {
            // a link that can't be resolved leads nowhere
        }
        throw new IllegalArgumentException(
                "the schema refers to a file that Git ignores, or outside of " + base);
    }

    /**
     * Returns what does not fit, at the value or key that it is about.
     *
     * @throws IllegalArgumentException if the schema refers to what can't be read
     */
    Stream<Problem> check(Mapping root, Span head) {
        try {
            return schema.validate(node(root)).stream().map(error -> problem(error, root, head));
        } catch (SchemaException | JacksonException | UncheckedIOException e) {
            throw new IllegalArgumentException("can't use the schema: " + firstLine(e), e);
        }
    }

    private static Problem problem(Error error, Mapping root, Span head) {
        Place place = Place.of(root, error.getInstanceLocation(), head);
        String property = error.getProperty();
        String name = place.name().isEmpty() ? "" : "\"" + place.name() + "\": ";
        if ("additionalProperties".equals(error.getKeyword()) && property != null) {
            Span key = place.key(property);
            return new Problem(key, "key \"" + property + "\" is not in the schema");
        }
        if ("required".equals(error.getKeyword()) && property != null) {
            return new Problem(place.span(), name + "missing key \"" + property + "\"");
        }
        return new Problem(place.span(), name + error.getMessage());
    }

    /** The value at a path of keys and indices. */
    private record Place(String name, FrontMatterValue value, Span span) {

        static Place of(Mapping root, NodePath path, Span head) {
            Place place = new Place("", root, head);
            for (int i = 0; i < path.getNameCount(); i++) {
                place = place.child(path.getElement(i));
            }
            return place;
        }

        private Place child(Object step) {
            if (value instanceof Sequence list && step instanceof Integer index) {
                FrontMatterValue item = list.items().get(index);
                return new Place(name + "[" + index + "]", item, item.span());
            }
            if (value instanceof Mapping mapping) {
                for (Entry entry : mapping.entries()) {
                    if (entry.key().equals(String.valueOf(step))) {
                        Span own = entry.value().span();
                        Span span = own.isEmpty() ? entry.keySpan() : own;
                        String path = name.isEmpty() ? entry.key() : name + "." + entry.key();
                        return new Place(path, entry.value(), span);
                    }
                }
            }
            return this;
        }

        Span key(String key) {
            return value instanceof Mapping mapping
                    ? mapping.entries().stream()
                            .filter(entry -> entry.key().equals(key))
                            .map(Entry::keySpan)
                            .findFirst()
                            .orElse(span)
                    : span;
        }
    }

    /** Dates become texts as they are written, for {@code "format": "date"}. */
    private static JsonNode node(FrontMatterValue value) {
        if (value instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), node(entry.value())));
            return object;
        }
        if (value instanceof Sequence list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(node(item)));
            return array;
        }
        Scalar scalar = (Scalar) value;
        Object plain = scalar.value();
        if (plain == null) {
            return NODES.nullNode();
        }
        if (plain instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (plain instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (plain instanceof Double number) {
            return NODES.numberNode(number);
        }
        return plain instanceof BigInteger number
                ? NODES.numberNode(number)
                : NODES.stringNode(scalar.text().text());
    }
}
