# Sourced by the scripts of this folder, in the folder above.
# shellcheck shell=bash disable=SC2034

# What others install, they are to read.
umask 022

case $(uname -m) in
    x86_64) cpu=x64 deb_cpu=amd64 ;;
    aarch64) cpu=arm64 deb_cpu=arm64 ;;
    *) cpu=$(uname -m) deb_cpu=$cpu ;;
esac
image=$PWD/target/devrel-lint-$VERSION-linux-$cpu
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(date -u -d "$TIMESTAMP" +%s)

# Writes an archive that has the same bytes each time.
# $1: the file, whose name says how it is compressed; $2: folder that the names in it begin in; the
# others: what goes into it
pack() {
    local compress=(gzip -6n)
    # Its default takes three times as long for an eighth less.
    [[ $1 != *.xz ]] || compress=(xz -2 --threads=2)
    tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
        --format=gnu -C "$2" -cf - "${@:3}" | "${compress[@]}" >"$1"
}
