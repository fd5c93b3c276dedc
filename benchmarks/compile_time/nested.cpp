// The training of task.hpp written with nested std::array and []: a layer is W[out][in] and b[out].

#include <array>

#include "task.hpp"

namespace {

template <std::size_t in, std::size_t out>
struct Layer {
    std::array<std::array<double, in>, out> weights{};
    std::array<double, out> bias{};

    constexpr std::array<double, out> forward(const std::array<double, in>& x) const {
        std::array<double, out> z{};
        for (std::size_t o = 0; o < out; ++o) {
            z[o] = bias[o];
            for (std::size_t i = 0; i < in; ++i) z[o] += weights[o][i] * x[i];
        }
        return z;
    }

    constexpr std::array<double, in> backward(const std::array<double, out>& dz) const {
        std::array<double, in> dx{};
        for (std::size_t o = 0; o < out; ++o) {
            for (std::size_t i = 0; i < in; ++i) dx[i] += weights[o][i] * dz[o];
        }
        return dx;
    }

    constexpr void update(const std::array<double, in>& x, const std::array<double, out>& dz) {
        for (std::size_t o = 0; o < out; ++o) {
            for (std::size_t i = 0; i < in; ++i) weights[o][i] -= task::rate * (dz[o] * x[i]);
            bias[o] -= task::rate * dz[o];
        }
    }
};

template <std::size_t size>
constexpr std::array<double, size> tanh_of(const std::array<double, size>& z) {
    std::array<double, size> y{};
    for (std::size_t i = 0; i < size; ++i) y[i] = ctnn::math::tanh(z[i]);
    return y;
}

template <std::size_t size>
constexpr std::array<double, size> sigmoid_of(const std::array<double, size>& z) {
    std::array<double, size> y{};
    for (std::size_t i = 0; i < size; ++i) y[i] = ctnn::math::sigmoid(z[i]);
    return y;
}

template <std::size_t size>
constexpr std::array<double, size> softmax_of(const std::array<double, size>& z) {
    double largest = z[0];
    for (std::size_t i = 1; i < size; ++i) largest = z[i] > largest ? z[i] : largest;
    std::array<double, size> y{};
    double sum = 0.0;
    for (std::size_t i = 0; i < size; ++i) {
        y[i] = ctnn::math::exp(z[i] - largest);
        sum += y[i];
    }
    for (std::size_t i = 0; i < size; ++i) y[i] /= sum;
    return y;
}

constexpr bool has_softmax = std::is_same_v<task::Loss, ctnn::CategoricalCrossEntropy>;
constexpr bool has_hidden = task::Net::layer_count > 1;
constexpr std::size_t hidden = task::Net::Layer<0>::outputs;
constexpr std::size_t last_inputs = has_hidden ? hidden : task::inputs;

struct Network {
    Layer<task::inputs, hidden> first;
    Layer<last_inputs, task::outputs> last;

    // A template, so that the branch for a hidden layer is not instantiated without one.
    template <class Inputs>
    constexpr void learn(const Inputs& x, const std::array<double, task::outputs>& target) {
        if constexpr (has_hidden) {
            const auto y = tanh_of(first.forward(x));
            const auto dy = learn_last(y, target);
            std::array<double, hidden> dz{};
            for (std::size_t i = 0; i < hidden; ++i) dz[i] = dy[i] * (1.0 - y[i] * y[i]);
            first.update(x, dz);
        } else {
            learn_last(x, target);
        }
    }

    constexpr std::array<double, last_inputs> learn_last(const std::array<double, last_inputs>& x,
                                                         const std::array<double, task::outputs>& target) {
        const auto z = last.forward(x);
        std::array<double, task::outputs> dz{};
        if constexpr (has_softmax) {
            const auto y = softmax_of(z);
            for (std::size_t o = 0; o < task::outputs; ++o) dz[o] = y[o] - target[o];
        } else {
            const auto y = sigmoid_of(z);
            for (std::size_t o = 0; o < task::outputs; ++o) dz[o] = -(target[o] - y[o]) * (y[o] * (1.0 - y[o]));
        }
        std::array<double, last_inputs> dx{};
        if constexpr (has_hidden) dx = last.backward(dz);
        last.update(x, dz);
        return dx;
    }
};

constexpr Network start_network() {
    Network net{};
    std::size_t at = 0;
    const auto& p = task::start.parameters;
    if constexpr (has_hidden) {
        for (auto& row : net.first.weights) {
            for (auto& weight : row) weight = p[at++];
        }
        for (auto& bias : net.first.bias) bias = p[at++];
    }
    for (auto& row : net.last.weights) {
        for (auto& weight : row) weight = p[at++];
    }
    for (auto& bias : net.last.bias) bias = p[at++];
    return net;
}

constexpr Network train() {
    Network net = start_network();
    for (std::size_t epoch = 0; epoch < task::epochs; ++epoch) {
        for (std::size_t s = 0; s < task::samples; ++s) {
            std::array<double, task::inputs> x{};
            for (std::size_t i = 0; i < task::inputs; ++i) x[i] = task::data.inputs[s][i];
            std::array<double, task::outputs> target{};
            for (std::size_t o = 0; o < task::outputs; ++o) target[o] = task::data.targets[s][o];
            net.learn(x, target);
        }
    }
    return net;
}

constexpr task::Net as_ctnn(const Network& net) {
    task::Net result = ctnn::zeros<task::Net>();
    std::size_t at = 0;
    auto& p = result.parameters;
    if constexpr (has_hidden) {
        for (const auto& row : net.first.weights) {
            for (const double weight : row) p[at++] = weight;
        }
        for (const double bias : net.first.bias) p[at++] = bias;
    }
    for (const auto& row : net.last.weights) {
        for (const double weight : row) p[at++] = weight;
    }
    for (const double bias : net.last.bias) p[at++] = bias;
    return result;
}

constexpr Network net = train();

}  // namespace

static_assert(ctnn::fingerprint(as_ctnn(net)) == FINGERPRINT, "the result differs from that at run time");
