"""Parses files and prints what does not parse; nothing of them is executed.

Reads a request from each line of its input: folder, extension and number of files. Prints a line
per fault: number of the file, line and column (from 1, in UTF-16 code units), message, all separated
by tabs; a dash instead of the line says that the file could not be judged, a tilde that it is a part
of something. Ends with "done".
"""

import ast
import codeop
import re
import sys
import textwrap
import warnings

warnings.simplefilter("ignore")

NEWER = re.compile(
    r"^\s*(type\s+\w+.*=|(def|class)\s+\w+\[|except\s*\*|match\s.*:\s*$|except\s+\w+\s*,\s*\w+.*:)"
    r"|\bt['\"]|lambda.*:=|\bf['\"]",
    re.M,
)
OLDER = re.compile(
    r"Missing parentheses in call|multiple exception types|leading zeros in decimal|"
    r"except clause|invalid (decimal|hexadecimal|octal|digit)"
)
OTHER = re.compile(r"^(\s*[%!?]|In \[\d|\$ |>> ?[\w'\"\[({-]|Traceback \(|message \w+ \{|\w+\[\d+\]: |pip3? |python\d? |\(\w+\) |schema \w+(\(\w+\))?:)", re.M)


def is_begun(source):
    """Whether more lines have to follow, which some write behind the same prompt."""
    try:
        return codeop.compile_command("\n".join(source)) is None
    except (SyntaxError, ValueError, OverflowError):
        return False


def examples(lines):
    """The examples of a console session, as doctest reads them: first line, prefix, source."""
    start, width, source = 0, 0, []
    for number, line in enumerate(lines):
        prompt = re.match(r"(\s*)(>>>|\.\.\.)( |$)", line)
        if prompt and source and (prompt.group(2) == "..." or is_begun(source)):
            source.append(line[min(width, len(line)):])
        elif prompt and prompt.group(2) == ">>>":
            if source:
                yield start, width, source
            start, width, source = number, prompt.end(), [line[prompt.end():]]
        elif source:
            yield start, width, source
            source = []
    if source:
        yield start, width, source


def parts(code):
    lines = code.split("\n")
    if any(re.match(r"\s*>>>( |$)", line) for line in lines):
        return list(examples(lines))
    filled = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    width = min((len(line) - len(line.lstrip(" ")) for line in filled), default=0)
    return [(0, width, [line[width:] if line.strip() else "" for line in lines])]


def fault(code):
    for start, width, source in parts(code):
        text = "\n".join(source) + "\n"
        try:
            ast.parse(text)
        except SyntaxError as error:
            return start, width, source, error
    return None


# What belongs around a part: a call, a dictionary, the branch before, what is decorated, a chain.
FORMS = [
    ("_(\n", "\n)"),
    ("{\n", "\n}"),
    ("if _:\n pass\n", ""),
    ("try:\n pass\n", ""),
    ("", "\ndef _(): pass"),
    ("(_\n", "\n)"),
]


def parses(text):
    try:
        ast.parse(text)
        return True
    except SyntaxError:
        return False


def is_part(source):
    text = textwrap.dedent("\n".join(source)).strip("\n")
    forms = FORMS if re.search(r",\s*$", text, re.M) else FORMS[2:]
    return any(parses(before + text + after) for before, after in forms)


def in_parts(source, line):
    """Whether the lines from here on, after an empty one, are another part of the program."""
    rest = textwrap.dedent("\n".join(source[line - 1:])) + "\n"
    before = [text for text in source[:line - 1] if not text.lstrip().startswith("#")]
    return before[-1:] == [""] and parses("\n".join(before)) and parses(rest)


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def report(number, code):
    found = fault(code)
    if not found:
        return
    start, width, source, error = found
    message = error.msg or "invalid syntax"
    old = sys.version_info < (3, 14)
    if OTHER.search(code) or OLDER.search(message) or (old and NEWER.search(code)):
        print(number, "-", "other version or console", sep="\t")
        return
    if isinstance(error, IndentationError) and source[0][:1] in " \t":
        print(number, "~", "begins in the middle", sep="\t")
        return
    if message == "expected ':'" and len([text for text in source if text.strip()]) == 1:
        print(number, "~", "only the head of a block is shown", sep="\t")
        return
    if message.startswith("expected an indented block"):
        rest = [line for line in source[(error.lineno or 1) - 1:] if line.strip()]
        if not rest:
            print(number, "~", "the body is left out", sep="\t")
            return
    line = min(max(error.lineno or 1, 1), len(source))
    unfit = message == "unexpected indent" and in_parts(source, line)
    if unfit or ">>>" not in code and is_part(source):
        print(number, "~", "is a part of a program", sep="\t")
        return
    before = source[line - 1][:max((error.offset or 1) - 1, 0)]
    print(number, start + line, width + units(before) + 1, message, sep="\t")


def main():
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    for request in sys.stdin:
        folder, extension, count = request.rstrip("\n").split("\t")
        for number in range(int(count)):
            path = f"{folder}/{number}.{extension}"
            with open(path, encoding="utf-8", errors="surrogatepass", newline="\n") as file:
                code = file.read()
            try:
                report(number, code)
            except (ValueError, RecursionError, MemoryError) as error:
                print(number, "-", type(error).__name__, sep="\t")
        print("done", flush=True)


main()
