#pragma once

#include <cstddef>
#include <ctnn/ctnn.hpp>

/// The training, for ctnn and for the two references: NETWORK is xor_net, softmax_4_3,
/// dense_16_16_4 or digits_64_32_10; 32 samples, SGD with a batch of 1 in double, EPOCHS epochs.
namespace task {

inline constexpr std::size_t samples = 32;
inline constexpr std::size_t epochs = EPOCHS;
inline constexpr double rate = 0.01;

using namespace ctnn;

struct xor_net {
    using Net = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
    using Loss = HalfSquaredError;
};
struct softmax_4_3 {
    using Net = Network<double, Input<4>, Dense<3, Softmax>>;
    using Loss = CategoricalCrossEntropy;
};
struct dense_16_16_4 {
    using Net = Network<double, Input<16>, Dense<16, Tanh>, Dense<4, Sigmoid>>;
    using Loss = HalfSquaredError;
};
struct digits_64_32_10 {
    using Net = Network<double, Input<64>, Dense<32, Tanh>, Dense<10, Softmax>>;
    using Loss = CategoricalCrossEntropy;
};

using Net = NETWORK::Net;
using Loss = NETWORK::Loss;

inline constexpr std::size_t inputs = Net::inputs;
inline constexpr std::size_t outputs = Net::outputs;

constexpr Dataset<double, samples, inputs, outputs> make_data() {
    double x[samples][inputs]{};
    double target[samples][outputs]{};
    Random random(5);
    for (std::size_t s = 0; s < samples; ++s) {
        for (std::size_t i = 0; i < inputs; ++i) x[s][i] = random.uniform(-1.0, 1.0);
        target[s][random.below(outputs)] = 1.0;
    }
    return {.inputs = x, .targets = target};
}

inline constexpr auto data = make_data();
inline constexpr Net start = initialize<Net>(1);

}  // namespace task
