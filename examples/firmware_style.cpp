// Firmware: the compiler trains the network, and only 17 numbers in read-only memory and one
// function reach the microcontroller. No variable, heap, exception, start-up code or C math
// library:
//   arm-none-eabi-g++ -std=c++20 -Os -mcpu=cortex-m4 -fno-exceptions -fno-rtti -I include
//       -c examples/firmware_style.cpp
// writes an object file with empty .data and .bss, which a test checks.

#include <ctnn/ctnn.hpp>

using namespace ctnn;

namespace {

using Xor = Network<float, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;

constexpr Dataset<float, 4, 2, 1> truth_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                              .targets = {{{0}, {1}, {1}, {0}}}};

constexpr Recipe<Adam> recipe{.optimizer = {.rate = 0.05}, .epochs = 300, .seed = 1};

constexpr Xor net = trained<Xor, truth_table, recipe>;

static_assert(accuracy(net, truth_table) == 1.0);
static_assert(Xor::parameter_count == 17);
static_assert(Xor::scratch_bytes == 16, "the scratch memory of a call is a constant");

}  // namespace

/// The output of the network, between 0 and 1, for two inputs; callable from C.
extern "C" float predict(float a, float b) { return net({a, b})[0]; }
