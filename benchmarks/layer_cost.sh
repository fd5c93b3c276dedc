#!/usr/bin/env bash
# Measures what one more layer costs a training in the constant evaluator: instructions per
# multiply-add (three per weight and position: forward, backward and update), counted by valgrind's
# cachegrind, so that other loads do not matter. A layer's price is the difference between networks
# with and without it, each trained for 3 epochs and for 1. Prints Conv2D, whose channels fill
# vectors, beside Dense, and whether Conv2D costs at most 1.5 times as much.
#
#   benchmarks/layer_cost.sh [compiler ...]
set -euo pipefail

compilers=("$@")
[ $# -gt 0 ] || compilers=(g++-12 clang++-19)
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

cat >"$folder/cost.cpp" <<'CODE'
#include <ctnn/ctnn.hpp>

using namespace ctnn;
using Net = Network<double, LAYERS>;
constexpr auto samples = [] {
    auto data = zeros<Dataset<double, 2, Net::inputs, Net::outputs>>();
    Random random(3);
    for (auto& row : data.inputs.values) {
        for (auto& x : row) x = random.uniform(-1.0, 1.0);
    }
    for (auto& row : data.targets.values) {
        for (auto& target : row) target = 0.5;
    }
    return data;
}();
constexpr Recipe<SGD, HalfSquaredError> recipe{.optimizer = {.rate = 0.01}, .epochs = EPOCHS, .shuffle = false};
constexpr auto net = fit(initialize<Net>(1), samples, recipe).net;
int main() { return net.parameters[0] > 100.0; }
CODE

# instructions <compiler> <layers> <epochs>
instructions() {
    local limits=(-fconstexpr-ops-limit=40000000000 -fconstexpr-loop-limit=100000000)
    case "$1" in clang*) limits=(-fconstexpr-steps=1000000000) ;; esac
    valgrind --tool=cachegrind --cache-sim=no --trace-children=yes --cachegrind-out-file=/dev/null --log-file="$folder/log.%p" \
        "$1" -std=c++20 "${limits[@]}" -I"$root/include" "-DLAYERS=$2" "-DEPOCHS=$3" -fsyntax-only "$folder/cost.cpp" >&2
    sed -n 's/,//g; s/.*I *refs: *//p' "$folder"/log.* | sort -n | tail -1
    rm "$folder"/log.*
}

# sample <compiler> <layers>: instructions per sample
sample() { echo $((($(instructions "$1" "$2" 3) - $(instructions "$1" "$2" 1)) / 4)); }

# price <compiler> <layers without> <layers with> <difference of multiply-adds>
price() { echo $((($(sample "$1" "$3") - $(sample "$1" "$2")) / $4)); }

result=0
for compiler in "${compilers[@]}"; do
    dense=$(price "$compiler" "Input<16>,Dense<16,Tanh>,Dense<4>" "Input<16>,Dense<16,Tanh>,Dense<16,Tanh>,Dense<4>" \
        $((3 * 16 * 16)))
    # From 4 x 4 positions of 8 channels to 2 x 2 of 16, so that the last layer has 256 weights fewer.
    conv2d=$(price "$compiler" "Input<1,6,6>,Conv2D<8,Kernel<3>,Tanh>,Flatten,Dense<4>" \
        "Input<1,6,6>,Conv2D<8,Kernel<3>,Tanh>,Conv2D<16,Kernel<3>,Tanh>,Flatten,Dense<4>" $((3 * (16 * 8 * 9 * 4 - 256))))
    echo "$compiler: Dense 16-16 $dense, Conv2D 8-16 $conv2d instructions per multiply-add, ratio" \
        "$(awk "BEGIN { printf \"%.2f\", $conv2d / $dense }")"
    [ $((2 * conv2d)) -le $((3 * dense)) ] || { echo "above the limit of 1.5"; result=1; }
done
exit "$result"
