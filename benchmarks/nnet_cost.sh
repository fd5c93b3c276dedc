#!/usr/bin/env bash
# What it costs a compiler to read a .nnet file: user time and peak memory of -c without flags, the smallest of some
# runs, beside the same source without the network. Needs Debian's package `time`.
#
#   benchmarks/nnet_cost.sh FILE [compiler...]
set -euo pipefail

file=$(realpath "$1")
shift
compilers=("$@")
[ $# -gt 0 ] || compilers=(g++-12 clang++-19)
runs=5
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

cmake -D FILE="$file" -D HEADER="$folder/file.hpp" -D NAME=file -D NAMESPACE=embedded -P "$root/cmake/ctnnEmbedWrite.cmake"
cat >"$folder/source.cpp" <<'END'
#include <ctnn/ctnn.hpp>
#include "file.hpp"
#ifdef READ
constexpr auto net = ctnn::models::nnet<NUMBER, embedded::file>;
static_assert(net.parameters[0] < 1e9);
double first() { return net.parameters[0]; }
#endif
END

# "seconds megabytes", each the smallest of all runs.
smallest() {
    local run
    rm -f "$folder/times"
    for ((run = 0; run < runs; ++run)); do
        /usr/bin/time -a -o "$folder/times" -f '%U %M' \
            "$@" -std=c++20 -c -I "$root/include" "$folder/source.cpp" -o "$folder/source.o" || exit 1
    done
    awk 'NR == 1 || $1 < seconds { seconds = $1 } NR == 1 || $2 < memory { memory = $2 }
         END { printf "%.2f s %.0f MB", seconds, memory / 1024 }' "$folder/times"
}

for compiler in "${compilers[@]}"; do
    double=$(smallest "$compiler" -DREAD -DNUMBER=double)
    float=$(smallest "$compiler" -DREAD -DNUMBER=float)
    echo "$compiler: double $double, float $float, without reading $(smallest "$compiler")"
done
