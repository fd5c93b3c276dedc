#pragma once

#include <cstddef>
#include <ctnn/layers/clamp.hpp>
#include <ctnn/layers/concat.hpp>
#include <ctnn/layers/conv2d.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/elu.hpp>
#include <ctnn/layers/flatten.hpp>
#include <ctnn/layers/gelu.hpp>
#include <ctnn/layers/hard_sigmoid.hpp>
#include <ctnn/layers/hard_swish.hpp>
#include <ctnn/layers/identity.hpp>
#include <ctnn/layers/leaky_relu.hpp>
#include <ctnn/layers/log_softmax.hpp>
#include <ctnn/layers/max_pool2d.hpp>
#include <ctnn/layers/mish.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/relu6.hpp>
#include <ctnn/layers/residual.hpp>
#include <ctnn/layers/selu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/silu.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/softplus.hpp>
#include <ctnn/layers/step.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/losses/binary_cross_entropy.hpp>
#include <ctnn/losses/categorical_cross_entropy.hpp>
#include <ctnn/losses/half_squared_error.hpp>
#include <ctnn/losses/huber.hpp>
#include <ctnn/losses/kl_divergence.hpp>
#include <ctnn/losses/mean_absolute_error.hpp>
#include <ctnn/losses/mean_squared_error.hpp>
#include <ctnn/losses/negative_log_likelihood.hpp>
#include <ctnn/losses/perceptron_criterion.hpp>
#include <ctnn/losses/smooth_l1.hpp>
#include <ctnn/network.hpp>
#include <ctnn/training/initialize.hpp>

#include "initializers.hpp"

/// The compared networks. CMake reads their names and bases from this file, `struct Name : Base<`;
/// the base determines what is compared in addition to parameters and inputs.
namespace same_bits {

using namespace ctnn;

/// Compares the forward pass.
template <class Net_, class Initializer_ = XavierUniform>
struct Forward {
    using Net = Net_;
    using Initializer = Initializer_;
    static constexpr bool has_gradient = false;
    static constexpr bool has_training = false;
};

/// Compares the forward pass and the gradients of a loss.
template <class Net_, class Initializer_ = XavierUniform, class Loss_ = HalfSquaredError>
struct Gradient : Forward<Net_, Initializer_> {
    using Loss = Loss_;
    static constexpr bool has_gradient = true;
};

/// Compares the network after training, instead of forward pass and gradients.
template <class Net_, class Initializer_, class Loss_>
struct Training : Forward<Net_, Initializer_> {
    using Loss = Loss_;
    static constexpr bool has_training = true;
};

inline constexpr Bias without = Bias::without;

// Identity, with one weight and with the largest number of inputs
struct IdentityDouble : Gradient<Network<double, Input<1>, Dense<1>>, Uniform> {};
struct IdentityFloat : Gradient<Network<float, Input<67>, Dense<3, Identity, without>>, HeNormal> {};

struct SigmoidDouble
    : Gradient<Network<double, Input<3>, Dense<7, Sigmoid>, Dense<1, Sigmoid>>, XavierUniform, BinaryCrossEntropy> {};
struct SigmoidFloat
    : Gradient<Network<float, Input<17>, Dense<33, Sigmoid, without>, Dense<3, Sigmoid>>, XavierNormal> {};

struct TanhDouble : Gradient<Network<double, Input<7>, Dense<17, Tanh>, Dense<7, Tanh>, Dense<1, Tanh>>, XavierNormal> {
};
struct TanhFloat : Gradient<Network<float, Input<33>, Dense<17, Tanh>, Dense<5, Tanh, without>>> {};

// the largest number of parameters
struct ReLUDouble : Gradient<Network<double, Input<13>, Dense<65, ReLU>, Dense<9, ReLU, without>>, HeUniform> {};
struct ReLUFloat : Gradient<Network<float, Input<67>, Dense<9, ReLU>, Dense<65, ReLU, without>, Dense<1>>, HeUniform,
                            MeanSquaredError> {};

struct LeakyReLUDouble
    : Gradient<Network<double, Input<9>, Dense<33, LeakyReLU<>>, Dense<3, LeakyReLU<1, 5>>>, HeNormal> {};
struct LeakyReLUFloat : Gradient<Network<float, Input<5>, Dense<65, LeakyReLU<1, 3>, without>, Dense<1>>, HeNormal> {};

struct ELUDouble : Gradient<Network<double, Input<11>, Dense<17, ELU<>>, Dense<5, ELU<1, 3>, without>>, HeUniform> {};
struct ELUFloat : Gradient<Network<float, Input<7>, Dense<33, ELU<>>, Dense<3>>, HeUniform, Huber> {};

struct SoftplusDouble : Gradient<Network<double, Input<5>, Dense<15, Softplus>, Dense<1, Softplus>>> {};
struct SoftplusFloat : Gradient<Network<float, Input<11>, Dense<15, Softplus, without>, Dense<7, Softplus>>> {};

struct SiLUDouble : Gradient<Network<double, Input<13>, Dense<17, SiLU>, Dense<3>>, HeNormal> {};
struct SiLUFloat : Gradient<Network<float, Input<3>, Dense<9, SiLU>, Dense<9, SiLU>, Dense<9, SiLU>, Dense<1>>> {};

struct GELUDouble : Gradient<Network<double, Input<3>, Dense<17, GELU>, Dense<3, GELU, without>>, HeNormal> {};
struct GELUFloat : Gradient<Network<float, Input<15>, Dense<17, GELU>, Dense<1>>, HeUniform, MeanAbsoluteError> {};

struct HardSwishDouble : Gradient<Network<double, Input<9>, Dense<17, HardSwish>, Dense<3, HardSwish>>, HeNormal> {};
struct HardSwishFloat : Gradient<Network<float, Input<5>, Dense<33, HardSwish>, Dense<1>>, HeUniform, SmoothL1> {};

struct HardSigmoidDouble : Gradient<Network<double, Input<5>, Dense<17, HardSigmoid>, Dense<3>>> {};
struct HardSigmoidFloat : Gradient<Network<float, Input<9>, Dense<7, HardSigmoid>, Dense<3, HardSigmoid>>> {};

struct ClampDouble : Gradient<Network<double, Input<7>, Dense<17, Clamp<>>, Dense<3, Clamp<-2, 5, 3>>>, HeNormal> {};
struct ClampFloat : Gradient<Network<float, Input<3>, Dense<15, Clamp<-1, 1, 3>>, Dense<1>>, HeUniform> {};

struct ReLU6Double : Gradient<Network<double, Input<11>, Dense<17, ReLU6>, Dense<3>>, HeNormal> {};

struct SELUDouble : Gradient<Network<double, Input<3>, Dense<17, SELU>, Dense<7, SELU>>, HeNormal> {};
struct SELUFloat : Gradient<Network<float, Input<13>, Dense<9, SELU>, Dense<3>>, HeUniform> {};

struct MishDouble : Gradient<Network<double, Input<5>, Dense<9, Mish>, Dense<3, Mish>>, HeNormal> {};
struct MishFloat : Gradient<Network<float, Input<7>, Dense<17, Mish>, Dense<1>>, HeUniform> {};

struct LogSoftmaxDouble
    : Gradient<Network<double, Input<7>, Dense<9, Tanh>, Dense<5, LogSoftmax>>, HeNormal, NegativeLogLikelihood> {};
struct LogSoftmaxFloat
    : Gradient<Network<float, Input<5>, Dense<17, LogSoftmax>, Dense<3, LogSoftmax>>, XavierUniform, KLDivergence> {};

struct SoftmaxDouble
    : Gradient<Network<double, Input<17>, Dense<9, Tanh>, Dense<7, Softmax>>, XavierUniform, CategoricalCrossEntropy> {
};
struct SoftmaxFloat : Gradient<Network<float, Input<7>, Dense<33, Softmax, without>, Dense<3, Softmax>>> {};
struct LargeLogitsDouble
    : Gradient<Network<double, Input<5>, Dense<11, Softmax>>, Within<700>, CategoricalCrossEntropy> {};
struct LargeLogitsFloat : Gradient<Network<float, Input<9>, Dense<17, Softmax, without>>, Within<100>> {};

struct StepDouble : Forward<Network<double, Input<13>, Dense<17, Step>, Dense<3, Step>>, Uniform> {};
struct StepFloat
    : Gradient<Network<float, Input<3>, Dense<7, Tanh>, Dense<3, Step>>, XavierUniform, PerceptronCriterion> {};

// activations as separate layers
struct ApartDouble : Gradient<Network<double, Input<7>, Dense<5>, Tanh, Dense<3, Identity, without>, Softmax>> {};
struct ApartFloat : Gradient<Network<float, Input<3>, Softplus, Dense<17>, ReLU, Sigmoid>> {};

// images, and layers of layers
struct ImageDouble
    : Gradient<Network<double, Input<2, 7, 6>,
                       Conv2D<4, Kernel<3, 2>, Tanh,
                              ConvolutionOptions{.stride = Extent{2, 1}, .padding = Padding{1, 0}, .groups = 2}>,
                       Residual<Conv2D<4, Kernel<3>, SiLU, ConvolutionOptions{.padding = 1}>>, MaxPool2D<2>, Flatten,
                       Dense<3, Softmax>>,
               HeNormal, CategoricalCrossEntropy> {};
struct TreeFloat : Gradient<Network<float, Input<1, 5, 5>, Conv2D<2, Kernel<2>>, MaxPool2D<3, 1, 1>, Flatten,
                                    Concat<Dense<5, Tanh>, Sequential<Dense<3>, GELU>>,
                                    Residual<Dense<9, Softplus>, Shortcut<Dense<9, Identity, without>>>, Dense<2>>> {};

struct SubnormalDouble : Gradient<Network<double, Input<17>, Dense<7, LeakyReLU<>>, Dense<9, Tanh>>, Tiny> {};
struct SubnormalFloat : Gradient<Network<float, Input<15>, Dense<5, SiLU>, Dense<7, LeakyReLU<1, 3>>>, Tiny> {};

struct TrainedDouble
    : Training<Network<double, Input<3>, Dense<7, Tanh>, Dense<1, Sigmoid>>, XavierUniform, BinaryCrossEntropy> {};
struct TrainedFloat
    : Training<Network<float, Input<5>, Dense<5, SiLU>, Dense<3, Softmax>>, HeNormal, CategoricalCrossEntropy> {};

}  // namespace same_bits
