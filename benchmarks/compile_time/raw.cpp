// The training of task.hpp written with C arrays and plain loops, all in one function.

#include "task.hpp"

namespace {

constexpr bool has_softmax = std::is_same_v<task::Loss, ctnn::CategoricalCrossEntropy>;
constexpr bool has_hidden = task::Net::layer_count > 1;
constexpr std::size_t inputs = task::inputs;
constexpr std::size_t outputs = task::outputs;
constexpr std::size_t hidden = has_hidden ? task::Net::Layer<0>::outputs : inputs;

constexpr task::Net train() {
    double w1[hidden][inputs]{}, b1[hidden]{}, w2[outputs][hidden]{}, b2[outputs]{};
    std::size_t at = 0;
    const auto& p = task::start.parameters;
    if (has_hidden) {
        for (std::size_t h = 0; h < hidden; ++h) {
            for (std::size_t i = 0; i < inputs; ++i) w1[h][i] = p[at++];
        }
        for (std::size_t h = 0; h < hidden; ++h) b1[h] = p[at++];
    }
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t h = 0; h < hidden; ++h) w2[o][h] = p[at++];
    }
    for (std::size_t o = 0; o < outputs; ++o) b2[o] = p[at++];

    for (std::size_t epoch = 0; epoch < task::epochs; ++epoch) {
        for (std::size_t s = 0; s < task::samples; ++s) {
            const double(&x)[inputs] = task::data.inputs.values[s];
            const double(&target)[outputs] = task::data.targets.values[s];
            double y1[hidden]{}, y2[outputs]{}, d1[hidden]{}, d2[outputs]{};
            for (std::size_t h = 0; h < hidden; ++h) {
                if (has_hidden) {
                    double z = b1[h];
                    for (std::size_t i = 0; i < inputs; ++i) z += w1[h][i] * x[i];
                    y1[h] = ctnn::math::tanh(z);
                } else {
                    y1[h] = x[h];
                }
            }
            for (std::size_t o = 0; o < outputs; ++o) {
                double z = b2[o];
                for (std::size_t h = 0; h < hidden; ++h) z += w2[o][h] * y1[h];
                y2[o] = z;
            }
            if (has_softmax) {
                double largest = y2[0];
                for (std::size_t o = 1; o < outputs; ++o) largest = y2[o] > largest ? y2[o] : largest;
                double sum = 0.0;
                for (std::size_t o = 0; o < outputs; ++o) sum += y2[o] = ctnn::math::exp(y2[o] - largest);
                for (std::size_t o = 0; o < outputs; ++o) {
                    y2[o] /= sum;
                    d2[o] = y2[o] - target[o];
                }
            } else {
                for (std::size_t o = 0; o < outputs; ++o) {
                    y2[o] = ctnn::math::sigmoid(y2[o]);
                    d2[o] = -(target[o] - y2[o]) * (y2[o] * (1.0 - y2[o]));
                }
            }
            for (std::size_t o = 0; o < outputs; ++o) {
                for (std::size_t h = 0; h < hidden; ++h) {
                    if (has_hidden) d1[h] += w2[o][h] * d2[o];
                    w2[o][h] -= task::rate * (d2[o] * y1[h]);
                }
                b2[o] -= task::rate * d2[o];
            }
            if (has_hidden) {
                for (std::size_t h = 0; h < hidden; ++h) {
                    const double dz = d1[h] * (1.0 - y1[h] * y1[h]);
                    for (std::size_t i = 0; i < inputs; ++i) w1[h][i] -= task::rate * (dz * x[i]);
                    b1[h] -= task::rate * dz;
                }
            }
        }
    }

    task::Net net = ctnn::zeros<task::Net>();
    at = 0;
    if (has_hidden) {
        for (std::size_t h = 0; h < hidden; ++h) {
            for (std::size_t i = 0; i < inputs; ++i) net.parameters[at++] = w1[h][i];
        }
        for (std::size_t h = 0; h < hidden; ++h) net.parameters[at++] = b1[h];
    }
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t h = 0; h < hidden; ++h) net.parameters[at++] = w2[o][h];
    }
    for (std::size_t o = 0; o < outputs; ++o) net.parameters[at++] = b2[o];
    return net;
}

constexpr task::Net net = train();

}  // namespace

static_assert(ctnn::fingerprint(net) == FINGERPRINT, "the result differs from that at run time");
