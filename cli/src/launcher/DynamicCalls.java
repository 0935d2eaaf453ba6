import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes jars of a folder again for a quick start: those of which a check of one post loads
 * classes, and signed ones. A lambda becomes a class, a join of strings a StringBuilder, and the
 * equality and the text of a record plain code: the first run of an invokedynamic costs the JVM ten
 * times as much as to take a class from an archive, and a check of one post has hundreds of them.
 * The jars are neither compressed, since what need not be inflated is read sooner, nor signed: no
 * archive takes classes of a signed jar, and to verify it each time takes longer than to check a
 * post; Maven has compared its checksum. The same jars make the same bytes.
 *
 * <p>{@code java -cp asm.jar DynamicCalls.java FOLDER}
 */
final class DynamicCalls {

    private static final Pattern LOADED =
            Pattern.compile(
                    "(commonmark|devrel-lint|flexmark|jackson-core|languagetool-core"
                            + "|org\\.eclipse\\.jgit|snakeyaml|tomlj)[-.].*");

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    /** Not the first of January: an entry of that time is written with the time zone of the build. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Before it, a class can't call the private methods of another (JEP 181). */
    private static final int FIRST_WITH_NESTS = Opcodes.V11;

    private final SortedMap<String, byte[]> entries = new TreeMap<>();

    /** The names of the new classes, by that of the class which is their host. */
    private final Map<String, List<String>> members = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                if (LOADED.matcher(file.getFileName().toString()).matches() || isSigned(file)) {
                    new DynamicCalls().rewrite(file);
                }
            }
        }
    }

    private static boolean isSigned(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
        }
    }

    private void rewrite(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (ZipEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory() && !SIGNATURE.matcher(entry.getName()).matches()) {
                    entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        entries.keySet().stream().toList().forEach(this::convert);
        members.forEach(this::makeHost);
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            write(out);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Only classes at the root of the jar: a JVM may take those of META-INF/versions instead. */
    private void convert(String name) {
        byte[] bytes = entries.get(name);
        if (!name.endsWith(".class") || name.startsWith("META-INF/") || !hasDynamicCall(bytes)) {
            return;
        }
        ClassReader reader = new ClassReader(bytes);
        if (reader.readUnsignedShort(6) < FIRST_WITH_NESTS) {
            return;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        PlainClass plain = new PlainClass(writer);
        reader.accept(plain, 0);
        entries.put(name, writer.toByteArray());
        plain.lambdas().forEach((lambda, code) -> entries.put(lambda + ".class", code));
        if (!plain.lambdas().isEmpty()) {
            members.computeIfAbsent(plain.host(), host -> new ArrayList<>())
                    .addAll(plain.lambdas().keySet());
        }
    }

    private static boolean hasDynamicCall(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("java/lang/invoke/LambdaMetafactory")
                || text.contains("java/lang/invoke/StringConcatFactory")
                || text.contains("java/lang/runtime/ObjectMethods");
    }

    private void makeHost(String host, List<String> lambdas) {
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor adder =
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visitEnd() {
                        lambdas.forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                };
        new ClassReader(entries.get(host + ".class")).accept(adder, 0);
        entries.put(host + ".class", writer.toByteArray());
    }

    private void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            // A jar begins with its manifest.
            put(zip, JarFile.MANIFEST_NAME);
            for (String name : entries.keySet()) {
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    put(zip, name);
                }
            }
        }
    }

    private void put(ZipOutputStream zip, String name) throws IOException {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            return;
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}

/** A class without invokedynamic, but for serializable lambdas, which are rare. */
final class PlainClass extends ClassVisitor {

    private final SortedMap<String, byte[]> lambdas = new TreeMap<>();
    private String name;
    private String host;
    private boolean isInterface;
    private int version;
    private int joins;

    PlainClass(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** The code of the new classes by their names, which have slashes. */
    SortedMap<String, byte[]> lambdas() {
        return lambdas;
    }

    /** The class that has to name the new ones as members of its nest. */
    String host() {
        return host;
    }

    @Override
    public void visit(int version, int access, String name, String generic, String above, String[] types) {
        this.version = version;
        this.name = name;
        host = name;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, name, generic, above, types);
    }

    @Override
    public void visitNestHost(String host) {
        this.host = host;
        super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String generic, String[] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, generic, exceptions);
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitInvokeDynamicInsn(String call, String type, Handle maker, Object... args) {
                if (maker.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                        && maker.getName().equals("metafactory")) {
                    String lambda = PlainClass.this.name + "$Lambda" + lambdas.size();
                    lambdas.put(lambda, new LambdaClass(lambda, call, type, args).bytes(version, host));
                    visitMethodInsn(Opcodes.INVOKESTATIC, lambda, LambdaClass.MAKER, type, false);
                } else if (maker.getName().equals("makeConcatWithConstants")) {
                    String join = "join$" + joins++;
                    join(join, type, args);
                    visitMethodInsn(
                            Opcodes.INVOKESTATIC, PlainClass.this.name, join, type, isInterface);
                } else if (maker.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                    String method = "record$" + call;
                    var components = new RecordMethods(PlainClass.this.name, args);
                    components.write(call, helper(method, type));
                    visitMethodInsn(
                            Opcodes.INVOKESTATIC, PlainClass.this.name, method, type, isInterface);
                } else {
                    super.visitInvokeDynamicInsn(call, type, maker, args);
                }
            }
        };
    }

    private MethodVisitor helper(String method, String type) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = super.visitMethod(access, method, type, null, null);
        code.visitCode();
        return code;
    }

    /**
     * Adds a method that joins its arguments and the text between them.
     *
     * @param args of {@link java.lang.invoke.StringConcatFactory#makeConcatWithConstants}
     */
    private void join(String join, String type, Object[] args) {
        MethodVisitor code = helper(join, type);
        TextBuilder text = new TextBuilder(code);
        Type[] types = Type.getArgumentTypes(type);
        int local = 0;
        int argument = 0;
        int constant = 1;
        for (char c : ((String) args[0]).toCharArray()) {
            if (c == '\2') {
                text.add(String.valueOf(args[constant++]));
            } else if (c == '\1') {
                Type each = types[argument++];
                int load = each.getOpcode(Opcodes.ILOAD);
                int at = local;
                text.add(each, () -> code.visitVarInsn(load, at));
                local += each.getSize();
            } else {
                text.add(String.valueOf(c));
            }
        }
        text.end();
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

/**
 * The class of a lambda or a method reference.
 *
 * @param name with slashes
 * @param method that it implements
 * @param type of the call: takes what the lambda captures, returns the interface
 * @param args of {@link java.lang.invoke.LambdaMetafactory#metafactory}: the type of the method, what
 *     it calls, and the type of the method as the context of the lambda has it
 */
record LambdaClass(String name, String method, String type, Object[] args) {

    /** The method that makes a lambda of what it captures. */
    static final String MAKER = "of";

    private static final String ONLY = "ONLY";

    /** @param host of the nest that the class is a member of */
    byte[] bytes(int version, String host) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String contract = Type.getReturnType(type).getInternalName();
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(version, access, name, null, "java/lang/Object", new String[] {contract});
        writer.visitNestHost(host);
        constructor(writer);
        maker(writer);
        implementation(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Type[] captured() {
        return Type.getArgumentTypes(type);
    }

    private void constructor(ClassWriter writer) {
        String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured());
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", descriptor, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured().length; i++) {
            Type each = captured()[i];
            String field = "captured" + i;
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            writer.visitField(access, field, each.getDescriptor(), null, null).visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field, each.getDescriptor());
            local += each.getSize();
        }
        end(code, Opcodes.RETURN);
    }

    /** A lambda that captures nothing is one object for all. */
    private void maker(ClassWriter writer) {
        boolean isOnly = captured().length == 0;
        String own = "L" + name + ";";
        if (isOnly) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
            writer.visitField(access, ONLY, own, null, null).visitEnd();
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            construct(code);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, own);
            end(code, Opcodes.RETURN);
        }
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKER, type, null, null);
        code.visitCode();
        if (isOnly) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, own);
        } else {
            construct(code);
        }
        end(code, Opcodes.ARETURN);
    }

    private void construct(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int local = 0;
        for (Type each : captured()) {
            code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
            local += each.getSize();
        }
        String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured());
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", descriptor, false);
    }

    private void implementation(ClassWriter writer) {
        String descriptor = ((Type) args[0]).getDescriptor();
        Handle called = (Handle) args[1];
        Type context = (Type) args[2];
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, descriptor, null, null);
        code.visitCode();
        boolean isConstructor = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (isConstructor) {
            code.visitTypeInsn(Opcodes.NEW, called.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        List<Type> taken = new ArrayList<>();
        if (!isConstructor && called.getTag() != Opcodes.H_INVOKESTATIC) {
            taken.add(Type.getObjectType(called.getOwner()));
        }
        taken.addAll(Arrays.asList(Type.getArgumentTypes(called.getDesc())));
        for (int i = 0; i < captured().length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(
                    Opcodes.GETFIELD, name, "captured" + i, captured()[i].getDescriptor());
            Conversion.convert(code, captured()[i], taken.get(i));
        }
        Type[] given = Type.getArgumentTypes(descriptor);
        Type[] known = context.getArgumentTypes();
        int local = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
            Conversion.convert(code, given[i], known[i]);
            Conversion.convert(code, known[i], taken.get(captured().length + i));
            local += given[i].getSize();
        }
        code.visitMethodInsn(
                opcode(called), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
        Type made =
                isConstructor
                        ? Type.getObjectType(called.getOwner())
                        : Type.getReturnType(called.getDesc());
        Type wanted = Type.getReturnType(descriptor);
        if (wanted.getSort() != Type.VOID) {
            Conversion.convert(code, made, context.getReturnType());
            Conversion.convert(code, context.getReturnType(), wanted);
        }
        // What is left on the stack, as nobody wants it, goes with the frame.
        end(code, wanted.getOpcode(Opcodes.IRETURN));
    }

    /** A private method of the nest is called as any other (JEP 181). */
    private static int opcode(Handle called) {
        return switch (called.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private static void end(MethodVisitor code, int last) {
        code.visitInsn(last);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

/** Writes code that builds a text and returns it. */
final class TextBuilder {

    private static final Type STRING = Type.getType(String.class);
    private static final String BUILDER = Type.getInternalName(StringBuilder.class);

    private final MethodVisitor code;
    private final StringBuilder constant = new StringBuilder();

    TextBuilder(MethodVisitor code) {
        this.code = code;
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    }

    void add(String text) {
        constant.append(text);
    }

    /** Adds a value that some code loads. */
    void add(Type type, Runnable load) {
        addConstant();
        load.run();
        append(type);
    }

    void end() {
        addConstant();
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private void addConstant() {
        if (!constant.isEmpty()) {
            code.visitLdcInsn(constant.toString());
            append(STRING);
            constant.setLength(0);
        }
    }

    private void append(Type type) {
        Type taken =
                switch (type.getSort()) {
                    case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
                    case Type.ARRAY, Type.OBJECT ->
                            type.equals(STRING) ? STRING : Type.getType(Object.class);
                    default -> type;
                };
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                BUILDER,
                "append",
                Type.getMethodDescriptor(Type.getType(StringBuilder.class), taken),
                false);
    }
}

/**
 * The equality of a record, and what it is as a text, by its components in their order, as {@link
 * java.lang.runtime.ObjectMethods} has them.
 *
 * @param name with slashes
 * @param args the class, the names of its components, and how each is read
 */
record RecordMethods(String name, Object[] args) {

    private static final Type OBJECTS = Type.getType(Objects.class);

    /** Writes a method that takes the record and, for {@code equals}, another object. */
    void write(String method, MethodVisitor code) {
        switch (method) {
            case "equals" -> equality(code);
            case "hashCode" -> hash(code);
            default -> text(code);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private List<Handle> components() {
        return Arrays.stream(args).skip(2).map(Handle.class::cast).toList();
    }

    private void equality(MethodVisitor code) {
        Label differs = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, name);
        code.visitJumpInsn(Opcodes.IFEQ, differs);
        for (Handle component : components()) {
            read(code, component);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, name);
            code.visitFieldInsn(Opcodes.GETFIELD, name, component.getName(), component.getDesc());
            Type type = Type.getType(component.getDesc());
            if (type.getSort() <= Type.INT) {
                code.visitJumpInsn(Opcodes.IF_ICMPNE, differs);
            } else if (type.getSort() < Type.ARRAY) {
                String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
                call(code, Conversion.box(type), "compare", descriptor);
                code.visitJumpInsn(Opcodes.IFNE, differs);
            } else {
                call(code, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
                code.visitJumpInsn(Opcodes.IFEQ, differs);
            }
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(differs);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void hash(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components()) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            read(code, component);
            Type type = Type.getType(component.getDesc());
            if (type.getSort() < Type.ARRAY) {
                String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type);
                call(code, Conversion.box(type), "hashCode", descriptor);
            } else {
                call(code, OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
            }
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void text(MethodVisitor code) {
        TextBuilder text = new TextBuilder(code);
        text.add(Type.getType(String.class), () -> simpleName(code));
        String separator = "[";
        for (Handle component : components()) {
            text.add(separator + component.getName() + "=");
            text.add(Type.getType(component.getDesc()), () -> read(code, component));
            separator = ", ";
        }
        text.add(components().isEmpty() ? "[]" : "]");
        text.end();
    }

    private static void simpleName(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        String object = Type.getInternalName(Object.class);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, object, "getClass", "()Ljava/lang/Class;", false);
        String type = Type.getInternalName(Class.class);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, type, "getSimpleName", "()Ljava/lang/String;", false);
    }

    private void read(MethodVisitor code, Handle component) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, component.getName(), component.getDesc());
    }

    private static void call(MethodVisitor code, Type owner, String method, String descriptor) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, owner.getInternalName(), method, descriptor, false);
    }
}

/** Conversions between the types of a lambda: casts, boxes, unboxes and widens. */
final class Conversion {

    private Conversion() {}

    static void convert(MethodVisitor code, Type from, Type to) {
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            Type box = box(from);
            String descriptor = Type.getMethodDescriptor(box, from);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", descriptor, false);
        } else if (isPrimitive(to)) {
            Type held = unboxed(from) == null ? to : unboxed(from);
            Type box = box(held);
            convert(code, from, box);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    box.getInternalName(),
                    held.getClassName() + "Value",
                    Type.getMethodDescriptor(held),
                    false);
            widen(code, held, to);
        } else if (!from.equals(to) && !to.equals(Type.getType(Object.class))) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        if (to.equals(Type.LONG_TYPE) && from.getSort() < Type.FLOAT) {
            code.visitInsn(Opcodes.I2L);
        } else if (to.equals(Type.FLOAT_TYPE) && !from.equals(to)) {
            code.visitInsn(from.equals(Type.LONG_TYPE) ? Opcodes.L2F : Opcodes.I2F);
        } else if (to.equals(Type.DOUBLE_TYPE) && !from.equals(to)) {
            code.visitInsn(
                    from.equals(Type.LONG_TYPE)
                            ? Opcodes.L2D
                            : from.equals(Type.FLOAT_TYPE) ? Opcodes.F2D : Opcodes.I2D);
        }
    }

    /** The class of the objects that hold a value of a primitive type. */
    static Type box(Type primitive) {
        return Type.getType(
                switch (primitive.getSort()) {
                    case Type.BOOLEAN -> Boolean.class;
                    case Type.CHAR -> Character.class;
                    case Type.BYTE -> Byte.class;
                    case Type.SHORT -> Short.class;
                    case Type.INT -> Integer.class;
                    case Type.FLOAT -> Float.class;
                    case Type.LONG -> Long.class;
                    case Type.DOUBLE -> Double.class;
                    default -> throw new IllegalArgumentException(primitive.toString());
                });
    }

    private static Type unboxed(Type box) {
        return Stream.of(
                        Type.BOOLEAN_TYPE,
                        Type.CHAR_TYPE,
                        Type.BYTE_TYPE,
                        Type.SHORT_TYPE,
                        Type.INT_TYPE,
                        Type.FLOAT_TYPE,
                        Type.LONG_TYPE,
                        Type.DOUBLE_TYPE)
                .filter(primitive -> box(primitive).equals(box))
                .findFirst()
                .orElse(null);
    }
}
