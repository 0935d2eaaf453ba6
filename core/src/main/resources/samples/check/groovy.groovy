// Parses files and prints what does not parse; nothing of them is executed, no class of theirs is
// made, and no transformation of the syntax tree (@Grab is one) has its turn.
//
// Reads a request from each line of its input: folder, extension and number of files. Prints a line
// per fault: number of the file, line and column (from 1), message, all separated by tabs; a dash
// instead of the line says that the file could not be judged. Ends with "done".
import org.codehaus.groovy.control.CompilationFailedException
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.ErrorCollector
import org.codehaus.groovy.control.SourceUnit
import org.codehaus.groovy.control.messages.SyntaxErrorMessage

// Groovy 3 has another parser, that knows lambdas, method references, do/while, "!in" and more.
NEWER = ~/(?m)\)\s*->|[=(,]\s*\w+\s*->|::|\bdo\s*\{|!in\b|!instanceof\b|\?=|\?\[|===|!==|\bvar\s+\w|\btry\s*\(|\{\s*\d|\bnew \w+\[\]\s*\{|\b(record|sealed)\s+\w|(=|return)\s*switch\b/
OTHER = ~/(?m)^\s*(\$ |> |groovy> |(gradle|groovy|\.\/gradlew) [a-z])|\b(val|fun)\s+\w+\s*[(:=]|\bby\s+\w+|^[-+] |<\/\w|^\s*\w+\("[^"]*"\) version /

FORMS = [['', ''], ['class _ {', '}'], ['_(', ')'], ['_ = [', ']'], ['switch (_) {', '}'], ['', 'class _ {}']]

def fault(String code, List form) {
    def (before, after) = form
    def text = (before ? "$before\n" : '') + code + "\n$after\n"
    def configuration = new CompilerConfiguration()
    def unit = new SourceUnit('sample', text, configuration, new GroovyClassLoader(), new ErrorCollector(configuration))
    try {
        unit.parse()
        unit.completePhase()
        unit.nextPhase()
        unit.convert()
        return null
    } catch (CompilationFailedException failure) {
        def causes = unit.errorCollector.errors.findAll { it instanceof SyntaxErrorMessage }*.cause
        if (!causes) return [line: 0, column: 0, message: failure.message]
        def first = causes.min { it.line * 100000L + it.startColumn }
        return [line: first.line - (before ? 1 : 0), column: first.startColumn, message: first.originalMessage]
    }
}

def answer(int number, String code) {
    def found = []
    for (form in FORMS) {
        def each = fault(code, form)
        if (!each) return
        found << each
    }
    def older = GroovySystem.version.tokenize('.')[0].toInteger() < 3
    if (code =~ OTHER || older && code =~ NEWER || !found[0].line) {
        println "$number\t-\tother syntax"
        return
    }
    def lines = code.trim() ? code.replaceAll(/\s+$/, '').count('\n') + 1 : 1
    def last = found.max { it.line * 100000L + it.column }
    if (last.line > lines) {
        // What surrounds the form is closed by the code, or the code lacks something at its end.
        def inside = found.findAll { it.line > 0 && it.line <= lines }.max { it.line * 100000L + it.column }
        def rest = inside ? code.readLines().drop(inside.line - 1).join('\n').drop(inside.column - 1) : ''
        last = rest ==~ /[})\];,\s]+/ ? inside : [line: lines, column: 99999, message: 'unexpected end of file']
    }
    println "$number\t$last.line\t${Math.min(Math.max(1, last.column), 99999)}\t${last.message.readLines()[0].tr('\t', ' ')}"
}

System.in.withReader('UTF-8') { reader ->
    reader.eachLine { request ->
        def (folder, extension, count) = request.tokenize('\t')
        for (number in 0..<count.toInteger()) {
            def code = new File("$folder/${number}.$extension").getText('UTF-8')
            try {
                answer(number, code)
            } catch (StackOverflowError ignored) {
                println "$number\t-\tnested too deeply"
            }
        }
        println 'done'
        System.out.flush()
    }
}
