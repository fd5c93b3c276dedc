#include <cstddef>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/lecture/loss_sharing.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr bool is_close(double a, double b) { return absolute(a - b) <= 1e-15; }

// Three dense layers; activations and biases do not affect the shares, as in the lecture.
using Deep = Network<double, Input<2>, Dense<3, Sigmoid>, Sigmoid, Dense<2>, Dense<1, Sigmoid>>;
constexpr Deep deep{{1,    3,    2, 2, 4, 1, 0.5, 0.5, 0.5,  // W[3][2], b[3]
                     1,    1,    2, 3, 1, 1, 0.1, 0.2,       // W[2][3], b[2]
                     0.25, 0.75, 0}};                        // W[1][2], b[1]
constexpr auto shares = share_loss(deep, {8});
static_assert(shares.valid);
static_assert(shares.layer_shares<3>()[0] == 8);
static_assert(shares.layer_shares<2>()[0] == 2 && shares.layer_shares<2>()[1] == 6);
static_assert(is_close(shares.layer_shares<0>()[0], 2.0 / 4 + 6 * 3.0 / 5));
static_assert(shares.layer_shares<0>() == shares.layer_shares<1>());  // an activation passes its shares on

// The shares of every layer add up to the loss.
constexpr bool shares_add_up(const LossShares<Deep>& s, double loss) {
    double inputs = 0;
    for (const double share : s.inputs()) inputs += share;
    double hidden = 0;
    for (const double share : s.layer_shares<0>()) hidden += share;
    return absolute(inputs - loss) < 1e-14 && absolute(hidden - loss) < 1e-14;
}
static_assert(shares_add_up(shares, 8));

// A negative weight gives a negative share; the other share exceeds the whole, and their sum is
// still right.
using Two = Network<double, Input<2>, Dense<1>>;
constexpr auto debt = share_loss(Two{{3, -1, 0}}, {1});
static_assert(debt.inputs()[0] == 1.5 && debt.inputs()[1] == -0.5);

}  // namespace

TEST_CASE("lecture/loss_sharing: weights that sum to zero are reported at run time") {
    const auto again = share_loss(deep, {8});
    CHECK(again.losses == shares.losses);
    CHECK(shares_add_up(again, 8));

    const auto none = share_loss(Two{{1, -1, 0}}, {1});
    CHECK_FALSE(none.valid);
    CHECK(none.layer == 0);
    CHECK(none.neuron == 0);
    // 0.1 + 0.2 - 0.3 is 5.6e-17 because of rounding, and counts as zero.
    using Three = Network<double, Input<3>, Dense<1>>;
    CHECK_FALSE(share_loss(Three{{0.1, 0.2, -0.3, 0}}, {1}).valid);

    Deep second = deep;
    second.parameters[9 + 3] = -2;  // W[1][0] of the third layer: -2 + 1 + 1
    const auto in_second = share_loss(second, {1});
    CHECK_FALSE(in_second.valid);
    CHECK(in_second.layer == 2);
    CHECK(in_second.neuron == 1);
}
