#pragma once

#include <cstddef>

/// The shapes of the golden values that tests/golden/make_golden.py writes.
namespace golden {

/// Of one network and loss: at the first sample the loss and its gradients, and the gradient of the samples' mean loss.
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

/// Input<3>, Dense<4, hidden>, Dense<2, output> with one loss: every hidden activation before the output activation
/// that the loss is made for, and after Tanh every output activation that the loss can have.
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
