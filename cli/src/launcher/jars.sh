# Sourced by what makes the folder of jars that a launcher runs.
# shellcheck shell=sh

# Whether a jar is signed.
is_signed() {
    grep -q 'META-INF/[^/]*[.]SF' "$1"
}

# Writes a jar again: without compression, since what need not be inflated is read sooner, and
# without signatures: no archive takes classes of a signed jar, and to verify it each time takes
# longer than to check a post; Maven has compared its checksum. The same jar makes the same bytes.
# $1: the jar, absolute; $2: the command jar of a JDK
store_jar() {
    mkdir "$1.d" && (
        cd "$1.d" && "$2" xf "$1" || exit
        rm -f META-INF/*.SF META-INF/*.RSA META-INF/*.DSA META-INF/*.EC
        find . -type f | LC_ALL=C sort | sed 's/.*/"&"/' >"$1.list"
        "$2" cfM0 "$1" "@$1.list"
    ) && rm -rf "$1.d" "$1.list"
}
