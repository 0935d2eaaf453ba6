<?php
// Parses files and prints what does not parse; nothing of them is executed.
//
// Reads a request from each line of its input: folder, extension and number of files. Prints a line
// per fault: number of the file, line, column, message, all separated by tabs; a dash instead of the
// line says that the file could not be judged, a tilde that it is a part of something. Ends with "done".

function fault(string $code): ?ParseError
{
    try {
        token_get_all($code, TOKEN_PARSE);
        return null;
    } catch (ParseError $error) {
        return $error;
    }
}

// What PHP does not know before 8.4 and 8.5: hooks of properties, two visibilities, calls on `new`, pipes.
const NEWER = '/\{\s*(?:get|set)\b[^{}]*(?:=>|\{)|\b(?:public|protected|private)\s+(?:public|protected|private)\(set\)|\|>|\bnew\s+[\w\\\\]+\([^()]*\)->/';
// Commands, templates of Blade, text, what print_r prints.
const OTHER = '/^\s*(?:\$ |php |composer |<[a-zA-Z]|#{2,} \w|@(?:if|else|end|foreach|for|forelse|section|extends|include|verbatim|php|props|csrf)\w*\b)|\{!!|^\s*(?:Array|[\w\\\\]+ Object)\s*\n\s*\($/m';
const RECEIVER = '/^[ \t]*+(?:(?:\$\w+|[\w\\\\]+)(?:\??->|::))*+(?=\w+\()/m';

/** What code may be without what belongs around it. */
function forms(string $code): array
{
    $inner = rtrim($code, " \t\n;,");
    return [
        "$code\n;",
        "class _ { $code\n}",
        "enum _ { $code\n}",
        "[ $inner\n];",
        "_(\n$inner\n);",
        "\$_\n$inner\n;",
        "switch (0) { $code\n}",
        "match (0) { $inner\n};",
        "function _($inner\n) {}",
        'interface _ { ' . preg_replace(RECEIVER, 'function ', rtrim($code, "; \n")) . "\n;}",
    ];
}

function isPart(string $code): bool
{
    foreach (forms($code) as $form) {
        if (!fault("<?php $form")) {
            return true;
        }
    }
    return false;
}

function answer(int $number, string $code): void
{
    $tagged = str_contains($code, '<?');
    $error = fault($tagged ? $code : "<?php $code");
    if (!$error || !$tagged && !fault("<?php class _ { $code\n}")) {
        return;
    }
    if (preg_match(OTHER, $code) && !$tagged || PHP_VERSION_ID < 80500 && preg_match(NEWER, $code)) {
        echo "$number\t-\tother syntax\n";
        return;
    }
    $plain = $tagged ? preg_replace('/^\s*<\?php\b|\?>\s*$/', '', $code) : $code;
    // a chain below the imports that it needs
    $plain = preg_replace('/^(?:\s*use\s[^;]+;)+\s*(?=->)/', '', $plain);
    if (isPart($plain)) {
        echo "$number\t~\tis a part of a program\n";
        return;
    }
    $message = strtok(strtr($error->getMessage(), "\t", ' '), "\n");
    echo "$number\t{$error->getLine()}\t1\t$message\n";
}

while (($request = fgets(STDIN)) !== false) {
    [$folder, $extension, $count] = explode("\t", rtrim($request, "\n"));
    for ($number = 0; $number < (int) $count; $number++) {
        answer($number, file_get_contents("$folder/$number.$extension"));
    }
    echo "done\n";
}
