#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/bound_network.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/gradient_bounds.hpp>

/// Random networks over random boxes, tested for values outside their bounds: numbers inside the network and
/// differences of two outputs. Points are drawn inside, at corners and beside them, and moved towards the bounds by
/// hill climbing.
namespace trial {

using namespace ctnn;

struct Result {
    std::size_t networks = 0;
    std::size_t points = 0;
    std::size_t escapes = 0;
    std::size_t bounded = 0;  ///< Networks with usable bounds.
    double tightest = 1e300;  ///< Smallest distance of a value from its bound, relative to the width of the bounds.
};

template <class Net>
struct Trial {
    using T = typename Net::value_type;
    static constexpr std::size_t outputs = Net::outputs;

    Random random;
    Net net{zeros<Net>()};
    Box<Net::inputs> box{detail::BlankBox<Net::inputs>()};
    detail::NetworkBounds<Net> by_intervals{};
    detail::NetworkBounds<Net> by_lines{};
    double least_difference[outputs][outputs]{};  ///< Lower bounds of y[a] - y[b]; of y[a] if a = b.
    double largest_output[outputs]{};
    Result result{};

    explicit Trial(std::uint64_t seed) : random(seed) {
        // 300 saturates bounded activations. In one network in eight, products of parameters underflow.
        const T scales[] = {T(0.1), T(0.5), T(1), T(2), T(8), T(300), T(1)};
        const std::uint32_t kind = random.below(8);
        const bool is_tiny = kind == 7;
        const T scale = is_tiny ? T(1) : scales[kind];
        for (auto& parameter : net.parameters) {
            parameter = random.below(8) == 0 ? T(0) : static_cast<T>(scale * random.template normal<T>());
            if (is_tiny) parameter *= tiny();
        }
        const T widths[] = {0, T(1e-12), T(1e-6), T(1e-3), T(0.05), T(0.5), T(2)};
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            // In T from the start, because g++ 12 -O2 omits the rounding to float in adjacent (double)(float)(a - b)
            // and (double)(float)(a + b).
            const T size = is_tiny ? tiny() : T(1);
            const T middle = T(2) * size * random.template normal<T>();
            const T width = widths[random.below(7)] * size * random.template uniform<T>();
            box.lower[i] = static_cast<double>(middle - width);
            box.upper[i] = static_cast<double>(middle + width);
            if (random.below(4) == 0 && box.upper[i] > 0 && box.lower[i] < 0) box.lower[i] = 0;
        }
        const auto numbers = detail::double_parameters(net);
        by_intervals = detail::bound_network(numbers, box, false);
        by_lines = detail::bound_network(numbers, box, true);
        result.networks = 1;
        if (!by_lines.usable) return;
        result.bounded = 1;
        const detail::BoxEvaluator<Net> evaluate{numbers, by_lines, false};
        for (std::size_t a = 0; a < outputs; ++a) {
            for (std::size_t b = 0; b < outputs; ++b) {
                detail::LinearConstraint<outputs> constraint{{}, 0, true};
                constraint.coefficients[a] = 1;
                if (a != b) constraint.coefficients[b] = -1;
                least_difference[a][b] = evaluate(constraint).value;
                if (a == b) {
                    constraint.coefficients[a] = -1;
                    largest_output[a] = -evaluate(constraint).value;
                }
            }
        }
    }

    /// 1, or a power of two whose square is near or below the smallest number.
    T tiny() {
        const T sizes[] = {T(1), sizeof(T) == sizeof(float) ? T(0x1p-70F) : static_cast<T>(0x1p-530),
                           sizeof(T) == sizeof(float) ? T(0x1p-130F) : static_cast<T>(0x1p-1050)};
        return sizes[random.below(3)];
    }

    template <class X>
    void check(const X& x) {
        ++result.points;
        check_layer<0>(x);
        const auto y = net(x);
        for (std::size_t a = 0; a < outputs; ++a) {
            const double value = static_cast<double>(y[a]);
            expect(value >= least_difference[a][a] && value <= largest_output[a]);
            const double width = largest_output[a] - least_difference[a][a];
            if (width > 0) {
                result.tightest = detail::min_of(result.tightest, (value - least_difference[a][a]) / width);
            }
            for (std::size_t b = 0; b < outputs; ++b) {
                // Rounding to long double cannot move a difference past its bound, which is a double.
                if (a != b) {
                    const long double difference = static_cast<long double>(y[a]) - static_cast<long double>(y[b]);
                    if (softmax_is_last) {
                        expect(least_difference[a][b] <= 0 || difference > 0);
                    } else {
                        expect(difference >= static_cast<long double>(least_difference[a][b]));
                    }
                }
            }
        }
    }

    /// For Softmax, the bound of a comparison is one of the logits, of which only the sign applies to the outputs.
    static constexpr bool softmax_is_last = detail::is_softmax<typename Net::template Layer<Net::layer_count - 1>>;

    void expect(bool within) {
        if (!within) ++result.escapes;
    }

    template <std::size_t layer, class X>
    void check_layer(const X& x) {
        if constexpr (layer < Net::layer_count) {
            using Layer = typename Net::template Layer<layer>;
            constexpr std::size_t first = detail::first_neuron<Net, layer>;
            T z[Layer::outputs];
            T y[Layer::outputs];
            Layer::template forward<Net::template parameter_offset<layer>>(net.parameters, x, z);
            for (std::size_t i = 0; i < Layer::outputs; ++i) y[i] = z[i];
            kernels::activate<typename Layer::Activation, Layer::outputs>(y, y);
            for (const auto* bounds : {&by_intervals, &by_lines}) {
                for (std::size_t i = 0; i < Layer::outputs; ++i) {
                    const double sum = static_cast<double>(z[i]);
                    const double value = static_cast<double>(y[i]);
                    expect(sum >= bounds->z_lower[first + i] && sum <= bounds->z_upper[first + i]);
                    expect(value >= bounds->y_lower[first + i] && value <= bounds->y_upper[first + i]);
                    if constexpr (!detail::is_softmax<Layer>) {
                        // In long double, whose rounding errors are far below the slack of a line.
                        const long double below = static_cast<long double>(bounds->below_slope[first + i]) * sum +
                                                  bounds->below_offset[first + i];
                        const long double above = static_cast<long double>(bounds->above_slope[first + i]) * sum +
                                                  bounds->above_offset[first + i];
                        const long double slack = 0x1p-62L * (below < 0 ? -below : below);
                        expect(value >= below - slack && value <= above + slack);
                    }
                }
            }
            check_layer<layer + 1>(y);
        }
    }

    using Inputs = std::array<T, Net::inputs>;

    T within(std::size_t i, T expected) const {
        const T lower = static_cast<T>(box.lower[i]);
        const T upper = static_cast<T>(box.upper[i]);
        return expected < lower ? lower : expected > upper ? upper : expected;
    }

    Inputs draw() {
        Inputs x{};
        const bool at_edges = random.below(2) == 0;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const T lower = static_cast<T>(box.lower[i]);
            const T upper = static_cast<T>(box.upper[i]);
            if (at_edges) {
                x[i] = random.below(2) == 0 ? lower : upper;
            } else {
                x[i] = within(i, lower + (upper - lower) * random.template uniform<T>());
            }
        }
        return x;
    }

    /// Steps that decrease a random output or its negative.
    void climb(std::size_t steps) {
        Inputs x = draw();
        const std::size_t output = random.below(static_cast<std::uint32_t>(outputs));
        const T sign = random.below(2) == 0 ? T(1) : T(-1);
        T best = sign * net(x)[output];
        T size = T(1);
        for (std::size_t s = 0; s < steps; ++s) {
            Inputs next = x;
            for (std::size_t i = 0; i < Net::inputs; ++i) {
                const T width = static_cast<T>(box.upper[i]) - static_cast<T>(box.lower[i]);
                if (random.below(2) == 0) next[i] = within(i, x[i] + size * width * random.template normal<T>());
            }
            const T value = sign * net(next)[output];
            check(next);
            if (value < best) {
                best = value;
                x = next;
            } else {
                size *= T(0.9);
            }
        }
    }

    Result run(std::size_t points) {
        if (result.bounded == 1) {
            while (result.points < points) {
                for (int i = 0; i < 50; ++i) check(draw());
                climb(50);
            }
        }
        return result;
    }
};

template <class Net>
void add(Result& sum, std::uint64_t seed, std::size_t points) {
    const Result one = Trial<Net>(seed).run(points);
    sum.networks += one.networks;
    sum.points += one.points;
    sum.escapes += one.escapes;
    sum.bounded += one.bounded;
    sum.tightest = detail::min_of(sum.tightest, one.tightest);
}

/// A network of each shape, with each activation, in each type.
template <class T>
void add_all(Result& sum, std::uint64_t seed, std::size_t points) {
    add<Network<T, Input<2>, Dense<6, ReLU>, Dense<6, ReLU>, Dense<2>>>(sum, seed, points);
    add<Network<T, Input<3>, Dense<8, LeakyReLU<>>, Dense<5, LeakyReLU<3, 2>>, Dense<3>>>(sum, seed + 1, points);
    add<Network<T, Input<4>, Dense<7, Tanh>, Dense<5, Tanh>, Dense<2, Tanh>>>(sum, seed + 2, points);
    add<Network<T, Input<3>, Dense<6, Sigmoid>, Dense<6, Sigmoid>, Dense<1, Sigmoid>>>(sum, seed + 3, points);
    add<Network<T, Input<2>, Dense<5, ELU<>>, Dense<4, Softplus>, Dense<2>>>(sum, seed + 4, points);
    add<Network<T, Input<2>, Dense<5, SiLU>, Dense<4, GELU>, Dense<3>>>(sum, seed + 5, points);
    add<Network<T, Input<4>, Dense<9, ReLU>, Dense<4, Softmax>>>(sum, seed + 6, points);
    add<Network<T, Input<3>, Dense<6, Identity, Bias::without>, Tanh, Dense<4, ELU<-1, 2>>, Dense<3, Softmax>,
                Dense<2>>>(sum, seed + 7, points);
    add<Network<T, Input<2>, Dense<5, Step>, Dense<5, LeakyReLU<-1, 4>>, Dense<2, ReLU>>>(sum, seed + 8, points);
    add<Network<T, Input<1>, ReLU, Dense<3>, Dense<3, GELU>, Softmax>>(sum, seed + 9, points);
}

}  // namespace trial
