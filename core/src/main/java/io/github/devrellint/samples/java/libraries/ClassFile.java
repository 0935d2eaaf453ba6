package io.github.devrellint.samples.java.libraries;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an index of names needs to know of a class file, read as the Java Virtual Machine
 * Specification describes it in chapter 4.
 *
 * @param isPublic whether the class is public
 * @param staticMethods names of its public static methods
 * @param members names of what others may use of it, each with its descriptor: {@code size ()I}
 */
record ClassFile(boolean isPublic, Set<String> staticMethods, Set<String> members) {

    private static final int PUBLIC = 0x0001;
    private static final int PROTECTED = 0x0004;
    private static final int STATIC = 0x0008;
    private static final int SYNTHETIC = 0x1000;

    /** Stands for a class file that can't be read: nothing of it is known. */
    static final ClassFile UNREADABLE = new ClassFile(false, Set.of(), Set.of());

    /**
     * @throws IOException if the bytes end too early
     */
    static ClassFile read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        String[] texts = constants(in);
        int access = in.readUnsignedShort();
        in.skipNBytes(4);
        in.skipNBytes(2L * in.readUnsignedShort());
        Set<String> members = new HashSet<>();
        members(in, texts, new HashSet<>(), members);
        Set<String> methods = new HashSet<>();
        members(in, texts, methods, members);
        return new ClassFile((access & PUBLIC) != 0, Set.copyOf(methods), Set.copyOf(members));
    }

    /**
     * Returns the texts that a class file has, among them the names of all classes that it uses.
     *
     * @throws IOException if the bytes end too early
     */
    static List<String> texts(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        return Stream.of(constants(in)).filter(Objects::nonNull).toList();
    }

    /** Reads the constant pool and returns its texts by their index. */
    private static String[] constants(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                default -> throw new IOException("no constant has the tag " + tag);
            }
        }
        return texts;
    }

    /** Reads fields or methods. */
    private static void members(
            DataInputStream in, String[] texts, Set<String> statics, Set<String> visible)
            throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int access = in.readUnsignedShort();
            String name = texts[in.readUnsignedShort()];
            String descriptor = texts[in.readUnsignedShort()];
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
            if ((access & (PUBLIC | STATIC | SYNTHETIC)) == (PUBLIC | STATIC)) {
                statics.add(name);
            }
            boolean used = (access & (PUBLIC | PROTECTED)) != 0 && (access & SYNTHETIC) == 0;
            if (used && name.charAt(0) != '<') {
                visible.add(name + " " + descriptor);
            }
        }
    }
}
