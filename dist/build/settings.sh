# Sourced by the scripts of this folder, in the folder above.
# shellcheck shell=bash disable=SC2034

case $(uname -m) in
    x86_64) cpu=x64 deb_cpu=amd64 ;;
    aarch64) cpu=arm64 deb_cpu=arm64 ;;
    *) cpu=$(uname -m) deb_cpu=$cpu ;;
esac
image=$PWD/target/devrel-lint-$VERSION-linux-$cpu
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(date -u -d "$TIMESTAMP" +%s)

# The name of a compression has changed.
case $(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$IMAGE_JDK/release") in
    17 | 18 | 19 | 20) compress=2 ;;
    *) compress=zip-9 ;;
esac

# Writes an archive that has the same bytes each time.
# $1: the file; $2: folder that the names in it begin in; the others: what goes into it
pack() {
    tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
        --format=gnu -C "$2" -cf - "${@:3}" | gzip -6n >"$1"
}
