#pragma once

#include <cstddef>

/// Types of the golden values that tests/golden/make_golden.py writes.
namespace golden {

/// One network and loss: the loss of the first sample, its gradients, and the gradient of the mean loss.
template <std::size_t parameter_count, std::size_t inputs = 3>
struct Gradients {
    double loss;
    double parameters[parameter_count];
    double input[inputs];
    double batch[parameter_count];
};

template <std::size_t parameter_count>
struct NamedGradients {
    const char* hidden;
    const char* output;
    Gradients<parameter_count> gradients;
};

/// Input<3>, Dense<4, hidden>, Dense<2, output> with one loss: every hidden activation with the loss's usual output
/// activation, and Tanh with every output activation that the loss supports.
template <std::size_t parameter_count, std::size_t outputs>
struct TwoLayers {
    double parameters[parameter_count];
    double inputs[4][3];
    double targets[4][2];
    NamedGradients<parameter_count> hidden[12];
    NamedGradients<parameter_count> output[outputs];
};

template <std::size_t parameter_count>
struct Deep {
    double parameters[parameter_count];
    double inputs[4][3];
    double targets[4][2];
    Gradients<parameter_count> gradients;
};

template <std::size_t parameter_count>
struct Start {
    double parameters[parameter_count];
    double inputs[5][2];
    double targets[5][2];
};

}  // namespace golden
