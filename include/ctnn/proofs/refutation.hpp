#pragma once

#include <array>
#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/proofs/counterexample.hpp>
#include <ctnn/proofs/relational_properties.hpp>
#include <ctnn/proofs/search_state.hpp>
#include <ctnn/proofs/weighted_sums.hpp>
#include <ctnn/proofs/work.hpp>

/// The search for a counterexample: draws points from the pending boxes and, from the worst of every few, descends the
/// property along its gradient, step by step in the sign of each component (projected gradient descent, as in Madry,
/// Makelov, Schmidt, Tsipras and Vladu, "Towards Deep Learning Models Resistant to Adversarial Attacks", 2018). No
/// bounds are needed: the forward pass confirms each counterexample.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// The gradient at a point of a linear form of the outputs, whose coefficients `choose` writes from y.
template <class Net, class Choose>
struct PointGradient {
    using T = typename Net::value_type;
    template <std::size_t layer>
    using Layer = typename Net::template Layer<layer>;

    const DoubleParameters<Net>& net;
    const Choose& choose;

    /// Writes dx. Returns false if a number exceeds magnitude_limit or an activation is discontinuous.
    template <std::size_t layer = 0, class P, class X>
    constexpr bool run(const P& p, const X& x, double (&dx)[Layer<layer>::inputs]) const {
        constexpr std::size_t outputs = Layer<layer>::outputs;
        using Activation = typename Layer<layer>::Activation;
        T z[outputs];
        T y[outputs];
        double d[outputs]{};
        Layer<layer>::template forward<Net::template parameter_offset<layer>>(p, x, z);
        kernels::activate<Activation, outputs>(z, y);
        if constexpr (layer + 1 == Net::layer_count) {
            choose(y, d);
        } else {
            if (!run<layer + 1>(p, y, d)) return false;
        }
        if constexpr (is_softmax<Layer<layer>>) {
            double mean = 0;
            for (std::size_t i = 0; i < outputs; ++i) mean += d[i] * static_cast<double>(y[i]);
            for (std::size_t i = 0; i < outputs; ++i) d[i] = static_cast<double>(y[i]) * (d[i] - mean);
        } else {
            for (std::size_t i = 0; i < outputs; ++i) {
                if (d[i] != 0) d[i] *= derivative<Activation>(z[i], y[i]);
            }
        }
        for (std::size_t i = 0; i < outputs; ++i) {
            if (!(absolute(d[i]) <= magnitude_limit<double>)) return false;
        }
        backward_sums<layer>(d, dx);
        return true;
    }

private:
    /// Returns a number beyond magnitude_limit if the activation is discontinuous there.
    template <class Activation>
    static constexpr double derivative(T z, T y) {
        // An activation without a derivative, such as Step, has bounds of it.
        if constexpr (!NotDifferentiable<Activation> && requires { Activation::derivative(z, y); }) {
            return static_cast<double>(Activation::derivative(z, y));
        } else {
            const auto at = static_cast<double>(z);
            const Slopes slopes = ActivationRelaxation<Activation, T>::slopes(at, at);
            return slopes.min / 2 + slopes.max / 2;
        }
    }

    template <std::size_t layer>
    constexpr void backward_sums(const double (&d)[Layer<layer>::outputs], double (&dx)[Layer<layer>::inputs]) const {
        if constexpr (has_weights<Layer<layer>>) {
            constexpr std::size_t outputs = Layer<layer>::outputs;
            double coefficients[outputs + 3];
            std::size_t rows[outputs + 3];
            std::size_t count = 0;
            for (std::size_t i = 0; i < outputs; ++i) {
                if (d[i] == 0) continue;
                coefficients[count] = d[i];
                rows[count++] = Net::template parameter_offset<layer> + i * Layer<layer>::inputs;
            }
            weighted_row_sum(net.values, coefficients, rows, count, dx);
        } else {
            for (std::size_t i = 0; i < Layer<layer>::inputs; ++i) dx[i] = d[i];
        }
    }
};

/// Writes the gradient of the form chosen by `choose`. Returns false if it is zero or PointGradient fails.
template <class Net, class Choose>
constexpr bool gradient_at(const DoubleParameters<Net>& numbers, const Net& net,
                           const std::array<typename Net::value_type, Net::inputs>& x, const Choose& choose,
                           double (&gradient)[Net::inputs]) {
    const PointGradient<Net, Choose> pass{numbers, choose};
    const bool is_usable = kernels::with_plain(net.parameters, [&](const auto& p) {
        return kernels::with_plain(x, [&](const auto& inputs) { return pass.run(p, inputs, gradient); });
    });
    bool is_zero = true;
    for (const double component : gradient) is_zero = is_zero && component == 0;
    return is_usable && !is_zero;
}

/// Searches for a counterexample, one attempt at a time.
template <class Net, class P>
struct Refuter {
    using T = typename Net::value_type;
    using Inputs = std::array<T, Net::inputs>;

    /// Points drawn per descent, and the first and the last step size as fractions of the box's width.
    static constexpr std::size_t points_drawn = 8;
    static constexpr double first_step = 0.25;
    static constexpr double last_step = 0x1p-6;

    const DoubleParameters<Net>& numbers;
    const Net& net;
    const P& property;

    /// Makes one attempt and returns its cost in forward passes. After a success the verdict is `refuted`.
    constexpr std::size_t attempt(SearchState<Net>& state) const {
        if constexpr (RelationalProperty<P>) {
            return try_pair(state);
        } else {
            return state.hunt.is_descending ? descend(state) : draw_next(state);
        }
    }

private:
    /// Draws a point of a pending box, a third of its numbers at an end of the interval. Returns false if the box has
    /// no number of T there.
    static constexpr bool draw(SearchState<Net>& state, Inputs& x) {
        Random& random = state.hunt.random;
        const auto& box = state.stack[random.below(static_cast<std::uint32_t>(state.pending))];
        bool exists = true;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double share = 1.5 * random.template uniform<double>() - 0.25;
            const double inside = box.lower[i] + (box.upper[i] - box.lower[i]) * share;
            const double expected = min_of(max_of(inside, box.lower[i]), box.upper[i]);
            x[i] = representable_within<T>(expected, box.lower[i], box.upper[i]);
            exists = exists && !is_nan(x[i]);
        }
        return exists;
    }

    constexpr std::size_t draw_next(SearchState<Net>& state) const {
        auto& hunt = state.hunt;
        Inputs x{};
        if (draw(state, x)) {
            const auto result = try_inputs(net, property, x, state.verdict);
            if (hunt.drawn == 0 || result.value < hunt.value) {
                hunt.x = x;
                hunt.value = result.value;
            }
            ++hunt.drawn;
        }
        if (hunt.drawn == points_drawn) {
            hunt.drawn = 0;
            hunt.is_descending = true;
            hunt.has_gradient = false;
            hunt.step = first_step;
        }
        return 1;
    }

    constexpr std::size_t descend(SearchState<Net>& state) const {
        auto& hunt = state.hunt;
        std::size_t cost = 1;
        if (!hunt.has_gradient) {
            const auto choose = [this](const T(&y)[Net::outputs], double(&coefficients)[Net::outputs]) {
                const auto result =
                    property.template decide<Net::outputs>(PointEvaluator<Net::outputs, T[Net::outputs]>{y});
                for (std::size_t i = 0; i < Net::outputs; ++i) coefficients[i] = result.constraint.coefficients[i];
            };
            hunt.has_gradient = gradient_at(numbers, net, hunt.x, choose, hunt.gradient);
            hunt.is_descending = hunt.has_gradient;
            cost += 3;
            if (!hunt.has_gradient) return cost;
        }
        Inputs x = hunt.x;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double component = hunt.gradient[i];
            if (component != 0) x[i] = moved(state, i, x[i], component > 0 ? -hunt.step : hunt.step);
        }
        const auto result = try_inputs(net, property, x, state.verdict);
        if (result.value < hunt.value) {
            hunt.x = x;
            hunt.value = result.value;
            hunt.has_gradient = false;
        } else {
            hunt.step /= 2;
            hunt.is_descending = hunt.step >= last_step;
        }
        return cost;
    }

    /// The value of an input moved by a fraction `step` of the whole box's width, limited to the box.
    static constexpr T moved(const SearchState<Net>& state, std::size_t input, T from, double step) {
        const double lower = state.whole.lower[input];
        const double upper = state.whole.upper[input];
        const double expected = static_cast<double>(from) + step * (upper - lower);
        return representable_within<T>(min_of(max_of(expected, lower), upper), lower, upper);
    }

    /// Tries a pair: a drawn point, and one in the direction in which the property is most likely violated.
    constexpr std::size_t try_pair(SearchState<Net>& state) const {
        std::size_t cost = 2;
        auto& hunt = state.hunt;
        Inputs low{};
        if (!draw(state, low)) return cost;
        bool has_gradient = false;
        if constexpr (P::follows_gradient) {
            const auto choose = [](const T(&)[Net::outputs], double(&coefficients)[Net::outputs]) {
                coefficients[P::outputs - 1] = 1;
            };
            has_gradient = gradient_at(numbers, net, low, choose, hunt.gradient);
            cost += 3;
        }
        double step = hunt.random.template uniform<double>();
        for (std::uint32_t halvings = hunt.random.below(8); halvings > 0; --halvings) step /= 2;
        Inputs high = low;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const int direction = P::direction(i, has_gradient ? hunt.gradient[i] : 0);
            if (direction != 0) high[i] = moved(state, i, low[i], direction > 0 ? step : -step);
        }
        try_pair_of_inputs(net, property, low, high, state.verdict);
        return cost;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
