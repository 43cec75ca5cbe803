package io.mayfly.e2e;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The regular expressions that the product's code is written with, found by parsing its sources. */
final class SourceRegexes {
    private static final List<String> MODULES =
            List.of("tenants", "mail-gateway", "webapp", "standalone", "migrations");

    private SourceRegexes() {}

    /**
     * A regular expression of the code.
     *
     * @param regex none when it isn't a constant of its file
     */
    record Found(String file, String code, Optional<String> regex) {}

    static List<Found> all(Path project) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(project.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Found> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                Constants constants = new Constants();
                constants.scan(unit, null);
                String name =
                        Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                new Calls(name, constants, found).scan(unit, null);
            }
        }
        return found;
    }

    /** The initial values of a file's variables, and what of them is a constant. */
    private static final class Constants extends TreeScanner<Void, Void> {
        private final Map<String, ExpressionTree> values = new HashMap<>();

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null
                    && variable.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.FINAL)) {
                values.put(variable.getName().toString(), variable.getInitializer());
            }
            return super.visitVariable(variable, null);
        }

        Optional<String> text(Tree tree) {
            return switch (tree) {
                case LiteralTree literal -> Optional.of(String.valueOf(literal.getValue()));
                case ParenthesizedTree inner -> text(inner.getExpression());
                case IdentifierTree name ->
                    Optional.ofNullable(values.get(name.getName().toString())).flatMap(this::text);
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS ->
                    text(sum.getLeftOperand())
                            .flatMap(left -> text(sum.getRightOperand()).map(right -> left + right));
                default -> Optional.empty();
            };
        }
    }

    /** The calls that take a regular expression. */
    private static final class Calls extends TreeScanner<Void, Void> {
        private final String file;
        private final Constants constants;
        private final List<Found> found;

        Calls(String file, Constants constants, List<Found> found) {
            this.file = file;
            this.constants = constants;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method && takesRegex(method, call.getArguments())) {
                found.add(new Found(
                        file,
                        call.toString(),
                        constants.text(call.getArguments().getFirst())));
            }
            return super.visitMethodInvocation(call, null);
        }

        private static boolean takesRegex(MemberSelectTree method, List<? extends ExpressionTree> arguments) {
            boolean ofPattern = method.getExpression().toString().endsWith("Pattern");
            return switch (method.getIdentifier().toString()) {
                case "compile" -> ofPattern;
                case "matches" -> arguments.size() == 1 || ofPattern;
                case "replaceAll", "replaceFirst" -> arguments.size() == 2;
                case "split", "splitWithDelimiters", "useDelimiter" -> !arguments.isEmpty();
                default -> false;
            };
        }
    }
}
