import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the jars of a folder again, for all that is installed: without compression, since what need
 * not be inflated is read sooner, and an archive of all of them compresses better; without signatures,
 * since no archive of classes takes those of a signed jar; and of the {@link #LARGE} libraries only
 * what is used of them. Classes stay as they are, and the same jars make the same bytes.
 *
 * <p>{@code java Jars.java FOLDER}
 */
final class Jars {

    /** Libraries of which little is used, and that load no class of theirs by a name from outside. */
    private static final Pattern LARGE =
            Pattern.compile(
                    "(commons-(codec|lang3|text)|fastutil-core|graphql-java|guava|hppc|jsqlparser"
                            + "|kotlin-stdlib|opennlp-tools|org\\.eclipse\\.jgit)-[0-9].*");

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    /** What may be the name of a class in the constants of another: alone, or in a signature. */
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:[./][\\w$]+)+");

    /** Not the first of January: an entry of that time is written with the time zone of the build. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<Path, Map<String, byte[]>> jars = new TreeMap<>();

    /** The classes of all jars by their names, as in {@code a.b.C}. */
    private final Map<String, byte[]> classes = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        Jars jars = new Jars();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                jars.read(file);
            }
        }
        jars.write(jars.used());
    }

    private void read(Path file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.comparing(Jars::rank).thenComparing(name -> name));
        try (JarFile jar = new JarFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory() && !SIGNATURE.matcher(entry.getName()).matches()) {
                    entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        jars.put(file, entries);
        entries.forEach((name, bytes) -> classNames(name).forEach(each -> classes.putIfAbsent(each, bytes)));
    }

    /** The manifest comes first, as some readers of jars want it. */
    private static int rank(String entry) {
        return entry.equals(JarFile.MANIFEST_NAME) ? 0 : 1;
    }

    /** The name of the class in an entry; none if it holds no class. */
    private static Stream<String> classNames(String entry) {
        return entry.endsWith(".class") && !entry.startsWith("META-INF/")
                ? Stream.of(entry.substring(0, entry.length() - ".class".length()).replace('/', '.'))
                : Stream.empty();
    }

    /** The classes of all but the large libraries, providers of services, and all that these name. */
    private Set<String> used() throws IOException {
        Set<String> used = new HashSet<>();
        Deque<String> left = new ArrayDeque<>();
        for (Map.Entry<Path, Map<String, byte[]>> jar : jars.entrySet()) {
            for (Map.Entry<String, byte[]> entry : jar.getValue().entrySet()) {
                Stream<String> roots = Stream.empty();
                if (entry.getKey().startsWith("META-INF/services/")) {
                    roots = namesIn(new String(entry.getValue(), StandardCharsets.UTF_8));
                } else if (!isLarge(jar.getKey())) {
                    roots = classNames(entry.getKey());
                }
                roots.filter(classes::containsKey).filter(used::add).forEach(left::add);
            }
        }
        Set<String> texts = new HashSet<>(); // the same ones are in many classes
        while (!left.isEmpty()) {
            for (String text : constants(classes.get(left.pop()))) {
                if (texts.add(text)) {
                    namesIn(text).filter(classes::containsKey).filter(used::add).forEach(left::add);
                }
            }
        }
        return used;
    }

    private static boolean isLarge(Path jar) {
        return LARGE.matcher(jar.getFileName().toString()).matches();
    }

    /** Names in a text; those in a signature such as {@code (La/B;I)La/C;} begin after an L. */
    private static Stream<String> namesIn(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace('/', '.'))
                .flatMap(name -> Stream.of(name, name.substring(name.indexOf('L') + 1)));
    }

    /** All texts in the constant pool of a class (chapter 4.4 of the JVM's specification). */
    private static Set<String> constants(byte[] bytes) throws IOException {
        Set<String> texts = new HashSet<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++; // long and double take two places
                }
                default -> throw new IOException("unknown kind of constant: " + tag);
            }
        }
        return texts;
    }

    private void write(Set<String> used) throws IOException {
        for (Map.Entry<Path, Map<String, byte[]>> jar : jars.entrySet()) {
            boolean large = isLarge(jar.getKey());
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar.getKey()))) {
                for (Map.Entry<String, byte[]> entry : jar.getValue().entrySet()) {
                    if (!large || classNames(entry.getKey()).allMatch(used::contains)) {
                        store(out, entry.getKey(), entry.getValue());
                    }
                }
            }
        }
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
