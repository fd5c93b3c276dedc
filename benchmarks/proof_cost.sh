#!/usr/bin/env bash
# Measures the cost of a proof in the compiler: user time and peak memory of -c without flags, the
# smallest of several runs, next to the same source without the proof; for Clang also the number of
# evaluation steps, of the 1,048,576 allowed. CTNN_ACASXU_DIR is the folder of the ACAS Xu networks.
# Needs Debian's package `time`.
#
#   benchmarks/proof_cost.sh [compiler...]
set -euo pipefail

compilers=("$@")
[ $# -gt 0 ] || compilers=(g++-12 clang++-19)
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/benchmarks/smallest_cost.sh"
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

cat >"$folder/small.cpp" <<'END'
#include <ctnn/ctnn.hpp>
using namespace ctnn;
using Net = Network<double, Input<2>, Dense<2, ReLU>, Dense<1>>;
constexpr Net net{{1, 1, 1, 1, 0, -1, 1, -2, 0}};
#ifdef PROVE
static_assert(proves(net, Box{{{0.9, 1.0}, {0.9, 1.0}}}, output<0> < 0.35));
#endif
double run(double a, double b) { return net({a, b})[0]; }
END

cat >"$folder/acasxu.cpp" <<'END'
#include "acasxu.hpp"
#include "file.hpp"
constexpr auto net = ctnn::models::nnet<double, embedded::file>;
#ifdef PROVE
static_assert(proves(net, acasxu::box<PROPERTY>, acasxu::not_clear_of_conflict));
#endif
double first() { return net.parameters[0]; }
END

# Bisects the number of steps, to one percent, between the cost of reading the network and the
# limit.
steps() {
    local low=1000 high=1048576 middle
    while ((high - low > high / 100)); do
        middle=$(((low + high) / 2))
        if "$@" -fsyntax-only "-fconstexpr-steps=$middle" 2>/dev/null; then high=$middle; else low=$middle; fi
    done
    echo "$high steps"
}

# cost NAME compiler option...: prints a line of the table.
cost() {
    local name=$1 text
    shift
    text="$1, $name: $(smallest_cost "$folder" "$@" -DPROVE -c), without the proof $(smallest_cost "$folder" "$@" -c)"
    case $1 in *clang*) text+=", $(steps "$@" -DPROVE)" ;; esac
    echo "$text"
}

for compiler in "${compilers[@]}"; do
    cost "two neurons" "$compiler" -std=c++20 -I "$root/include" "$folder/small.cpp"
done
[ -n "${CTNN_ACASXU_DIR:-}" ] || exit 0
for case in "3 2_9" "3 3_7" "3 5_7" "4 2_9" "4 4_1"; do
    network=${case#* }
    cmake -D "FILE=$CTNN_ACASXU_DIR/ACASXU_experimental_v2a_$network.nnet" -D HEADER="$folder/file.hpp" -D NAME=file \
        -D NAMESPACE=embedded -P "$root/cmake/ctnnEmbedWrite.cmake"
    for compiler in "${compilers[@]}"; do
        cost "phi$case" "$compiler" -std=c++20 -DPROPERTY="${case% *}" -I "$root/include" -I "$root/proof_reports" \
            -I "$folder" "$folder/acasxu.cpp"
    done
done
