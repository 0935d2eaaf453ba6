package io.github.devrellint.samples.java;

import io.github.devrellint.samples.java.MistakeFinder.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Renames what a project has: methods by their name wherever the project declares them, types and
 * fields by their owner. In class files, and in sources where there are some.
 */
final class Renames {

    private final Map<String, String> methods = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final TypeIndex index;

    Renames(List<Use> uses, TypeIndex index) {
        this.index = index;
        for (Use use : uses) {
            switch (use.what()) {
                case "method" -> methods.put(use.name(), renamed(use.name()));
                case "field" -> fields.put(use.name(), renamed(use.name()));
                default -> types.put(use.name(), renamed(use.name()));
            }
        }
    }

    /** As somebody would who finds a better word. */
    private static String renamed(String name) {
        boolean constant = name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return constant ? "THE_" + name : Character.isUpperCase(name.charAt(0)) ? "Basic" + name : name + "Now";
    }

    void inClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassReader reader = new ClassReader(Files.readAllBytes(file));
                ClassWriter writer = new ClassWriter(0);
                reader.accept(new ClassRemapper(writer, new Names()), 0);
                Path to = folder.resolve(new Names().map(reader.getClassName()) + ".class");
                Files.delete(file);
                Files.createDirectories(to.getParent());
                Files.write(to, writer.toByteArray());
            }
        }
    }

    void inSources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                // a byte is a character, whatever the encoding: names are ASCII
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                String changed = text;
                for (Map.Entry<String, String> each : methods.entrySet()) {
                    changed = Pattern.compile("(?<![\\w\"])" + each.getKey() + "(?=\\s*\\()|(?<=::)" + each.getKey() + "\\b").matcher(changed).replaceAll(each.getValue());
                }
                for (Map.Entry<String, String> each : fields.entrySet()) {
                    changed = changed.replaceAll("(?<![\\w\"])" + each.getKey() + "\\b(?!\\s*\\()", each.getValue());
                }
                for (Map.Entry<String, String> each : types.entrySet()) {
                    changed = changed.replaceAll("(?<![\\w\"])" + each.getKey() + "\\b", each.getValue());
                }
                String name = file.getFileName().toString().replace(".java", "");
                if (!changed.equals(text)) {
                    Files.delete(file);
                    Files.writeString(file.resolveSibling(types.getOrDefault(name, name) + ".java"), changed, StandardCharsets.ISO_8859_1);
                }
            }
        }
    }

    private final class Names extends Remapper {

        @Override
        public String map(String internalName) {
            if (!own(internalName)) {
                return internalName;
            }
            int slash = internalName.lastIndexOf('/') + 1;
            String[] parts = internalName.substring(slash).split("\\$", -1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = types.getOrDefault(parts[i], parts[i]);
            }
            return internalName.substring(0, slash) + String.join("$", parts);
        }

        @Override
        public String mapInnerClassName(String name, String owner, String inner) {
            return inner == null || !own(name) ? inner : types.getOrDefault(inner, inner);
        }

        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            return own(owner) ? methods.getOrDefault(name, name) : name;
        }

        @Override
        public String mapRecordComponentName(String owner, String name, String descriptor) {
            return own(owner) ? methods.getOrDefault(name, name) : name;
        }

        @Override
        public String mapInvokeDynamicMethodName(String name, String descriptor) {
            return methods.getOrDefault(name, name);
        }

        @Override
        public String mapFieldName(String owner, String name, String descriptor) {
            return own(owner) ? fields.getOrDefault(name, name) : name;
        }

        private boolean own(String internalName) {
            int slash = internalName.lastIndexOf('/');
            return slash > 0 && index.isOwnPackage(internalName.substring(0, slash).replace('/', '.'));
        }
    }
}
