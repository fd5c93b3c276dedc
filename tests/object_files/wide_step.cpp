#include <ctnn/ctnn.hpp>

using Wide = ctnn::Network<float, ctnn::Input<784>, ctnn::Dense<32, ctnn::ReLU>, ctnn::Dense<10, ctnn::Softmax>>;

auto outcome(const Wide& net, const Wide& gradient) { return ctnn::step(net, gradient, ctnn::SGD{.rate = 0.05}); }
