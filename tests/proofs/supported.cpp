#include <ctnn/proofs/supported.hpp>

#include <array>
#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/proofs/named_properties.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

/// A user-defined layer equal to Dense, and a user-defined activation, z max(z, 0).
template <std::size_t size>
struct Affine {
    template <Shape input>
    struct WithInput : Dense<size>::template WithInput<input> {};
};

struct RectifiedSquare {
    [[maybe_unused]] static constexpr bool derivative_needs_z = true;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z > T(0) ? z * z : T(0);
    }

    template <FloatingPoint T>
    static constexpr T derivative(T z, T) {
        return z > T(0) ? z + z : T(0);
    }
};

}  // namespace

namespace ctnn {

namespace detail {

template <std::size_t size, Shape input>
struct LinearPartOf<ShapedLayer<Affine<size>, input>> {
    static constexpr LinearPart value = LinearPart::dense;
};

template <Shape shape>
struct LinearPartOf<ShapedLayer<RectifiedSquare, shape>> : NoLinearPart {};

template <FloatingPoint T>
struct ActivationRelaxation<RectifiedSquare, T> {
    static constexpr Rounding rounding{1, 0};
    static constexpr bool is_linear(double, double upper) { return upper <= 0; }
    static constexpr Relaxation over(double lower, double upper) {
        const double least = lower > 0 ? lower * lower : 0;
        const double largest = upper > 0 ? upper * upper : 0;
        const double error = error_of<T>({2, 0}, 0, largest);
        return clamped(relax_to_interval(least - error, largest + error), 0, -unbounded_below);
    }
    static constexpr Slopes slopes(double lower, double upper) {
        return {lower > 0 ? 2 * lower : 0, upper > 0 ? 2 * upper * (1 + 0x1p-50) : 0};
    }
};

}  // namespace detail

}  // namespace ctnn

namespace {

template <class T>
using Own = Network<T, Input<2>, Affine<3>, RectifiedSquare, Dense<1, RectifiedSquare>>;

static_assert(detail::check_network<Own<double>>());
static_assert(detail::check_network<Own<float>>());
static_assert(detail::is_network<Own<double>>);
static_assert(!detail::is_network<double>);
static_assert(detail::has_weights<ShapedLayer<Affine<3>, Shape{2}>>);
static_assert(!detail::has_weights<ShapedLayer<Tanh, Shape{3}>>);
static_assert(detail::is_softmax<ShapedLayer<Dense<3, Softmax>, Shape{2}>>);
static_assert(!detail::is_softmax<ShapedLayer<Dense<3, ReLU>, Shape{2}>>);

/// ((a + b)^2 / 4)^2, with two unused neurons.
template <class T>
constexpr Own<T> own{{T(0.5), T(0.5), T(0), T(0), T(0), T(0), T(0), T(0), T(0), T(1), T(0), T(0), T(0)}};
constexpr Box unit{{{0, 1}, {0, 1}}};
static_assert(own<double>({1.0, 1.0})[0] == 1);
static_assert(own<double>({0.0, 1.0})[0] == 0.0625);
static_assert(proves(own<double>, unit, outputs_within(0, 1.0001)));
static_assert(proves(own<float>, unit, output<0> <= 1.001));
static_assert(prove(own<double>, unit, output<0> < 1).answer == Answer::refuted);
static_assert(proves(own<double>, unit, increasing<0, 0>(1e-12)));
static_assert(proves(own<float>, unit, lipschitz<0>(4.1, 1e-4)));

/// The stated rounding error of an activation enters that of the network.
template <class T>
constexpr double error_over_unit() {
    const auto numbers = detail::double_parameters(own<T>);
    return detail::rounding_error(numbers, detail::bound_network(numbers, unit, true), 0);
}
static_assert(error_over_unit<float>() > 0x1p-24);
static_assert(error_over_unit<double>() > 0x1p-53);

}  // namespace

TEST_CASE("proofs/supported: a user-defined layer and activation are within their bounds") {
    const auto numbers = detail::double_parameters(own<float>);
    const Box box{{{-1, 0.7}, {-0.2, 2}}};
    const auto bounds = detail::bound_network(numbers, box, true);
    Random random(1);
    for (int i = 0; i < 1000; ++i) {
        const std::array x{random.uniform<float>(-1, 0.7F), random.uniform<float>(-0.2F, 2)};
        const auto y = static_cast<double>(own<float>(x)[0]);
        CHECK(y >= bounds.y_lower[6]);
        CHECK(y <= bounds.y_upper[6]);
    }
    CHECK(error_over_unit<double>() > 0x1p-53);
}
