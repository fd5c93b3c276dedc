#include <ctnn/losses/kl_divergence.hpp>

#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <limits>

#include "catch.hpp"
#include "each_row.hpp"
#include "losses/call.hpp"
#include "near.hpp"

namespace {

using namespace ctnn;

template <class T>
constexpr auto rows = [](auto& check) {
    constexpr KLDivergence loss;
    constexpr T infinity = std::numeric_limits<T>::infinity();
    constexpr T log_2 = static_cast<T>(0.6931471805599453);
    // one-hot rows: -y of the class
    check(call::value<T>(loss, {-1.5, -0.25}, {1, 0}) == T(1.5));
    check(call::gradient<T>(loss, {-1.5, -0.25}, {1, 0}) == std::array<T, 2>{-1, 0});
    // 1/2 (-log 2 + 1.5) + 1/2 (-log 2 + 0.25)
    check(near::equal(call::value<T>(loss, {-1.5, -0.25}, {0.5, 0.5}), T(0.875) - log_2));
    check(call::gradient<T>(loss, {-1.5, -0.25}, {0.5, 0.5}) == std::array<T, 2>{-0.5, -0.5});
    // equal distributions
    check(absolute(call::value<T>(loss, {-log_2, -2 * log_2, -2 * log_2}, {0.5, 0.25, 0.25})) <= static_cast<T>(1e-7));
    // certain and right, certain and wrong
    check(call::value<T>(loss, {0, -infinity}, {1, 0}) == T(0));
    check(call::value<T>(loss, {0, -infinity}, {0, 1}) == infinity);
};

static_assert(each_row::first_failing_line(rows<double>) == 0);
static_assert(each_row::first_failing_line(rows<float>) == 0);

static_assert(LossDemand<KLDivergence, LogSoftmax>::met);
static_assert(!LossDemand<KLDivergence, Softmax>::met);

// z = (1000, 0): the logarithms of the probabilities are 0 and -1000.
using Net = Network<double, Input<1>, Dense<2, LogSoftmax>>;
constexpr Net saturated{{1000, 0, 0, 0}};
static_assert(loss_of(saturated, KLDivergence{}, {1}, {0, 1}) == 1000);
static_assert(gradient(saturated, KLDivergence{}, {1}, {0, 1}) == Net{{1, -1, 1, -1}});

static_assert(KLDivergence::accepts(0.0));
static_assert(KLDivergence::accepts(1.0F));
static_assert(!KLDivergence::accepts(-0.1));
static_assert(!KLDivergence::accepts(1.1));
static_assert(!KLDivergence::accepts(std::numeric_limits<float>::quiet_NaN()));

}  // namespace

TEST_CASE("losses/kl_divergence: static_assert rows hold at run time") {
    each_row::check_all(rows<double>);
    each_row::check_all(rows<float>);
    CHECK(loss_of(saturated, KLDivergence{}, {1}, {0, 1}) == 1000);
}
