#pragma once

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/network.hpp>

namespace consumer {

using Points = ctnn::Network<double, ctnn::Input<2>, ctnn::Dense<3, ctnn::Tanh>, ctnn::Dense<2, ctnn::Softmax>>;

}  // namespace consumer
