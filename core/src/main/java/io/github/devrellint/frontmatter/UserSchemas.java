package io.github.devrellint.frontmatter;

import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.git.IgnoredParts;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas of the configuration, each read once. Safe for use by several threads. */
final class UserSchemas {

    static final ServiceKey<UserSchemas> KEY =
            ServiceKey.of(
                    UserSchemas.class,
                    context -> new UserSchemas(context.service(IgnoredParts.KEY)));

    private final IgnoredParts ignored;
    private final Map<Object, UserSchema> schemas = new ConcurrentHashMap<>();

    private UserSchemas(IgnoredParts ignored) {
        this.ignored = ignored;
    }

    UserSchema file(Path file, Path base) {
        return schemas.computeIfAbsent(file, key -> UserSchema.read(file, base, ignored));
    }

    UserSchema properties(Map<String, Object> properties, Path base) {
        return schemas.computeIfAbsent(
                properties, key -> UserSchema.ofProperties(properties, base, ignored));
    }
}
