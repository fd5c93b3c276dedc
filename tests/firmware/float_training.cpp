// Training a float network on a microcontroller: gradients, losses and steps of every optimizer,
// with options that are constants or known only at run time. The object file must not need routines
// for double arithmetic.

#include <ctnn/ctnn.hpp>

using namespace ctnn;

namespace firmware {

using Net = Network<float, Input<2>, Dense<4, Tanh>, Dense<3, ReLU>, LeakyReLU<1, 100>, Dense<3>, ELU<1, 1>,
                    Dense<3, Softplus, Bias::without>, SiLU, GELU, HardSwish, HardSigmoid, Clamp<>, ReLU6, SELU, Mish,
                    Softmax, LogSoftmax, Dense<1, Sigmoid>>;
using Classifier = Network<float, Input<2>, Dense<3, Softmax>>;
using LogClassifier = Network<float, Input<2>, Dense<3, LogSoftmax>>;
using Perceptron = Network<float, Input<2>, Dense<1, Step>>;
using Samples = Dataset<float, 4, 2, 1>;
template <class Optimizer>
using State = OptimizerState<Net, Optimizer>;

Net squared(const Net& net, float x, float t) { return gradient(net, HalfSquaredError{}, {x, x}, {t}); }
Net mean_squared(const Net& net, const Samples& samples) { return gradient(net, MeanSquaredError{}, samples); }
Net absolute_error(const Net& net, float x, float t) { return gradient(net, MeanAbsoluteError{}, {x, x}, {t}); }
Net huber(const Net& net, float x, float t) { return gradient(net, Huber{.delta = 0.5}, {x, x}, {t}); }
Net huber_at(const Net& net, float x, float t, float delta) {
    return gradient(net, Huber{.delta = delta}, {x, x}, {t});
}
Net smooth_l1_at(const Net& net, float x, float t, float beta) {
    return gradient(net, SmoothL1{.beta = beta}, {x, x}, {t});
}
Net hinge(const Net& net, float x, float t) { return gradient(net, Hinge{}, {x, x}, {t}); }
Net entropy(const Net& net, float x, float t) { return gradient(net, BinaryCrossEntropy{}, {x, x}, {t}); }
Classifier entropy(const Classifier& net, float x, float t) {
    return gradient(net, CategoricalCrossEntropy{}, {x, x}, {t, t, t});
}
LogClassifier log_likelihood(const LogClassifier& net, float x, float t) {
    return gradient(net, NegativeLogLikelihood{}, {x, x}, {t, t, t});
}
float log_likelihood_loss(const LogClassifier& net, float x, float t) {
    return loss_of(net, NegativeLogLikelihood{}, {x, x}, {t, t, t});
}
LogClassifier divergence(const LogClassifier& net, float x, float t) {
    return gradient(net, KLDivergence{}, {x, x}, {t, t, t});
}
float divergence_loss(const LogClassifier& net, float x, float t) {
    return loss_of(net, KLDivergence{}, {x, x}, {t, t, t});
}
Perceptron rule(const Perceptron& net, float x, float t) { return gradient(net, PerceptronCriterion{}, {x, x}, {t}); }
float loss(const Net& net, float x, float t) { return loss_of(net, Huber{.delta = 0.5}, {x, x}, {t}); }
float loss(const Net& net, const Samples& samples) { return mean_loss(net, Huber{.delta = 0.5}, samples); }
std::array<float, 2> inputs(const Net& net, float x) { return input_gradient(net, HalfSquaredError{}, {x, x}, {x}); }

Net clipped(const Net& g, float limit) { return clip_norm(clip_value(g, limit), limit); }

Net by_sgd(const Net& net, const Net& g) { return step(net, g, SGD{.rate = 0.05F}); }
Net by_decaying_sgd(const Net& net, const Net& g) { return step(net, g, SGD{.rate = 0.1, .weight_decay = 0.01}); }
Net by_sgd_at(const Net& net, const Net& g, float rate) { return step(net, g, SGD{.rate = rate}); }

State<Momentum> begin_momentum(const Net& net) { return optimizer_state(net, Momentum{.rate = 0.05}); }
State<Nesterov> begin_nesterov(const Net& net, float rate) { return optimizer_state(net, Nesterov{.rate = rate}); }
State<RMSProp> begin_rmsprop(const Net& net) { return optimizer_state(net, RMSProp{.rate = 0.05, .smoothing = 0.9}); }
State<Adam> begin_adam(const Net& net) { return optimizer_state(net, Adam{.rate = 0.05, .beta2 = 0.99}); }
State<AdamW> begin_adam_w(const Net& net) { return optimizer_state(net, AdamW{.rate = 0.05}); }

State<Momentum> by_momentum(const State<Momentum>& state, const Net& g) { return step(state, g); }
State<Nesterov> by_nesterov(const State<Nesterov>& state, const Net& g) { return step(state, g); }
State<RMSProp> by_rmsprop(const State<RMSProp>& state, const Net& g) { return step(state, g); }
State<Adam> by_adam(const State<Adam>& state, const Net& g) { return step(state, g); }
State<AdamW> by_adam_w(const State<AdamW>& state, const Net& g) { return step(state, g); }
void slow_down(State<Adam>& state) { state.optimizer.rate *= 0.5F; }

}  // namespace firmware
