package io.github.devrellint.samples.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.devrellint.samples.java.Mistake.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the places of a block where a mistake of each kind can be made, and the project's names
 * that it uses. Only names count that the compiler resolves.
 */
final class MistakeFinder extends TreePathScanner<Void, Void> {

    /** A name of the project that a block uses; types and owners by their qualified name. */
    record Use(String what, String owner, String name, int start, int end) {}

    private final Oracle.Session session;
    private final String code;
    private final TypeIndex index;
    private final Random random;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    MistakeFinder(Oracle.Session session, String code, TypeIndex index, Random random) {
        this.session = session;
        this.code = code;
        this.index = index;
        this.random = random;
    }

    List<Mistake> mistakes() {
        scan(new TreePath(session.unit()), null);
        syntax();
        return mistakes;
    }

    List<Use> uses() {
        return uses;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void nothing) {
        Element element = element(node.getMethodSelect());
        if (element instanceof ExecutableElement method && known(method)) {
            String origin = origin(method);
            String name = method.getSimpleName().toString();
            if (!name.equals("<init>") && node.getMethodSelect() instanceof MemberSelectTree) {
                name(node.getMethodSelect(), name, Kind.METHOD, origin);
                use("method", method, name, node.getMethodSelect());
            }
            int open = code.indexOf('(', Math.max(0, session.end(node.getMethodSelect())));
            arguments(method, node.getArguments(), open, session.end(node), origin);
        }
        return super.visitMethodInvocation(node, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree node, Void nothing) {
        Element element = element(node);
        if (element instanceof ExecutableElement method && known(method)) {
            String name = node.getName().toString();
            if (!name.equals("<init>")) {
                name(node, name, Kind.METHOD, origin(method));
                use("method", method, name, node);
            }
        }
        return super.visitMemberReference(node, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree node, Void nothing) {
        Element element = element(node);
        if (element instanceof ExecutableElement made && known(made) && node.getClassBody() == null) {
            int open = code.indexOf('(', Math.max(0, session.end(node.getIdentifier())));
            arguments(made, node.getArguments(), open, session.end(node), origin(made));
        }
        return super.visitNewClass(node, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree node, Void nothing) {
        Element element = element(node);
        boolean field = element != null && (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT);
        if (field && known(element) && !node.getIdentifier().contentEquals("class") && !node.getIdentifier().contentEquals("length")) {
            name(node, node.getIdentifier().toString(), Kind.FIELD, origin(element));
            use("field", element, node.getIdentifier().toString(), node);
        }
        return super.visitMemberSelect(node, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void nothing) {
        Element element = element(node);
        String name = node.getName().toString();
        if (element instanceof TypeElement type && known(type) && !name.equals("Sample")) {
            name(node, name, Kind.TYPE, origin(type));
            use("type", type, name, node);
        } else if (element != null && isVariable(element.getKind()) && !name.matches("this|super") && name.length() > 2) {
            name(node, name, Kind.VARIABLE, "page");
        }
        return super.visitIdentifier(node, nothing);
    }

    private static boolean isVariable(ElementKind kind) {
        return kind == ElementKind.LOCAL_VARIABLE || kind == ElementKind.PARAMETER || kind == ElementKind.FIELD;
    }

    @Override
    public Void visitParameterizedType(ParameterizedTypeTree node, Void nothing) {
        Element element = element(node.getType());
        List<? extends Tree> arguments = node.getTypeArguments();
        if (element instanceof TypeElement type && known(type) && !arguments.isEmpty()) {
            Tree last = arguments.get(arguments.size() - 1);
            String old = last.toString();
            replace(last, old.equals("String") ? "Integer" : "String", Kind.GENERIC, origin(type));
            int start = session.start(last);
            int end = session.end(last);
            if (start >= 0 && end > start) {
                mistakes.add(new Mistake(Kind.GENERIC, origin(type), end, end, ", String"));
            }
        }
        return super.visitParameterizedType(node, nothing);
    }

    @Override
    public Void visitVariable(VariableTree node, Void nothing) {
        Tree type = node.getType();
        if (node.getInitializer() instanceof MethodInvocationTree call
                && element(call.getMethodSelect()) instanceof ExecutableElement method
                && known(method)
                && type != null
                && session.start(type) >= 0
                && session.end(type) > session.start(type)
                && !type.toString().equals("var")) {
            String wrong = type.toString().equals("String") ? "int" : "String";
            replace(type, wrong, Kind.RESULT, origin(method));
        }
        return super.visitVariable(node, nothing);
    }

    private void arguments(ExecutableElement method, List<? extends ExpressionTree> arguments, int open, int end, String origin) {
        if (open < 0 || end <= open) {
            return;
        }
        if (arguments.isEmpty()) {
            mistakes.add(new Mistake(Kind.ARITY, origin, open + 1, open + 1, random.nextBoolean() ? "true" : "42"));
            return;
        }
        ExpressionTree last = arguments.get(arguments.size() - 1);
        int from = arguments.size() > 1 ? session.end(arguments.get(arguments.size() - 2)) : session.start(last);
        int to = session.end(last);
        if (from < 0 || to <= from) {
            return;
        }
        boolean more = random.nextBoolean() && code.substring(from, to).indexOf('\n') < 0;
        mistakes.add(more ? new Mistake(Kind.ARITY, origin, to, to, ", 42") : new Mistake(Kind.ARITY, origin, from, to, keepLines(from, to)));
        int which = random.nextInt(arguments.size());
        if (which < method.getParameters().size()) {
            TypeMirror type = method.getParameters().get(which).asType();
            String wrong = type.getKind().isPrimitive() || type.toString().matches("java.lang.(Class|Integer|Long|Boolean).*") ? "\"text\"" : "42";
            Tree argument = arguments.get(which);
            replace(argument, wrong, Kind.ARGUMENT, origin);
        }
    }

    /** The line ends of a range, so that what is behind it keeps its line. */
    private String keepLines(int from, int to) {
        return code.substring(from, to).replaceAll("[^\\n]", "");
    }

    private void replace(Tree tree, String text, Kind kind, String origin) {
        int start = session.start(tree);
        int end = session.end(tree);
        if (start >= 0 && end > start) {
            mistakes.add(new Mistake(kind, origin, start, end, text + keepLines(start, end)));
        }
    }

    private void name(Tree tree, String name, Kind kind, String origin) {
        int end = session.end(tree);
        int start = end - name.length();
        if (start >= 0 && session.start(tree) >= 0 && code.startsWith(name, start) && name.length() > 2) {
            mistakes.add(new Mistake(kind, origin, start, end, misspelled(name)));
        }
    }

    private void use(String what, Element element, String name, Tree tree) {
        int end = session.end(tree);
        if (origin(element).equals("own") && session.start(tree) >= 0 && end >= name.length() && code.startsWith(name, end - name.length())) {
            Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
            uses.add(new Use(what, owner.toString(), name, end - name.length(), end));
        }
    }

    /** Two letters swapped, one left out or one doubled; the first stays. */
    String misspelled(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        char a = name.charAt(at);
        char b = name.charAt(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> a == b ? name + b : name.substring(0, at) + b + a + name.substring(at + 2);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + a + name.substring(at);
        };
    }

    private Element element(Tree tree) {
        TreePath path = TreePath.getPath(getCurrentPath(), tree);
        return path == null ? null : session.trees().getElement(path);
    }

    private boolean known(Element element) {
        if (element.asType().getKind() == TypeKind.ERROR) {
            return false;
        }
        String origin = origin(element);
        return origin.equals("own") || origin.equals("jdk");
    }

    private String origin(Element element) {
        Element each = element;
        while (each != null && each.getKind() != ElementKind.PACKAGE) {
            each = each.getEnclosingElement();
        }
        String name = each == null ? "" : each.toString();
        if (name.startsWith("java.") || name.startsWith("javax.")) {
            return "jdk";
        }
        return index.isOwnPackage(name) ? "own" : name.isEmpty() || name.equals("unnamed package") ? "page" : "library";
    }

    /** One character less, of those that nothing can do without. */
    private void syntax() {
        TreeSet<Integer> places = new TreeSet<>();
        String blank = code.replaceAll("//[^\\n]*", "");
        for (int i = 0; i < code.length(); i++) {
            if (blank.length() == code.length() && ";)(\"".indexOf(code.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        List<Integer> shuffled = new ArrayList<>(places);
        java.util.Collections.shuffle(shuffled, random);
        shuffled.stream().limit(3).forEach(at -> mistakes.add(new Mistake(Kind.SYNTAX, "page", at, at + 1, "")));
    }
}
