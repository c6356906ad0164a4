#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs a command with the QGIS of another Debian suite, the checkout mounted at /project.
#
#   bookworm  Debian 12        QGIS 3.22, Python 3.11, Qt 5.15
#   trixie    Debian 13        QGIS 3.40, Python 3.13, Qt 5.15
#   sid       Debian unstable  QGIS 3.44, Python 3.14, Qt 5.15
#
# Usage: qgis_chroot.sh [options] SUITE DIR [--] [COMMAND [ARG...]]
#
#   SUITE            a Debian suite name, see above
#   DIR              where the system is (to be) built, once; 2 to 2.6 GB; not inside the project
#   COMMAND          run in /project inside the system; without it, only build
#
# Options:
#   --project PATH   project folder to show as /project (default: the current folder)
#   --out PATH       host folder to show as the writable folder /out, for results
#   --copy           give the command a copy of the project instead of a mount
#                    (also chosen by itself where mounts are refused); changes made
#                    to /project are then lost, only /out comes back
#   --apt "P..."     further Debian packages to install  (default: none)
#   --pip "P..."     Python packages to install          (default: pytest pytest-qgis)
#   --display        run COMMAND under a virtual X display (xvfb-run) instead of
#                    Qt's offscreen platform
#   --rebuild        delete DIR first and build it again
#   --clean          delete DIR and stop
#   -h, --help       this text
#
# The command sees QGIS_CHROOT_SUITE, QT_QPA_PLATFORM=offscreen (unless --display), HOME=/root, and a
# PATH that starts with the virtual environment /opt/venv (made with --system-site-packages, so it sees QGIS).
# The exit status is the command's; 64 for wrong usage, 69 when building failed.
#
# Needs: Debian or Ubuntu, root, debootstrap (installed if it is missing), and the
# Debian mirror that this machine's apt is set up with, or QGIS_CHROOT_MIRROR=URL.

set -euo pipefail

prog=${0##*/}
say()  { printf '%s: %s\n' "$prog" "$*" >&2; }
die()  { local rc=$1; shift; say "$*"; exit "$rc"; }
usage() { sed -n '4,/^$/s/^# \{0,1\}//p' "$0"; }

# ---------------------------------------------------------------- arguments --
project=$PWD out='' copy=0 extra_apt='' pip='pytest pytest-qgis' display=0 rebuild=0 clean=0
args=()
while (($#)); do
    case $1 in
        --project) project=${2:?}; shift 2 ;;
        --out)     out=${2:?}; shift 2 ;;
        --copy)    copy=1; shift ;;
        --apt)     extra_apt=${2?}; shift 2 ;;
        --pip)     pip=${2:?}; shift 2 ;;
        --display) display=1; shift ;;
        --rebuild) rebuild=1; shift ;;
        --clean)   clean=1; shift ;;
        -h|--help) usage; exit 0 ;;
        --)        shift; break ;;
        -*)        die 64 "unknown option $1 (see --help)" ;;
        *)         args+=("$1"); shift
                   if ((${#args[@]} == 2)); then [[ ${1:-} == -- ]] && shift; break; fi ;;
    esac
done
((${#args[@]} == 2)) || { usage >&2; exit 64; }
suite=${args[0]} root=${args[1]}
[[ $suite =~ ^[a-z][a-z0-9-]*$ ]] || die 64 "not a suite name: $suite"
((EUID == 0)) || die 64 "run it as root (sudo $prog ...)"
project=$(realpath -e -- "$project") || die 64 "no such project folder"
root=$(realpath -m -- "$root")
case $root in
    /|/bin|/boot|/dev|/etc|/home|/lib|/lib64|/opt|/proc|/root|/run|/sbin|/srv|/sys|/tmp|/usr|/var|/var/tmp)
        die 64 "refusing to use $root itself: name a folder of its own" ;;
esac
case $root/ in "$project"/*) die 64 "DIR must not lie inside the project" ;; esac
if [[ -n $out ]]; then mkdir -p -- "$out"; out=$(realpath -e -- "$out"); fi

# A build that was cut off may have left mounts behind: never delete through them.
remove_root() {
    [[ -e $root ]] || return 0
    if [[ -n $(ls -A "$root") && ! -e $root/.qgis-chroot && ! -e $root/debootstrap ]]; then
        die 64 "$root is not empty and was not made by $prog: not deleting it"
    fi
    if grep -q " $root/" /proc/self/mounts; then
        awk -v r="$root/" 'index($2, r) == 1 {print $2}' /proc/self/mounts | sort -r |
            while IFS= read -r m; do umount -- "$m"; done
    fi
    rm -rf --one-file-system -- "$root"
}
if ((clean)); then remove_root; rm -f -- "$root.log" "$root.lock"; say "deleted $root"; exit 0; fi
if ((rebuild)); then remove_root; fi

# One builder or user of DIR's packages at a time.
mkdir -p -- "$root"
exec 9>"$root.lock"
flock -n 9 || { say "waiting for another run that uses $root"; flock 9; }

# ------------------------------------------------- can this machine mount? --
# A private mount namespace needs no clean-up: its mounts go with its last process,
# and with --pid --kill-child so does whatever the command left running.
can_mount() {
    unshare --mount --pid --fork --kill-child --propagation private \
        sh -c 'mount --bind "$1" "$1" && mount -t proc proc /proc' sh "$root" 2>/dev/null
}
if can_mount; then mounts=1; else mounts=0; copy=1; say "mounts are refused here: copying instead"; fi

# in_root [--project] COMMAND...: run COMMAND inside DIR with a minimal environment.
# shellcheck disable=SC2016  # expanded by the inner shell
inner='
    root=$1 project=$2 out=$3; shift 3
    set -e
    mount -t proc  proc  "$root/proc"
    mount --rbind  /dev  "$root/dev"
    mount --rbind  /sys  "$root/sys" 2>/dev/null || true
    mount -t tmpfs -o mode=1777 tmpfs "$root/tmp" 2>/dev/null || true
    [ -z "$project" ] || mount --bind "$project" "$root/project"
    [ -z "$out" ]     || mount --bind "$out"     "$root/out"
    set +e
    # Not exec: this shell stays as process 1 of the namespace. Xvfb tells its parent
    # that it is ready only if that is not process 1, so xvfb-run would wait for ever.
    chroot "$root" /usr/bin/env -i "$@"
    exit $?
'
in_root() {
    local p='' o=''
    if [[ $1 == --project ]]; then
        shift
        ((copy)) || p=$project
        o=$out
    fi
    local env=(
        HOME=/root LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM="${TERM:-dumb}" CI="${CI:-}"
        PATH=/opt/venv/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
        PYTHONDONTWRITEBYTECODE=1 DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
        PIP_CERT=/etc/ssl/certs/ca-certificates.crt QGIS_CHROOT_SUITE="$suite"
        XDG_RUNTIME_DIR=/run/user/0
    )
    local v
    for v in http_proxy https_proxy no_proxy PIP_INDEX_URL PYTEST_ADDOPTS; do
        [[ -z ${!v:-} ]] || env+=("$v=${!v}")
    done
    ((display)) || env+=(QT_QPA_PLATFORM=offscreen)
    if ((mounts)); then
        # unshare itself ignores a polite end: kill it, and its namespace goes with it.
        local rc=0
        unshare --mount --pid --fork --kill-child --propagation private \
            bash -c "$inner" inner "$root" "$p" "$o" "${env[@]}" "$@" 9>&- <&0 &
        child=$!
        wait "$child" || rc=$?
        child=''
        return "$rc"
    else
        chroot "$root" /usr/bin/env -i "${env[@]}" "$@" 9>&-
    fi
}
child=''
end_child() { if [[ -n $child ]]; then kill -KILL "$child" 2>/dev/null || true; child=''; fi; }
trap end_child EXIT
trap 'end_child; exit 130' INT
trap 'end_child; exit 143' TERM HUP

# -------------------------------------------------------------------- build --
# The Debian mirror of this machine's apt: the site of the first package index
# whose release says Origin: Debian, Label: Debian (not the security archive).
mirror() {
    if [[ -n ${QGIS_CHROOT_MIRROR:-} ]]; then printf '%s\n' "$QGIS_CHROOT_MIRROR"; return; fi
    local m
    m=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(SITE)' 'Created-By: Packages' |
        awk -F'|' '$1 == "Debian" && $2 == "Debian" {print $3; exit}')
    [[ -n $m ]] || die 69 "apt knows no Debian mirror: run 'apt-get update', or set QGIS_CHROOT_MIRROR=URL"
    printf '%s\n' "$m"
}

apt_packages=(
    qgis python3-qgis qgis-providers              # the desktop, PyQGIS, data providers
    python3-venv python3-pip                      # the test environment
    python3-scipy python3-shapely python3-requests # what QGIS's installers also bring
    xvfb xauth poppler-utils proj-bin              # a display, what reads PDFs, how pyproj finds its data
    libgl1-mesa-dri fonts-dejavu-core             # software OpenGL, readable text
    ca-certificates
)

stage() { [[ -e $root/.qgis-chroot/$1 && $(<"$root/.qgis-chroot/$1") == "$2" ]]; }
done_() { mkdir -p "$root/.qgis-chroot"; printf '%s\n' "$2" >"$root/.qgis-chroot/$1"; }

build() {
    local url started=$SECONDS
    if ! stage base "$suite"; then
        [[ ! -e $root/.qgis-chroot/base ]] ||
            die 64 "$root holds $(<"$root/.qgis-chroot/base"), not $suite: use another folder or --rebuild"
        url=$(mirror)
        command -v debootstrap >/dev/null || {
            say "installing debootstrap"
            apt-get update -qq
            apt-get install -y -qq --no-install-recommends debootstrap debian-archive-keyring >/dev/null
        }
        remove_root; mkdir -p -- "$root/.qgis-chroot"  # the mark that DIR is ours to delete
        say "building the base system of $suite in $root"
        debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$url" >"$root.log" 2>&1 ||
            { tail -n 20 "$root.log" >&2; die 69 "debootstrap failed, see $root.log"; }
        # No services start in there, no manuals, no recommended packages.
        printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"; chmod 755 "$root/usr/sbin/policy-rc.d"
        printf 'APT::Install-Recommends "false";\nAPT::Sandbox::User "root";\nAcquire::Languages "none";\n' \
            >"$root/etc/apt/apt.conf.d/90qgis-chroot"
        printf 'path-exclude=/usr/share/man/*\npath-exclude=/usr/share/doc/*\nforce-unsafe-io\n' \
            >"$root/etc/dpkg/dpkg.cfg.d/90qgis-chroot"
        done_ base "$suite"
    fi
    # How to reach the mirror is the host's too: proxies, time-outs, date checks.
    apt-config dump | grep -E '^Acquire::(Check-|http|https|Retries)' \
        >"$root/etc/apt/apt.conf.d/80host-acquire" || true

    mkdir -p "$root/project" "$root/out" "$root/run/user/0"
    chmod 700 "$root/run/user/0"
    # Name resolution and the trusted certificates are the host's.
    cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    if [[ -s /etc/ssl/certs/ca-certificates.crt ]]; then
        mkdir -p "$root/etc/ssl/certs"
        cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    fi

    local want="${apt_packages[*]} $extra_apt"
    if ! stage apt "$want"; then
        say "installing QGIS (log: $root.log)"
        # shellcheck disable=SC2086
        { in_root dpkg --configure -a && in_root apt-get update -q &&  # also after a cut-off install
              in_root apt-get install -y -q $want && in_root apt-get clean; } \
            >>"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; die 69 "apt-get failed, see $root.log"; }
        cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt" 2>/dev/null || true
        done_ apt "$want"
    fi

    want=$pip
    if ! stage pip "$want"; then
        say "installing the test tools"
        # shellcheck disable=SC2086
        { [[ -x $root/opt/venv/bin/python3 ]] ||
              in_root /usr/bin/python3 -m venv --system-site-packages /opt/venv
          in_root /opt/venv/bin/python3 -m pip install -q $want; } \
            >>"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; die 69 "pip failed, see $root.log"; }
        done_ pip "$want"
    fi
    ((SECONDS - started < 3)) || say "ready after $((SECONDS - started)) s, $(du -sxm "$root" | cut -f1) MB in $root"
}
build

# ---------------------------------------------------------------------- run --
(($#)) || exit 0
if ((copy)); then
    # The project's files without git's own and without virtual environments.
    rm -rf --one-file-system -- "$root/project"; mkdir -p "$root/project"
    tar -C "$project" --exclude=./.git --exclude=./.venv --exclude=./venv --exclude=__pycache__ -cf - . |
        tar -C "$root/project" -xf -
    if [[ -n $out ]] && ! ((mounts)); then rm -rf --one-file-system -- "$root/out"; mkdir -p "$root/out"; fi
fi
if ((display)); then set -- xvfb-run -a -s "-screen 0 1600x1000x24 -nolisten tcp" "$@"; fi
rc=0
# A command without mounts may lack /dev/null; make the few nodes it needs.
if ! ((mounts)); then
    [[ -c $root/dev/null ]]    || mknod -m 666 "$root/dev/null" c 1 3 2>/dev/null || true
    [[ -c $root/dev/urandom ]] || mknod -m 666 "$root/dev/urandom" c 1 9 2>/dev/null || true
fi
((copy)) || flock -u 9  # runs on mounts may go side by side, copies share one folder
in_root --project sh -c 'cd /project && exec "$@"' sh "$@" || rc=$?
if [[ -n $out ]] && ! ((mounts)); then cp -a -- "$root/out/." "$out/"; fi
exit "$rc"
