package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

/** Finds the smallest tree that holds a range of a source. */
public final class SmallestTree extends TreePathScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final long start;
    private final long end;
    private TreePath found;
    private long size = Long.MAX_VALUE;

    private SmallestTree(Trees trees, CompilationUnitTree unit, long start, long end) {
        this.unit = unit;
        this.positions = trees.getSourcePositions();
        this.start = start;
        this.end = end;
        this.found = new TreePath(unit);
    }

    /**
     * Returns the path to it; that of the compilation unit if no other tree holds the range.
     *
     * @param start offset in the source
     * @param end offset in the source, exclusive
     */
    public static TreePath around(Trees trees, CompilationUnitTree unit, long start, long end) {
        SmallestTree finder = new SmallestTree(trees, unit, start, end);
        finder.scan(new TreePath(unit), null);
        return finder.found;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree == null) {
            return null;
        }
        long from = positions.getStartPosition(unit, tree);
        long to = positions.getEndPosition(unit, tree);
        boolean holds = from <= start && end <= to;
        // a method's type arguments are within the range of the tree of its name
        if (holds && to - from <= size) {
            size = to - from;
            found = new TreePath(getCurrentPath() == null ? found : getCurrentPath(), tree);
        }
        return holds || from < 0 || to < 0 ? super.scan(tree, null) : null;
    }
}
