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

static_assert(detail::unit_roundoff<double> == 0x1p-53 && detail::unit_roundoff<float> == 0x1p-24);

using Net = Network<double, Input<3>, Dense<5, Tanh>, Tanh, Dense<2>>;
static_assert(detail::first_neuron<Net, 0> == 0 && detail::first_neuron<Net, 1> == 5);
static_assert(detail::first_neuron<Net, 2> == 10 && detail::neuron_count<Net> == 12);
static_assert(detail::widest_layer<Net> == 5);
using Narrowing = Network<float, Input<9>, Dense<2>>;
static_assert(detail::widest_layer<Narrowing> == 9, "the inputs count");

/// gamma(9 + 1) of a sum of 9 products and a bias, in T, and of the bound itself in double.
constexpr double gamma_10 = 10 * 0x1p-24 / (1 - 10 * 0x1p-24);
static_assert(detail::rounding<Narrowing> > gamma_10 && detail::rounding<Narrowing> < 1.2 * gamma_10);
static_assert(detail::rounding<Net> > (5 + 1) * 0x1p-53 * 2);

// What underflows in T is covered where a magnitude was raised.
static_assert(detail::min_magnitude<double> * detail::rounding<Net> >= 5 * 0x1p-1074);
static_assert(detail::min_magnitude<float> * detail::rounding<Narrowing> >= 9 * 0x1p-149);

static_assert(detail::widen_down(1, 1) < 1 && detail::widen_up(1, 1) > 1 && detail::widen_down(0, 0) < 0 &&
              detail::widen_up(0, 0) > 0);
static_assert(detail::widen_down(1, 1) > 1 - 1e-14 && detail::widen_up(1, 1) < 1 + 1e-14);

/// The largest error of a sum in float over rounding times its magnitude, which is to be below 1. All products of two
/// floats are doubles, and with exponents of one size so near are the sums.
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

TEST_CASE("proofs/rounding: sums in float are as near as it says, and not much nearer") {
    const double ordinary = worst_share(1, 1);
    CHECK(ordinary < 1);
    CHECK(ordinary > 0.02);
}

TEST_CASE("proofs/rounding: so are sums whose products underflow") {
    CHECK(worst_share(2, 0x1p-72) < 1);
    CHECK(worst_share(3, 0x1p-75) < 1);
    CHECK(worst_share(4, 0x1p-62) < 1);
}
