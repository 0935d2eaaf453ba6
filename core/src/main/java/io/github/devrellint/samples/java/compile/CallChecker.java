package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Checks calls with arguments of unknown types, which the compiler passes over in silence: a class
 * that is known must have a method of that name which takes that many arguments.
 */
final class CallChecker {

    private static final String CONSTRUCTOR = "<init>";

    private final Javac.Session session;
    private final SampleProgram program;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final List<WrongCall> wrong = new ArrayList<>();
    private boolean known;

    CallChecker(
            Javac.Session session, SampleProgram program, KnownTypes types, UnknownParts unknown) {
        this.session = session;
        this.program = program;
        this.types = types;
        this.unknown = unknown;
    }

    /**
     * A call that fits no method.
     *
     * @param span of the name in the block
     * @param name of the method; {@code <init>} of a constructor
     * @param receiver what the method is called on, if it is an expression
     * @param type that was looked at
     * @param near name that may have been meant
     */
    record WrongCall(
            Span span,
            String name,
            String message,
            Optional<Tree> receiver,
            TypeElement type,
            Optional<String> near) {}

    /** Returns the wrong calls of the own block, in order. */
    List<WrongCall> check(CompilationUnitTree unit) {
        new Scanner(unit).scan(new TreePath(unit), null);
        return List.copyOf(wrong);
    }

    /** Whether any call or creation of the block is one of a class that is known. */
    boolean known() {
        return known;
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions = session.trees().getSourcePositions();

        Scanner(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                Optional<TypeElement> type = receiverType(select);
                Optional<Span> span = nameSpan(select);
                if (type.isPresent() && span.isPresent()) {
                    known = true;
                    if (hasUnknown(tree.getArguments())) {
                        String name = select.getIdentifier().toString();
                        Optional<Tree> receiver = Optional.of(select.getExpression());
                        compare(type.get(), name, tree.getArguments(), span.get(), receiver);
                    }
                }
            }
            return super.visitMethodInvocation(tree, null);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
            TypeMirror type = typeOf(tree.getIdentifier());
            Optional<TypeElement> element = types.element(type);
            Optional<Span> span = span(tree.getIdentifier());
            if (element.isPresent() && span.isPresent()) {
                known = true;
                boolean creatable = element.get().getKind().isClass();
                if (creatable && hasUnknown(tree.getArguments())) {
                    compare(
                            element.get(),
                            CONSTRUCTOR,
                            tree.getArguments(),
                            span.get(),
                            Optional.empty());
                }
            }
            return super.visitNewClass(tree, null);
        }

        private TypeMirror typeOf(Tree tree) {
            return session.trees().getTypeMirror(new TreePath(getCurrentPath(), tree));
        }

        private Optional<TypeElement> receiverType(MemberSelectTree select) {
            boolean self =
                    select.getExpression() instanceof IdentifierTree name
                            && (name.getName().contentEquals("this")
                                    || name.getName().contentEquals("super"));
            TypeMirror type = typeOf(select.getExpression());
            boolean declared =
                    type != null
                            && (type.getKind() == TypeKind.DECLARED
                                    || type.getKind() == TypeKind.TYPEVAR);
            return self || !declared ? Optional.empty() : types.element(type);
        }

        private boolean hasUnknown(List<? extends ExpressionTree> arguments) {
            return arguments.stream()
                    .anyMatch(each -> unknown.in(new TreePath(getCurrentPath(), each)));
        }

        private Optional<Span> nameSpan(MemberSelectTree select) {
            int end = (int) positions.getEndPosition(unit, select);
            return own(end - select.getIdentifier().length(), end);
        }

        private Optional<Span> span(Tree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            return own(start, (int) positions.getEndPosition(unit, tree));
        }

        private Optional<Span> own(int start, int end) {
            return program.place(start, end)
                    .filter(place -> place.block() == program.own())
                    .map(SampleProgram.Place::span);
        }

        private void compare(
                TypeElement type,
                String name,
                List<? extends ExpressionTree> arguments,
                Span span,
                Optional<Tree> receiver) {
            List<ExecutableElement> methods = types.methods(type, name);
            List<ExecutableElement> taking =
                    methods.stream().filter(m -> KnownTypes.takes(m, arguments.size())).toList();
            boolean fits = taking.stream().anyMatch(method -> accepts(method, arguments));
            // members of a class of the page that are not shown are no mistake
            if (fits || types.isOpen(type) || types.isOfPage(type) && mayHaveMore(type, methods)) {
                return;
            }
            String owner = type.getSimpleName().toString();
            if (methods.isEmpty()) {
                Optional<String> near = DidYouMean.nearest(name, methodNames(type));
                String meant = near.map(other -> "; did you mean '" + other + "'?").orElse("");
                String message = "cannot find symbol: method " + name + ", in " + owner + meant;
                wrong.add(new WrongCall(span, name, message, receiver, type, near));
                return;
            }
            String shown = name.equals(CONSTRUCTOR) ? "constructor " + owner : "method " + name;
            String given =
                    taking.isEmpty() ? count(arguments.size()) : "the types of these arguments";
            String message =
                    "%s cannot be applied to %s: it takes %s"
                            .formatted(
                                    shown, given, parameters(taking.isEmpty() ? methods : taking));
            wrong.add(new WrongCall(span, name, message, receiver, type, Optional.empty()));
        }

        /** Whether a class of the page may have what the block that declares it does not show. */
        private boolean mayHaveMore(TypeElement type, List<ExecutableElement> shown) {
            boolean elsewhere =
                    types.block(type).filter(number -> number != program.own()).isPresent();
            return shown.isEmpty() || elsewhere && type.getKind() == ElementKind.INTERFACE;
        }

        private boolean accepts(
                ExecutableElement method, List<? extends ExpressionTree> arguments) {
            for (int i = 0; i < arguments.size(); i++) {
                ExpressionTree argument = arguments.get(i);
                if (isPlain(argument) && !types.accepts(method, i, typeOf(argument))) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the type of an argument does not depend on what is wanted of it. */
        private boolean isPlain(ExpressionTree argument) {
            boolean plain =
                    argument instanceof LiteralTree
                            || argument instanceof IdentifierTree
                            || argument instanceof NewClassTree made
                                    && !made.getIdentifier().toString().endsWith("<>");
            TypeMirror type = plain ? typeOf(argument) : null;
            return type != null
                    && type.getKind() != TypeKind.NULL
                    && types.element(type).filter(types::isQuoted).isEmpty()
                    && !unknown.in(new TreePath(getCurrentPath(), argument));
        }
    }

    private static String count(int arguments) {
        return arguments + (arguments == 1 ? " argument" : " arguments");
    }

    private Set<String> methodNames(TypeElement type) {
        return types.elements().getAllMembers(type).stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .map(member -> member.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    /** The parameters of each method in parentheses, where there are few. */
    private static String parameters(List<ExecutableElement> methods) {
        return methods.stream()
                .limit(3)
                .map(
                        method ->
                                method.getParameters().stream()
                                        .map(parameter -> simple(parameter.asType()))
                                        .collect(Collectors.joining(", ", "(", ")")))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String simple(TypeMirror type) {
        String name = type.toString();
        int end = name.indexOf('<') < 0 ? name.length() : name.indexOf('<');
        return name.substring(name.lastIndexOf('.', end - 1) + 1);
    }
}
