#!/usr/bin/env bash
# Runs the commands of README.md on a minimal release of Debian, in a folder of this machine:
#
#   scripts/bare_root.sh trixie [folder]     # or bookworm, forky; as root
#
# debootstrap installs the smallest system of that release. The files that git tracks are copied
# into it, with local changes, and each sh block of the README runs there. A skipped test fails,
# except for tests that need what the README does not install: the ACAS Xu networks and cross
# compilers. The folder is removed at the end unless it is given; an existing folder is reused.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

release=${1:?the name of a Debian release}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
[ "$(id -u)" = 0 ] || { echo "bare_root.sh: debootstrap and chroot need root; run it with sudo" >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "bare_root.sh: debootstrap is missing; install the package of that name" >&2; exit 1; }

if [ $# -gt 1 ]; then
    root=$2
else
    root=$(mktemp -d)
fi
clean_up() {
    mountpoint -q "$root/proc" && umount "$root/proc"
    # A /proc of the host that is still mounted must not be removed by rm.
    [ $# -gt 1 ] || rm -rf --one-file-system "$root"
}
trap 'clean_up "$@"' EXIT

if [ ! -e "$root/etc/debian_version" ]; then
    # The script is the same for every release; this debootstrap may not know the name of a newer
    # one.
    debootstrap --variant=minbase "$release" "$root" "$mirror" sid >"$root.log" 2>&1 ||
        { cat "$root.log"; rm -f "$root.log"; exit 1; }
    rm -f "$root.log"
    # Network settings of this machine, for the mirror.
    cp /etc/resolv.conf "$root/etc/"
    cp -r /etc/apt/apt.conf.d "$root/etc/apt/"
fi
mkdir -p "$root/proc"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc" || exit 1

rm -rf "$root/ctnn"
mkdir "$root/ctnn"
git ls-files -z | xargs -0 cp --parents -t "$root/ctnn" || exit 1
awk '/^```sh$/ { inside = 1; name = "command" ++count ".sh"; next } /^```/ { inside = 0 } inside { print > "'"$root"'/" name }' README.md
[ -s "$root/command2.sh" ] || { echo "bare_root.sh: README.md has no two sh blocks" >&2; exit 1; }

for command in 1 2; do
    printf '\n%s: README.md, command %s\n' "$release" "$command"
    # Without the environment of this machine.
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        /bin/sh -c "cd ctnn && sh /command$command.sh" 2>&1 | tee "$root/output" || exit 1
done
! grep -E '\((Skipped|Not Run|Disabled)\)|\*\*\*(Skipped|Not Run)' "$root/output" | grep -vE ' (acasxu|firmware\.[A-Za-z0-9_]+) '
