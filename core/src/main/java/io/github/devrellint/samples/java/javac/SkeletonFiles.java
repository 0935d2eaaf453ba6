package io.github.devrellint.samples.java.javac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Gives the compiler the sources of a project as {@link SourceSkeleton}. Declarations of modules
 * are hidden: samples would have to lie in the module that one on the source path declares.
 */
final class SkeletonFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    SkeletonFiles(StandardJavaFileManager files) {
        super(files);
    }

    private static final class Skeleton extends ForwardingJavaFileObject<JavaFileObject> {

        Skeleton(JavaFileObject file) {
            super(file);
        }

        JavaFileObject whole() {
            return fileObject;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return SourceSkeleton.of(super.getCharContent(true).toString());
        }
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        Iterable<JavaFileObject> files = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.SOURCE_PATH) {
            return files;
        }
        List<JavaFileObject> skeletons = new ArrayList<>();
        files.forEach(file -> skeletons.add(new Skeleton(file)));
        return skeletons;
    }

    @Override
    public JavaFileObject getJavaFileForInput(
            Location location, String className, JavaFileObject.Kind kind) throws IOException {
        if (location == StandardLocation.SOURCE_PATH && className.equals("module-info")) {
            return null;
        }
        JavaFileObject file = super.getJavaFileForInput(location, className, kind);
        boolean source = file != null && location == StandardLocation.SOURCE_PATH;
        return source ? new Skeleton(file) : file;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return super.inferBinaryName(
                location, file instanceof Skeleton skeleton ? skeleton.whole() : file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return super.isSameFile(whole(a), whole(b));
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return super.contains(location, whole(file));
    }

    private static FileObject whole(FileObject file) {
        return file instanceof Skeleton skeleton ? skeleton.whole() : file;
    }
}
