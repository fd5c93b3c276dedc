#include <ctnn/training/array_model.hpp>

#include <ctnn/ctnn.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using Net = Network<double, Input<2>, Dense<2, Tanh>, Dense<1>>;
constexpr Recipe<SGD> recipe{.optimizer = {.rate = 0.25}};
constexpr Net start{{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}};

/// Training on a batch of one sample: the loss and the step equal those of the public functions.
constexpr bool equals_gradient_and_step() {
    constexpr double x[] = {0.5, -1.0};
    constexpr double target[] = {2.0};
    auto state = detail::initial_state<detail::TrainingState<Net, SGD, 1>>(start, recipe);
    detail::ArrayModel<Net, Recipe<SGD>, decltype(state)> model{recipe, state};
    model.set_rate(0.25);
    double loss = 0.0;
    if (!model.evaluate({x, target}, loss) || loss != loss_of(start, HalfSquaredError{}, {0.5, -1.0}, {2.0})) {
        return false;
    }
    loss = 0.0;
    if (!model.learn({x, target, 0, 1, 1}, loss)) return false;
    const Net next = step(start, gradient(start, HalfSquaredError{}, {0.5, -1.0}, {2.0}), SGD{.rate = 0.25});
    return loss > 0.0 && Net{kernels::to_std(state.parameters)} == next;
}
static_assert(equals_gradient_and_step());

/// A user-defined layer without a vector kernel: y[i] = w[i] x[i].
struct Scale {
    template <Shape shape>
    struct WithInput : LayerBase<shape, shape> {
        static constexpr std::array parameters{ParameterBlock{"weight", ParameterKind::weight, {shape.size()}, 1, 1}};
        static constexpr std::size_t multiply_adds = shape.size();

        template <std::size_t offset>
        static constexpr void forward(const auto& p, const auto& x, auto& y) {
            for (std::size_t i = 0; i < shape.size(); ++i) y[i] = p[offset + i] * x[i];
        }

        template <std::size_t offset, RequestedGradients requested>
        static constexpr void backward(const auto& p, const auto& x, const auto&, const auto& dy, auto& dx, auto& g,
                                       bool accumulate) {
            for (std::size_t i = 0; i < shape.size(); ++i) {
                if constexpr (requested.input) dx[i] = p[offset + i] * dy[i];
                if constexpr (requested.parameters) {
                    g[offset + i] = accumulate ? g[offset + i] + dy[i] * x[i] : dy[i] * x[i];
                }
            }
        }
    };
};

using Scaled = Network<double, Input<2>, Scale, Dense<3, Tanh>, Dense<1>>;
constexpr Dataset<double, 4, 2, 1> points{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                          .targets = {{{0}, {1}, {1}, {0}}}};
constexpr Recipe<Adam> in_batches{.optimizer = {.rate = 0.05}, .epochs = 3, .batch_size = 3};
static_assert(!detail::fits_vectors<Scaled>());
constexpr Scaled scaled = fit(initialize<Scaled>(3), points, in_batches).net;
static_assert(trained<Scaled, points, in_batches, scaled> == fit(scaled, points, in_batches).net);

/// A user-defined optimizer whose step does not support vectors: p = p - rate sign(g).
struct SignDescent {
    static constexpr std::size_t state_arrays = 0;
    double rate = 0.01;

    template <class F>
    struct Coefficients {
        F rate;
    };

    template <class T>
    [[nodiscard]] constexpr Coefficients<T> coefficients(double rate_now, std::size_t) const {
        return {static_cast<T>(rate_now)};
    }

    template <class F, class P, std::size_t... k, class... G>
    static constexpr void step(const Coefficients<F>& c, P& p, std::index_sequence<k...>, const G&... g) {
        ((p[k] -= g > G(0) ? c.rate : g < G(0) ? -c.rate : F(0)), ...);
    }
};

constexpr Recipe<SignDescent> by_signs{.optimizer = {.rate = 0.125}, .epochs = 2, .shuffle = false};
static_assert(!detail::learns_on_vectors<Net, SignDescent>());
static_assert(detail::learns_on_vectors<Net, SGD>() == detail::fits_vectors<Net>());
constexpr Net signed_net = trained<Net, points, by_signs, start>;

}  // namespace

TEST_CASE("training/array_model: a user-defined optimizer without vectors trains in the compiler and at run time") {
    CHECK(fit(start, points, by_signs).net == signed_net);
    CHECK(!(signed_net == start));
    for (std::size_t i = 0; i < Net::parameter_count; ++i) {
        const double steps = (signed_net.parameters[i] - start.parameters[i]) / 0.125;
        CHECK(absolute(steps) < 8.5);
    }
}

TEST_CASE("training/array_model: a user-defined layer without vectors trains in the compiler and at run time") {
    volatile std::uint64_t seed = 3;
    const auto result = fit(initialize<Scaled>(seed), points, in_batches);
    CHECK(result);
    CHECK(fingerprint(result.net) == fingerprint(scaled));
    CHECK(fingerprint(result.net) != fingerprint(initialize<Scaled>(seed)));
}

TEST_CASE("training/array_model: one sample is trained on as by gradient() and step()") {
    CHECK(equals_gradient_and_step());
}
