#include <ctnn/proofs/rounding.hpp>

#include <cstddef>
#include <cstdint>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(detail::unit_roundoff<double> == 0x1p-53);
static_assert(detail::unit_roundoff<float> == 0x1p-24);

using Net = Network<double, Input<3>, Dense<5, Tanh>, Tanh, Dense<2>>;
static_assert(detail::first_neuron<Net, 0> == 0);
static_assert(detail::first_neuron<Net, 1> == 5);
static_assert(detail::first_neuron<Net, 2> == 10);
static_assert(detail::neuron_count<Net> == 12);
static_assert(detail::widest_layer<Net> == 5);
using Narrowing = Network<float, Input<9>, Dense<2>>;
static_assert(detail::widest_layer<Narrowing> == 9, "the inputs count");

/// gamma(9 + 1) of a sum of 9 products and a bias in T, plus the error of the bound itself in double.
constexpr double gamma_10 = 10 * 0x1p-24 / (1 - 10 * 0x1p-24);
static_assert(detail::rounding<Narrowing> > gamma_10);
static_assert(detail::rounding<Narrowing> < 1.2 * gamma_10);
static_assert(detail::rounding<Net> > (5 + 1) * 0x1p-53 * 2);

// min_magnitude covers underflow in T.
static_assert(detail::min_magnitude<double> * detail::rounding<Net> >= 5 * 0x1p-1074);
static_assert(detail::min_magnitude<float> * detail::rounding<Narrowing> >= 9 * 0x1p-149);

static_assert(detail::widen_down(1, 1) < 1);
static_assert(detail::widen_up(1, 1) > 1);
static_assert(detail::widen_down(0, 0) < 0);
static_assert(detail::widen_up(0, 0) > 0);
static_assert(detail::widen_down(1, 1) > 1 - 1e-14);
static_assert(detail::widen_up(1, 1) < 1 + 1e-14);

/// The largest ratio of a float sum's error to its bound, which must be below 1. The reference in double is exact:
/// products of two floats are doubles, and so are sums of terms with similar exponents.
double worst_share(std::uint64_t seed, double size) {
    Random random(seed);
    double worst = 0;
    for (int trial = 0; trial < 20'000; ++trial) {
        Narrowing::Parameters p = zeros<Narrowing>().parameters;
        for (auto& parameter : p) parameter = static_cast<float>(size * random.normal<double>());
        float x[9];
        double exact = static_cast<double>(p[18]);
        double magnitude = absolute(exact) + detail::min_magnitude<float>;
        for (std::size_t i = 0; i < 9; ++i) {
            x[i] = static_cast<float>(size * random.normal<double>());
            const double product = static_cast<double>(p[i]) * static_cast<double>(x[i]);
            exact += product;
            magnitude += absolute(product);
        }
        const double y = static_cast<double>(Narrowing::forward(p, x)[0]);
        const double share = absolute(y - exact) / (magnitude * detail::rounding<Narrowing>);
        worst = share > worst ? share : worst;
    }
    return worst;
}

}  // namespace

TEST_CASE("proofs/rounding: errors of sums in float are within the bound and close to it") {
    const double ordinary = worst_share(1, 1);
    CHECK(ordinary < 1);
    CHECK(ordinary > 0.02);
}

TEST_CASE("proofs/rounding: errors of sums whose products underflow are within the bound") {
    CHECK(worst_share(2, 0x1p-72) < 1);
    CHECK(worst_share(3, 0x1p-75) < 1);
    CHECK(worst_share(4, 0x1p-62) < 1);
}
