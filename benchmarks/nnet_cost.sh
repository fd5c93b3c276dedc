#!/usr/bin/env bash
# Measures the cost of reading a .nnet file in the compiler: user time and peak memory of -c without
# flags, the smallest of several runs, next to the same source without the network. Needs Debian's
# package `time`.
#
#   benchmarks/nnet_cost.sh FILE [compiler...]
set -euo pipefail

file=$(realpath "$1")
shift
compilers=("$@")
[ $# -gt 0 ] || compilers=(g++-12 clang++-19)
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/benchmarks/smallest_cost.sh"
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

for compiler in "${compilers[@]}"; do
    compile=(smallest_cost "$folder" "$compiler" -std=c++20 -c -I "$root/include" "$folder/source.cpp")
    double=$("${compile[@]}" -DREAD -DNUMBER=double)
    float=$("${compile[@]}" -DREAD -DNUMBER=float)
    echo "$compiler: double $double, float $float, without reading $("${compile[@]}")"
done
