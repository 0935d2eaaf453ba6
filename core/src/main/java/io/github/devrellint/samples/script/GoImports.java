package io.github.devrellint.samples.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Go refuses imports that nothing uses and imports that come twice, so that a program gets exactly
 * those it uses: what its samples name, and the packages of the standard library that most programs
 * use.
 */
final class GoImports implements CompiledLayout.Imports {

    private static final Pattern SPEC = Pattern.compile("(?:(\\w++|\\.)\\s++)?\"([^\"\\n]++)\"");
    private static final List<String> COMMON =
            List.of(
                    "bufio",
                    "bytes",
                    "context",
                    "encoding/json",
                    "errors",
                    "fmt",
                    "io",
                    "log",
                    "maps",
                    "math",
                    "math/rand",
                    "net/http",
                    "os",
                    "regexp",
                    "slices",
                    "sort",
                    "strconv",
                    "strings",
                    "sync",
                    "sync/atomic",
                    "time",
                    "unicode");

    @Override
    public List<String> besides(List<String> own, List<String> context, String code) {
        Set<String> known = new HashSet<>();
        own.forEach(line -> SPEC.matcher(line).results().forEach(spec -> known.add(spec.group(2))));
        List<String> imports = new ArrayList<>();
        Stream<String> usual = COMMON.stream().map(name -> '"' + name + '"');
        Stream.concat(context.stream(), usual)
                .map(SPEC::matcher)
                .filter(Matcher::find)
                .filter(spec -> isUsed(spec, code) && known.add(spec.group(2)))
                .forEach(spec -> imports.add("import " + spec.group()));
        return imports;
    }

    private static boolean isUsed(Matcher spec, String code) {
        String path = spec.group(2);
        String name =
                spec.group(1) == null ? path.substring(path.lastIndexOf('/') + 1) : spec.group(1);
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\.").matcher(code).find();
    }
}
