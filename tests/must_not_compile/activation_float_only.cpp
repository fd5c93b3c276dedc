// expected: ctnn: what stands in this Dense is not an activation; take one such as Tanh, ReLU or Softmax, or write one
// with value(z) for z of float and of double, and derivative(z, y)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
struct Square {
    static constexpr float value(float z) { return z * z; }
    static constexpr float derivative(float z, float) { return 2 * z; }
};
#else
struct Square {
    static constexpr auto value(auto z) { return z * z; }
    static constexpr auto derivative(auto z, auto) { return 2 * z; }
};
#endif

using Net = Network<float, Input<1>, Dense<2, Square>, Dense<1>>;
constexpr float y = zeros<Net>()({1})[0];
