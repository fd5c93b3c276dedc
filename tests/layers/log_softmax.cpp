#include <ctnn/layers/log_softmax.hpp>

#include <array>
#include <cstddef>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/categorical_cross_entropy.hpp>
#include <ctnn/network.hpp>
#include <math/bits.hpp>
#include <near.hpp>

#include "catch.hpp"
#include "each_row.hpp"

namespace {

using namespace ctnn;

template <class T, std::size_t N>
constexpr std::array<T, N> log_softmax(const T (&z)[N]) {
    T hidden[N]{};
    for (std::size_t i = 0; i < N; ++i) hidden[i] = bits::unknown(z[i]);
    T y[N]{};
    LogSoftmax::apply<N>(hidden, y);
    return std::to_array(y);
}

template <class T, std::size_t N>
constexpr std::array<T, N> input_gradient_of(const T (&y)[N], const T (&dy)[N]) {
    T d[N]{};
    for (std::size_t i = 0; i < N; ++i) d[i] = dy[i];
    LogSoftmax::backward<N>(y, d);
    return std::to_array(d);
}

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr T log_2 = static_cast<T>(0.6931471805599453);
    constexpr T log_4 = static_cast<T>(1.3862943611198906);
    // equal z of any magnitude
    for (const T z : {T(0), T(1), T(1e3), T(-1e3), bits::largest<T>}) {
        check(near::equal(log_softmax<T>({z, z}), {-log_2, -log_2}));
        check(near::equal(log_softmax<T>({z, z, z, z}), {-log_4, -log_4, -log_4, -log_4}));
    }
    // large z, in any order: the logarithm is finite where the probability is 0
    check(log_softmax<T>({1000, 0}) == std::array<T, 2>{0, -1000});
    check(log_softmax<T>({-1000, 0}) == std::array<T, 2>{-1000, 0});
    check(near::equal(log_softmax<T>({-1000, 1000, 1000}), {-2000 - log_2, -log_2, -log_2}));
    // 1, e and e^2 over their sum; only differences matter
    constexpr std::array<T, 3> rising{static_cast<T>(-2.4076059644443803), static_cast<T>(-1.4076059644443803),
                                      static_cast<T>(-0.4076059644443803)};
    check(near::equal(log_softmax<T>({0, 1, 2}), rising));
    check(log_softmax<T>({1000, 1001, 1002}) == log_softmax<T>({0, 1, 2}));
    // the logarithm of a probability that rounds to 1 is not rounded to zero: -log(1 + e^-50)
    check(near::equal(log_softmax<T>({-50, 0})[1], static_cast<T>(-1.9287498479639178e-22)));
    check(log_softmax<T>({7}) == std::array<T, 1>{0});

    // dz[i] = dy[i] - e^y[i] (sum of dy)
    check(near::equal(input_gradient_of<T>({-log_2, -log_2}, {1, 0}), {0.5, -0.5}));
    check(near::equal(input_gradient_of<T>({-log_4, -log_4, -log_2}, {4, 0, 2}), {2.5, -1.5, -1}));
    check(input_gradient_of<T>({0, -1000}, {0, -1}) == std::array<T, 2>{1, -1});
    // dy that sum to zero pass through
    check(input_gradient_of<T>({-log_4, -log_4, -log_2}, {3, -1, -2}) == std::array<T, 3>{3, -1, -2});
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

static_assert(Activation<LogSoftmax> && WholeLayerActivation<LogSoftmax> && !ElementwiseActivation<LogSoftmax>);
static_assert(!NotDifferentiable<LogSoftmax>);
static_assert(output_kind<LogSoftmax> == OutputKind::log_distribution);
static_assert(!LossDemand<CategoricalCrossEntropy, LogSoftmax>::met);

/// Whether backward() agrees with finite differences of dy^T y.
constexpr bool backward_matches_finite_differences() {
    constexpr double h = 1.0 / 131072.0;
    constexpr double z[] = {0.3, -1.2, 2.0, 0.7};
    constexpr double dy[] = {1.5, -0.4, 0.2, -2.0};
    double y[4]{};
    LogSoftmax::apply<4>(z, y);
    const auto dz = input_gradient_of(y, dy);
    for (std::size_t i = 0; i < 4; ++i) {
        double above[] = {z[0], z[1], z[2], z[3]};
        double below[] = {z[0], z[1], z[2], z[3]};
        above[i] += h;
        below[i] -= h;
        LogSoftmax::apply<4>(above, above);  // in place
        LogSoftmax::apply<4>(below, below);
        double expected = 0;
        for (std::size_t j = 0; j < 4; ++j) expected += dy[j] * (above[j] - below[j]) / (2 * h);
        if (!(absolute(dz[i] - expected) <= 1e-9)) return false;
    }
    return true;
}

static_assert(backward_matches_finite_differences());

// Inside Dense and as a separate layer.
using Inside = Network<double, Input<1>, Dense<3, LogSoftmax>>;
using Apart = Network<double, Input<1>, Dense<3>, LogSoftmax>;
static_assert(Inside{{1, 2, 3, 0, 0, 0}}({2}) == Apart{{1, 2, 3, 0, 0, 0}}({2}));
static_assert(Inside{{0, 1, 2, 0, 0, 0}}({1}) == log_softmax<double>({0, 1, 2}));

}  // namespace

TEST_CASE("layers/log_softmax: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(backward_matches_finite_differences());
    static constexpr std::array<double, 3> in_the_compiler = log_softmax<double>({0.1, -2.3, 1.7});
    CHECK(log_softmax<double>({0.1, -2.3, 1.7}) == in_the_compiler);
    static constexpr std::array<float, 3> float_in_the_compiler = log_softmax<float>({0.1F, -2.3F, 1.7F});
    CHECK(log_softmax<float>({0.1F, -2.3F, 1.7F}) == float_in_the_compiler);
}
