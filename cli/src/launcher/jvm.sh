# Sourced by the launchers of a checkout and of a release: which JDK runs the linter, and how. Starts
# no process on the way to the JVM unless it has to. Both set `jar`, the one of the command line.
# shellcheck shell=sh

say() { printf 'devrel-lint: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 2
}

# Prints where a chain of symbolic links leads.
follow() {
    at=$1
    while [ -h "$at" ]; do
        link=$(readlink "$at")
        case $link in
            /*) at=$link ;;
            *) at=${at%/*}/$link ;;
        esac
    done
    printf '%s\n' "$at"
}

# --- Which JDK ----------------------------------------------------------------------------------
# Prints how a JDK is had on this system.
jdk_source() {
    has() { command -v "$1" >/dev/null 2>&1; }
    if [ -n "${SDKMAN_DIR:-}" ]; then
        echo "sdk install java"
    elif has brew; then
        echo "brew install openjdk"
    elif has apt-get; then
        echo "sudo apt-get install default-jdk-headless"
    elif has dnf; then
        echo "sudo dnf install java-21-openjdk-devel"
    elif has zypper; then
        echo "sudo zypper install java-21-openjdk-devel"
    elif has pacman; then
        echo "sudo pacman -S jdk-openjdk"
    elif has apk; then
        echo "apk add openjdk21-jdk"
    elif has winget; then # in a shell on Windows
        echo "winget install EclipseAdoptium.Temurin.21.JDK"
    else
        echo "https://adoptium.net"
    fi
}

# Ends this process, as there is no JDK that would do. $*: why
need_jdk() {
    say "$@"
    say "  install one, 17 or newer, or set JAVA_HOME: $(jdk_source)"
    die "  or take devrel-lint with a Java of its own: https://github.com/devrellint/devrel-lint/releases"
}

# Sets jdk and version (for example 17.0.15+6) from the file "release" of a JDK.
read_release() {
    jdk=$1
    version=
    [ -r "$jdk/release" ] || return 0
    while IFS='=' read -r key value; do
        value=${value#\"}
        value=${value%\"*}
        case $key in
            JAVA_RUNTIME_VERSION) version=$value ;;
            JAVA_VERSION) version=${version:-$value} ;;
        esac
    done <"$jdk/release"
}

# Sets jdk, java (its command), version and major of the JDK that runs the linter.
# $1: folder that remembers where the JDK is; created if need be, and done without where it can't be
find_jdk() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || die "JAVA_HOME is $JAVA_HOME, where there is no bin/java"
        read_release "$JAVA_HOME"
    else
        java=$(command -v java) || need_jdk "no java found"
        # Where the links led last time; the file is only asked for what it saves: a process per link.
        jdk=
        [ ! -f "$1/jdk" ] || read -r jdk <"$1/jdk" || :
        if [ -n "$jdk" ] && [ "$java" -ef "$jdk/bin/java" ]; then
            read_release "$jdk"
        else
            real=$(follow "$java")
            read_release "${real%/bin/java}"
            { mkdir -p "$1" && printf '%s\n' "$jdk" >"$1/jdk"; } 2>/dev/null || :
        fi
    fi
    if [ -z "$version" ]; then
        # A shim of a version manager: only Java itself knows where it is.
        properties=$("$java" -XshowSettings:properties -version 2>&1) || die "$java does not run"
        property() { printf '%s\n' "$properties" | sed -n "s/^ *$1 = //p" | sed 1q; }
        jdk=$(property java.home)
        version=$(property java.runtime.version)
    fi
    java=$jdk/bin/java
    major=${version%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] || need_jdk "needs a JDK, 17 or newer, but $jdk is ${version:-unknown}"
}

# Sets key, by which files that belong to this JDK are named.
key_of_jdk() {
    key=$jdk-$version
    while :; do
        case $key in */*) key=${key%%/*}_${key#*/} ;; *) break ;; esac
    done
}

# --- Start --------------------------------------------------------------------------------------
# Whether this process may have part of the address space only. Asks the system by a file, as the
# shell would need another process to read what it prints itself.
is_address_space_limited() {
    [ -r /proc/self/limits ] || return 1
    while read -r limit; do
        case $limit in "Max address space"*) break ;; esac
    done </proc/self/limits
    case $limit in *space*unlimited*unlimited*) return 1 ;; esac
}

# Makes sure that the JVM can have its memory: one that can't ends with 1, which would read as
# findings. It takes half of the address space for objects, and by default 1 GB for classes and 64 MB
# for most threads; the linter needs far less of these, so that what is tried here is enough later.
# Sets classes, an option for the JVM.
fit_into_address_space() {
    "$java" -XX:+UseSerialGC -Xmn96m -XX:CompressedClassSpaceSize=800m \
        -XX:ErrorFile=/dev/null -version >/dev/null 2>&1 ||
        die "Java can't start in an address space of $(ulimit -v) KB (ulimit -v)"
    export MALLOC_ARENA_MAX=1
    classes=-XX:CompressedClassSpaceSize=64m
}

# Starts the JVM with options and arguments in place of this process. A JVM that finds an archive
# unfit says so on standard output unless it is told not to. An archive that is mapped where it was
# made for need not be rewritten page by page. The full compiler costs a blog of 744 posts more (7
# s of processor time) than it gives back, and what a document leaves is garbage at once, so that a
# small young generation will do; in this one, a post with samples of Java is compiled without a
# collection, which would cost a twentieth of the run. From JDK 25 on, an archive also knows what
# was compiled in the run that made it, which is far more than a post needs. Where a library has an
# invokedynamic, run mostly once, the JVM is not to make classes for it at the first time. Memory
# in large pages saves half of the page faults; that many threads of the compiler are started at
# once saves looking for each, through files of the system, whether there is memory for it. Nobody
# watches the counters of the JVM, which are a file of each process. The classes of picocli are
# made for Java 5; no archive takes them, but on the boot class path they are at least not
# verified.
run() {
    classes=
    ! is_address_space_limited || fit_into_address_space
    for picocli in "${jar%/*}"/picocli-*.jar; do :; done
    # shellcheck disable=SC2086 # no option, where there is none
    exec "$java" -XX:-UsePerfData -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn96m \
        -XX:+UseTransparentHugePages -XX:-UseDynamicNumberOfCompilerThreads $classes \
        -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 \
        -XX:+IgnoreUnrecognizedVMOptions -XX:-AOTReplayTraining -Xbootclasspath/a:"$picocli" \
        -Djava.lang.invoke.MethodHandle.COMPILE_THRESHOLD=30 \
        -Xlog:disable -Xlog:all=error:stderr "$@"
}

# Sets archive, the file of loaded classes for this JDK (JEP 350 before JDK 25, JEP 514 from there
# on), the options that make and use it, and the tag of what the JVM has to say of one that is unfit.
# $1: its path without the end of the name
name_archive() {
    if [ "$major" -ge 25 ]; then
        archive=$1.aot use=AOTCache make=AOTCacheOutput unfit=aot
    else
        archive=$1.jsa use=SharedArchiveFile make=ArchiveClassesAtExit unfit=cds
    fi
}

# Makes the archive: checks a site that has changed, one that has not, and one post, and shows the
# health of the site. It is left empty if none can be made, so that nobody tries again.
# The site lies outside of the checkout: a report is kept only where nothing around it changes.
# $1: folder of the example site; $2: folder of folders with all kinds of posts, which need not be
make_archive() {
    training=$(mktemp -d) || training=
    [ -z "$training" ] || (
        example=$1 more=$2
        site=$training/site
        XDG_CACHE_HOME=$training/cache
        export XDG_CACHE_HOME
        cp -R "$example" "$site"
        post=$site/_posts/2024-06-24-nothing-to-run.md
        # of another generator, and with a sample of a language that is compiled
        other=$training/other
        mkdir -p "$other/content"
        printf '# Zola\nbase_url = "https://example.org" # where it is\n' >"$other/config.toml"
        printf '+++\ntitle = "One" # a title\ndate = 2024-06-24\n+++\n\n```rust\nfn main() {}\n```\n' \
            >"$other/content/one.md"
        sleep 0.2 2>/dev/null || sleep 1
        set --
        for each in "$more"/[!s]*; do
            [ ! -d "$each" ] || set -- "$@" "$each"
        done
        set -- check --samples compile "$site" ++ change "$post" ++ \
            check --samples compile "$site" ++ check --samples compile "$site" ++ \
            stats --samples compile "$site" ++ \
            check --samples compile --format html --output "$site.html" "$site" ++ \
            check "$post" ++ check --samples off "$example"/_posts/*map.md ++ \
            check --samples off "$other/content/one.md" ++ \
            check --samples compile "$example" "$@"
        run "-XX:$make=$archive.$$" -cp "$jar" io.github.devrellint.cli.TrainingRun "$@"
    ) </dev/null >/dev/null 2>&1 || :
    [ -z "$training" ] || rm -rf "$training"
    { : >>"$archive.$$" && mv -f "$archive.$$" "$archive"; } 2>/dev/null || :
}

# Ends this process by running the linter.
# $1: its own path; $2: beginning of the names of files that keep what it prints each time, empty
# for none; the others: its arguments
start() {
    launcher=$1 kept=$2
    shift 2
    # A JVM in the locale C, as in most containers, can't open files whose names are not ASCII.
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
    terminal=
    [ ! -t 1 ] || terminal=out
    [ ! -t 2 ] || terminal=$terminal,err

    # What is the same each time is kept as it was printed, with colours and without.
    page=
    case $kept$#$* in
        "${kept}1--help") page=help ;;
        "${kept}1--version") page=version ;;
        "${kept}2check --help") page=check-help ;;
    esac
    if [ -n "$page" ] && [ -n "$kept" ]; then
        page=$kept.$page
        if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-}" != dumb ]; then
            page=$page-in-colour
        fi
        [ -e "$page" ] || {
            (run "-Ddevrel-lint.terminal=$terminal" -jar "$jar" "$@") >"$page.$$" &&
                mv -f "$page.$$" "$page" || rm -f "$page.$$"
        } 2>/dev/null
        [ ! -e "$page" ] || exec cat "$page"
    fi

    set -- -Ddevrel-lint.terminal="$terminal" -Ddevrel-lint.launcher="$launcher" -jar "$jar" "$@"
    if [ -n "$terminal" ] && size=$(stty size <&2 2>/dev/null || stty size <&1 2>/dev/null); then
        set -- -Ddevrel-lint.columns="${size#* }" "$@"
    fi
    # Java itself knows /tmp alone.
    [ ! -d "${TMPDIR:-}" ] || set -- "-Djava.io.tmpdir=$TMPDIR" "$@"
    [ ! -s "$archive" ] || set -- "-XX:$use=$archive" "-Xlog:$unfit*=off:stderr" "$@"
    run "$@"
}
