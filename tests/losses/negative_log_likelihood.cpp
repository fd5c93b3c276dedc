#include <ctnn/losses/negative_log_likelihood.hpp>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/losses/categorical_cross_entropy.hpp>
#include <limits>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr NegativeLogLikelihood loss;
    constexpr T infinity = std::numeric_limits<T>::infinity();
    check(call::value<T>(loss, {-1.5, -0.25}, {1, 0}) == T(1.5));
    check(call::gradient<T>(loss, {-1.5, -0.25}, {1, 0}) == std::array<T, 2>{-1, 0});
    // two classes, with targets that do not add up to 1
    check(call::value<T>(loss, {-1.5, -0.25, -2}, {0.5, 0.25, 0}) == T(0.8125));
    check(call::gradient<T>(loss, {-1.5, -0.25, -2}, {0.5, 0.25, 0}) == std::array<T, 3>{-0.5, -0.25, 0});
    // certain and right, certain and wrong
    check(call::value<T>(loss, {0, -infinity}, {1, 0}) == T(0));
    check(call::value<T>(loss, {0, -infinity}, {0, 1}) == infinity);
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

static_assert(LossDemand<NegativeLogLikelihood, LogSoftmax>::met);
static_assert(!LossDemand<NegativeLogLikelihood, Softmax>::met);

// After LogSoftmax, the loss and gradient of CategoricalCrossEntropy after Softmax; also saturated.
using Net = Network<double, Input<1>, Dense<2, LogSoftmax>>;
using Usual = Network<double, Input<1>, Dense<2, Softmax>>;
constexpr bool is_cross_entropy() {
    for (const double z : {-1000.0, -2.5, 0.0, 0.75, 40.0}) {
        const Net net{{z, 0, 0, 0.5}};
        const Usual usual{{z, 0, 0, 0.5}};
        const double loss = loss_of(net, NegativeLogLikelihood{}, {1}, {0.25, 0.75});
        const double expected = loss_of(usual, CategoricalCrossEntropy{}, {1}, {0.25, 0.75});
        if (!(absolute(loss - expected) <= 1e-15 * expected)) return false;
        const Net g = gradient(net, NegativeLogLikelihood{}, {1}, {0.25, 0.75});
        const Usual expected_g = gradient(usual, CategoricalCrossEntropy{}, {1}, {0.25, 0.75});
        for (std::size_t i = 0; i < Net::parameter_count; ++i) {
            if (!(absolute(g.parameters[i] - expected_g.parameters[i]) <= 1e-15)) return false;
        }
    }
    return true;
}
static_assert(is_cross_entropy());
constexpr Net saturated{{1000, 0, 0, 0}};
static_assert(loss_of(saturated, NegativeLogLikelihood{}, {1}, {0, 1}) == 1000);
static_assert(gradient(saturated, NegativeLogLikelihood{}, {1}, {0, 1}) == Net{{1, -1, 1, -1}});

static_assert(NegativeLogLikelihood::accepts(0.0));
static_assert(NegativeLogLikelihood::accepts(1.0F));
static_assert(!NegativeLogLikelihood::accepts(-0.1));
static_assert(!NegativeLogLikelihood::accepts(1.1));
static_assert(!NegativeLogLikelihood::accepts(std::numeric_limits<float>::quiet_NaN()));

}  // namespace

TEST_CASE("losses/negative_log_likelihood: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(is_cross_entropy());
    CHECK(loss_of(saturated, NegativeLogLikelihood{}, {1}, {0, 1}) == 1000);
}
