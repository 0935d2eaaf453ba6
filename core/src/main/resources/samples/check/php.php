<?php
// Parses files and prints what does not parse; nothing of them is executed.
//
// Reads a request from each line of its input: folder, extension and number of files. Prints a line
// per fault: number of the file, line, column, message, all separated by tabs; a dash instead of the
// line says that the file could not be judged. Ends with "done".

function fault(string $code): ?ParseError
{
    try {
        token_get_all($code, TOKEN_PARSE);
        return null;
    } catch (ParseError $error) {
        return $error;
    }
}

function answer(int $number, string $code): void
{
    // Samples often go without the tag, and show members without their class.
    $plain = str_contains($code, '<?') ? $code : "<?php $code";
    $error = fault($plain);
    if (!$error) {
        return;
    }
    if (!str_contains($code, '<?') && !fault("<?php class _ { $code\n}")) {
        return;
    }
    if (preg_match('/^\s*(\$ |php |composer )/m', $code)) {
        echo "$number\t-\tother syntax\n";
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
