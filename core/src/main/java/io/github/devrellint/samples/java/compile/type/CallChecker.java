package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Checks calls with arguments or type arguments that are unknown, for which javac reports nothing:
 * a known class must have a method of that name that takes that many arguments.
 */
public final class CallChecker {

    private final Javac.Session session;
    private final SampleProgram program;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final MethodLookup lookup;
    private final CertainArguments plain;
    private final SimilarMember similar;
    private final LeftOutConstructors leftOut;
    private final UninferredParameters uninferred;
    private final List<WrongCall> wrong = new ArrayList<>();
    private boolean known;

    public CallChecker(
            Javac.Session session, SampleProgram program, KnownTypes types, UnknownParts unknown) {
        this.session = session;
        this.program = program;
        this.types = types;
        this.unknown = unknown;
        this.lookup = new MethodLookup(session);
        this.plain = new CertainArguments(session, program, types, unknown, lookup);
        this.similar = new SimilarMember(session);
        this.leftOut = new LeftOutConstructors(session.trees(), types);
        this.uninferred = new UninferredParameters(session.trees());
    }

    /** Returns the wrong calls of the own block, in order. */
    public List<WrongCall> check(CompilationUnitTree unit) {
        new Scanner(unit).scan(new TreePath(unit), null);
        return List.copyOf(wrong);
    }

    /** Whether any call or creation in the block is one of a known class. */
    public boolean known() {
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
                    if (isSilent(typeOf(select.getExpression()), tree.getArguments())) {
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
                if (creatable && isSilent(type, tree.getArguments())) {
                    compare(
                            element.get(),
                            MethodLookup.CONSTRUCTOR,
                            tree.getArguments(),
                            span.get(),
                            Optional.empty());
                }
            }
            return super.visitNewClass(tree, null);
        }

        private TypeMirror typeOf(Tree tree) {
            return session.trees().getTypeMirror(path(tree));
        }

        private TreePath path(Tree tree) {
            return new TreePath(getCurrentPath(), tree);
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
            boolean nothing = self || !declared || uninferred.is(path(select.getExpression()));
            return nothing ? Optional.empty() : types.element(type);
        }

        /** Whether javac reports nothing, because a type argument or an argument is unknown. */
        private boolean isSilent(TypeMirror owner, List<? extends ExpressionTree> arguments) {
            return UnknownTypes.isUnknown(owner)
                    || arguments.stream()
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
            List<ExecutableElement> methods = lookup.methods(type, name);
            int count = arguments.size();
            boolean fits =
                    methods.stream()
                            .filter(method -> MethodLookup.takes(method, count))
                            .anyMatch(method -> plain.fit(method, getCurrentPath(), arguments));
            // members of a class of the page that are not shown are no mistake
            boolean open =
                    name.equals(MethodLookup.CONSTRUCTOR)
                            ? types.mayHaveMoreConstructors(type) || leftOut.of(type)
                            : types.isOpen(type);
            boolean placeholder =
                    methods.isEmpty() && PlaceholderCall.is(name, arguments, lookup.methods(type));
            if (fits || open || placeholder || types.isOfPage(type) && mayHaveMore(type, methods)) {
                return;
            }
            wrong.add(
                    methods.isEmpty()
                            ? WrongCall.notFound(
                                    span,
                                    name,
                                    receiver,
                                    type,
                                    similar.of(
                                            name,
                                            lookup.methods(type).stream()
                                                    .filter(
                                                            method ->
                                                                    MethodLookup.mayMean(
                                                                            name, method, count))
                                                    .toList()))
                            : WrongCall.notApplicable(span, name, receiver, type, count, methods));
        }

        /** Whether a class of the page may have methods that the block which declares it omits. */
        private boolean mayHaveMore(TypeElement type, List<ExecutableElement> shown) {
            boolean elsewhere =
                    types.block(type).filter(number -> number != program.own()).isPresent();
            return shown.isEmpty() || elsewhere && type.getKind() == ElementKind.INTERFACE;
        }
    }
}
