#include <array>
#include <cstddef>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/network.hpp>
#include <math/bits.hpp>
#include <near.hpp>

#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;

template <class T, std::size_t N>
constexpr std::array<T, N> softmax(const T (&z)[N]) {
    T hidden[N]{};
    for (std::size_t i = 0; i < N; ++i) hidden[i] = bits::unknown(z[i]);
    T y[N]{};
    Softmax::apply<N>(hidden, y);
    return std::to_array(y);
}

template <class T, std::size_t N>
constexpr std::array<T, N> input_gradient_of(const T (&y)[N], const T (&dy)[N]) {
    T d[N]{};
    for (std::size_t i = 0; i < N; ++i) d[i] = dy[i];
    Softmax::backward<N>(y, d);
    return std::to_array(d);
}

template <class T>
constexpr auto rows = [](auto& check) {
    // equal z of any magnitude
    for (const T z : {T(0), T(1), T(1e3), T(-1e3), bits::largest<T>}) {
        check(softmax<T>({z, z}) == std::array<T, 2>{0.5, 0.5});
        check(softmax<T>({z, z, z, z}) == std::array<T, 4>{0.25, 0.25, 0.25, 0.25});
    }
    // large z, in any order
    check(softmax<T>({1000, 0}) == std::array<T, 2>{1, 0});
    check(softmax<T>({-1000, 0}) == std::array<T, 2>{0, 1});
    check(softmax<T>({-1000, 1000, 1000}) == std::array<T, 3>{0, 0.5, 0.5});
    // e / (1 + e): with two outputs, Softmax is Sigmoid of their difference
    check(near::equal(softmax<T>({1, 0}), {static_cast<T>(0.7310585786300049), static_cast<T>(0.2689414213699951)}));
    // 1, e and e^2 over their sum; only differences matter
    constexpr std::array<T, 3> rising{static_cast<T>(0.09003057317038046), static_cast<T>(0.24472847105479764),
                                      static_cast<T>(0.6652409557748219)};
    check(near::equal(softmax<T>({0, 1, 2}), rising));
    check(softmax<T>({1000, 1001, 1002}) == softmax<T>({0, 1, 2}));
    // small values are not rounded to zero
    check(near::equal(softmax<T>({-50, 0})[0], static_cast<T>(1.9287498479639178e-22)));

    // dz[i] = y[i] (dy[i] - sum of dy y)
    check(input_gradient_of<T>({0.5, 0.5}, {1, 0}) == std::array<T, 2>{0.25, -0.25});
    check(input_gradient_of<T>({0.25, 0.25, 0.5}, {4, 0, 2}) == std::array<T, 3>{0.5, -0.5, 0});
    // a component common to all dy has no effect; neither has any dy if an output is certain
    check(input_gradient_of<T>({0.25, 0.25, 0.5}, {3, 3, 3}) == std::array<T, 3>{0, 0, 0});
    check(input_gradient_of<T>({1, 0}, {5, 7}) == std::array<T, 2>{0, 0});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

static_assert(Activation<Softmax> && WholeLayerActivation<Softmax> && !ElementwiseActivation<Softmax>);
static_assert(!NotDifferentiable<Softmax>);

/// Whether backward() agrees with finite differences of dy^T y.
constexpr bool backward_matches_finite_differences() {
    constexpr double h = 1.0 / 131072.0;
    constexpr double z[] = {0.3, -1.2, 2.0, 0.7};
    constexpr double dy[] = {1.5, -0.4, 0.2, -2.0};
    double y[4]{};
    Softmax::apply<4>(z, y);
    const auto dz = input_gradient_of(y, dy);
    for (std::size_t i = 0; i < 4; ++i) {
        double above[] = {z[0], z[1], z[2], z[3]};
        double below[] = {z[0], z[1], z[2], z[3]};
        above[i] += h;
        below[i] -= h;
        Softmax::apply<4>(above, above);  // in place
        Softmax::apply<4>(below, below);
        double expected = 0;
        for (std::size_t j = 0; j < 4; ++j) expected += dy[j] * (above[j] - below[j]) / (2 * h);
        if (!(absolute(dz[i] - expected) <= 1e-9)) return false;
    }
    return true;
}

static_assert(backward_matches_finite_differences());

// Inside Dense and as a separate layer.
using Inside = Network<double, Input<1>, Dense<3, Softmax>>;
using Apart = Network<double, Input<1>, Dense<3>, Softmax>;
static_assert(Inside{{1, 2, 3, 0, 0, 0}}({2}) == Apart{{1, 2, 3, 0, 0, 0}}({2}));
static_assert(Inside{{0, 1, 2, 0, 0, 0}}({1}) == softmax<double>({0, 1, 2}));

}  // namespace

TEST_CASE("layers/softmax: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(backward_matches_finite_differences());
    static constexpr std::array<double, 3> in_the_compiler = softmax<double>({0.1, -2.3, 1.7});
    CHECK(softmax<double>({0.1, -2.3, 1.7}) == in_the_compiler);
    static constexpr std::array<float, 3> float_in_the_compiler = softmax<float>({0.1F, -2.3F, 1.7F});
    CHECK(softmax<float>({0.1F, -2.3F, 1.7F}) == float_in_the_compiler);
}
