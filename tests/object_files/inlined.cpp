#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/network.hpp>

using Net = ctnn::Network<float, ctnn::Input<2>, ctnn::Dense<3, ctnn::ReLU>, ctnn::Dense<1>>;

void batch(const Net& net, const float (*x)[2], float* y, int count) {
    for (int i = 0; i < count; ++i) y[i] = net({x[i][0], x[i][1]})[0];
}
