package io.github.devrellint.samples.script;

import io.github.devrellint.samples.script.Assembly.Line;
import java.util.List;

/**
 * A session as a program that prints a line with {@link ScriptLayout#MARK} and an exit status after
 * the output of each command; 0 is success.
 */
final class SessionLayout {

    private SessionLayout() {}

    static Assembly assemble(List<List<Line>> context, Session session) {
        Prompt prompt = session.prompt();
        Assembly assembly = new Assembly();
        assembly.other(prompt.start());
        context.forEach(assembly::other);
        assembly.other(context.isEmpty() ? "" : prompt.printMark()).other(prompt.definitions());
        session.exchanges().forEach(exchange -> assembly.other(prompt.run(exchange.command())));
        return assembly;
    }
}
