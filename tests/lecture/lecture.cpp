// Every result of the lecture that the library started from (section 12.4, error backpropagation),
// in the lecture's order. Printed results are checked to half a unit in their last digit, unrounded
// ones to a relative error of 1e-15.

#include <cstddef>
#include <ctnn/ctnn.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

constexpr bool printed_as(double value, double slide, double half_unit) { return absolute(value - slide) <= half_unit; }
constexpr bool is_exactly(double value, double exact) { return absolute(value - exact) <= 1e-15 * absolute(exact); }

// ---- 1. One layer: 4 inputs, 3 outputs, gradient descent on W and B ----

// The lecture writes W with a row per input; here, as in PyTorch, a row is an output: W[3][4], then B[3].
using OneLayer = Network<double, Input<4>, Dense<3>>;
static_assert(OneLayer::parameter_count == 4 * 3 + 3);

constexpr OneLayer one_layer{{1, 0, 0, 0,  //
                              0, 1, 0, 0,  //
                              0, 0, 1, 0,  //
                              0.5, 0.25, 0}};

constexpr Dataset<double, 2, 4, 3> two_samples{.inputs = {{{1, 2, 3, 4}, {1, 0, 2, 0}}},
                                               .targets = {{{1, 2, 3}, {1, 0.25, 0}}}};

// The errors y - target are (0.5, 0.25, 0) and (0.5, 0, 2), so the mean gradients of W are the means of error[out]
// x[in].
constexpr OneLayer layer_gradient = gradient(one_layer, HalfSquaredError{}, two_samples);
constexpr OneLayer layer_after = step(one_layer, layer_gradient, SGD{.rate = 0.5});

constexpr bool gradient_descent_on_w_and_b() {
    constexpr double mean_gradient[3][4] = {{0.5, 0.5, 1.25, 1}, {0.125, 0.25, 0.375, 0.5}, {1, 0, 2, 0}};
    constexpr double mean_gradient_b[3] = {0.5, 0.125, 1};
    const auto before = layer<0>(one_layer);
    const auto g = layer<0>(layer_gradient);
    const auto after = layer<0>(layer_after);
    for (std::size_t out = 0; out < 3; ++out) {
        for (std::size_t in = 0; in < 4; ++in) {
            if (g.weights[out][in] != mean_gradient[out][in]) return false;
            if (after.weights[out][in] != before.weights[out][in] - 0.5 * mean_gradient[out][in]) return false;
        }
        if (g.bias[out] != mean_gradient_b[out]) return false;
        if (after.bias[out] != before.bias[out] - 0.5 * mean_gradient_b[out]) return false;
    }
    return true;
}
static_assert(gradient_descent_on_w_and_b());

// ---- 2. The 1-1-1 network, one step: two columns that differ only in the activation ----

template <class Activation>
using Chain = Network<double, Input<1>, Dense<1, Activation>, Dense<1, Activation>>;

template <class Activation>
constexpr auto trace_of_lecture() {
    const Chain<Activation> net{{0.2, 0.1, 0.3, 0.2}};  // w_h, b_h, w_o, b_o
    return trace_step(net, HalfSquaredError{}, {1}, {0.8}, SGD{.rate = 0.5});
}

constexpr auto slide = trace_of_lecture<Rounded<Sigmoid, 2>>();
constexpr auto exact = trace_of_lecture<Sigmoid>();

static_assert(printed_as(slide["y_h"], 0.57, 0.005));
static_assert(printed_as(slide["y_o"], 0.59, 0.005));
static_assert(printed_as(slide["Loss"], 0.02205, 0.000005));
static_assert(printed_as(slide["dLoss/dy_o"], -0.21, 0.005));
static_assert(printed_as(slide["dy_o/dz_o"], 0.2419, 0.00005));
static_assert(printed_as(slide["dz_o/dw_o"], 0.57, 0.005));
static_assert(slide["dz_o/db_o"] == 1);
static_assert(printed_as(slide["dLoss/dw_o"], -0.02895543, 0.000000005));
static_assert(printed_as(slide["dLoss/db_o"], -0.050799, 0.0000005));
static_assert(printed_as(slide["dz_o/dy_h"], 0.3, 0.05));
static_assert(printed_as(slide["dy_h/dz_h"], 0.2451, 0.00005));
static_assert(slide["dz_h/dw_h"] == 1 && slide["dz_h/db_h"] == 1);
static_assert(printed_as(slide["dLoss/dw_h"], -0.00373525, 0.000000005));
static_assert(printed_as(slide["dLoss/db_h"], -0.00373525, 0.000000005));
static_assert(printed_as(slide["w_o"], 0.314477715, 0.0000000005));
static_assert(printed_as(slide["b_o"], 0.2253995, 0.00000005));
static_assert(printed_as(slide["w_h"], 0.201867625, 0.0000000005));
static_assert(printed_as(slide["b_h"], 0.101867625, 0.0000000005));

static_assert(is_exactly(exact["y_h"], 0.574442516811659));
static_assert(is_exactly(exact["y_o"], 0.5920225338023005));
static_assert(is_exactly(exact["Loss"], 0.021627313223007625));
static_assert(is_exactly(exact["dLoss/dw_o"], -0.02885607598362517));
static_assert(is_exactly(exact["dLoss/db_o"], -0.050233182849670814));
static_assert(is_exactly(exact["dLoss/dw_h"], -0.0036839757210849165));
static_assert(is_exactly(exact["dLoss/db_h"], -0.0036839757210849165));
static_assert(is_exactly(exact["w_o"], 0.31442803799181257));
static_assert(is_exactly(exact["b_o"], 0.22511659142483542));
static_assert(is_exactly(exact["w_h"], 0.20184198786054247));
static_assert(is_exactly(exact["b_h"], 0.10184198786054247));

// The trace describes the same step that gradient() and step() compute.
constexpr Chain<Sigmoid> chain{{0.2, 0.1, 0.3, 0.2}};
constexpr Chain<Sigmoid> chain_gradient = gradient(chain, HalfSquaredError{}, {1}, {0.8});
constexpr Chain<Sigmoid> chain_after = step(chain, chain_gradient, SGD{.rate = 0.5});
static_assert(exact.gradient == chain_gradient && exact.next == chain_after);

// ---- 3. Sharing the loss: the heuristic, and the gradient for comparison ----

// C and D feed E and F, which feed G: w_ec = 0.2, w_ed = 0.3, w_fc = 0.1, w_fd = 0.7; w_eg = 0.4,
// w_fg = 0.6.
using ToOne = Network<double, Input<2>, Dense<2, Identity, Bias::without>, Dense<1, Identity, Bias::without>>;
constexpr ToOne to_one{{0.2, 0.3, 0.1, 0.7, 0.4, 0.6}};
constexpr double loss_g = 2;
constexpr auto shares_of_one = share_loss(to_one, {loss_g});

static_assert(is_exactly(shares_of_one.layer_shares<0>()[0], 0.4 * loss_g));                                    // E
static_assert(is_exactly(shares_of_one.layer_shares<0>()[1], 0.6 * loss_g));                                    // F
static_assert(is_exactly(shares_of_one.inputs()[0], 0.2 / 0.5 * (0.4 * loss_g) + 0.1 / 0.8 * (0.6 * loss_g)));  // C
static_assert(is_exactly(shares_of_one.inputs()[1], 0.3 / 0.5 * (0.4 * loss_g) + 0.7 / 0.8 * (0.6 * loss_g)));  // D
static_assert(is_exactly(shares_of_one.layer_shares<0>()[0] + shares_of_one.layer_shares<0>()[1], loss_g));
static_assert(is_exactly(shares_of_one.inputs()[0] + shares_of_one.inputs()[1], loss_g));

// Two outputs G and H: w_eg = 0.4, w_fg = 0.6, w_eh = 0.9, w_fh = 0.3.
using ToTwo = Network<double, Input<2>, Dense<2, Identity, Bias::without>, Dense<2, Identity, Bias::without>>;
constexpr ToTwo to_two{{0.2, 0.3, 0.1, 0.7, 0.4, 0.6, 0.9, 0.3}};
constexpr double loss_h = 3;
constexpr auto shares_of_two = share_loss(to_two, {loss_g, loss_h});

static_assert(is_exactly(shares_of_two.layer_shares<0>()[0], 0.4 / 1.0 * loss_g + 0.9 / 1.2 * loss_h));
static_assert(is_exactly(shares_of_two.layer_shares<0>()[1], 0.6 / 1.0 * loss_g + 0.3 / 1.2 * loss_h));
static_assert(is_exactly(shares_of_two.layer_shares<0>()[0] + shares_of_two.layer_shares<0>()[1], loss_g + loss_h));
static_assert(is_exactly(shares_of_two.inputs()[0] + shares_of_two.inputs()[1], loss_g + loss_h));

// The gradient of the same network differs. With x = (1, 1) and target 0: y_e = 0.5, y_f = 0.8,
// y_g = 0.68, and dLoss/dy_e is dLoss/dy_g w_eg = 0.68 * 0.4, while the share is 0.4 of the loss
// 0.68^2 / 2.
constexpr auto true_gradient = trace_step(to_one, HalfSquaredError{}, {1, 1}, {0}, SGD{.rate = 0.5});
constexpr auto shared_loss = share_loss(to_one, {true_gradient["Loss"]});
static_assert(is_exactly(true_gradient["dLoss/dy_h[0]"], 0.68 * 0.4));
static_assert(is_exactly(shared_loss.layer_shares<0>()[0], 0.68 * 0.68 / 2 * 0.4));

// ---- 4. Training until the network classifies ----

constexpr Dataset<double, 4, 2, 1> and_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                             .targets = {{{0}, {0}, {0}, {1}}}};
constexpr Dataset<double, 4, 2, 1> or_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                            .targets = {{{0}, {1}, {1}, {1}}}};
constexpr Dataset<double, 4, 2, 1> xor_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                             .targets = {{{0}, {1}, {1}, {0}}}};

using Perceptron = Network<double, Input<2>, Dense<1, Step>>;
constexpr Recipe<SGD, PerceptronCriterion, ConstantRate, Zeros> perceptron_rule{.optimizer = {.rate = 1}, .epochs = 20};
constexpr Perceptron and_net = trained<Perceptron, and_table, perceptron_rule>;
constexpr Perceptron or_net = trained<Perceptron, or_table, perceptron_rule>;
static_assert(accuracy(and_net, and_table) == 1);
static_assert(accuracy(or_net, or_table) == 1);

using TwoLayers = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
constexpr Recipe<Adam> xor_recipe{.optimizer = {.rate = 0.05}, .epochs = 200, .seed = 1};
constexpr TwoLayers xor_net = trained<TwoLayers, xor_table, xor_recipe>;
static_assert(accuracy(xor_net, xor_table) == 1);

// One layer draws one straight line, and no line separates (0,0) and (1,1) from (0,1) and (1,0):
// the best of many starts, before and after training, gets three points of four.
constexpr double best_of_one_layer(std::uint64_t starts) {
    double best = 0;
    for (std::uint64_t seed = 1; seed <= starts; ++seed) {
        const auto net = initialize<Perceptron>(seed, Uniform{.low = -1, .high = 1});
        const Recipe<SGD, PerceptronCriterion> recipe{.optimizer = {.rate = 0.3}, .epochs = 5, .seed = seed};
        const double before = accuracy(net, xor_table);
        const double after = accuracy(fit(net, xor_table, recipe).net, xor_table);
        best = before > best ? before : best;
        best = after > best ? after : best;
    }
    return best;
}
static_assert(best_of_one_layer(40) == 0.75);

}  // namespace

TEST_CASE("lecture/lecture: static_assert rows hold at run time") {
    CHECK(gradient_descent_on_w_and_b());
    const volatile double eta = 0.5;  // not known to the compiler
    const Chain<Rounded<Sigmoid, 2>> rounded{{0.2, 0.1, 0.3, 0.2}};
    const auto slide_now = trace_step(rounded, HalfSquaredError{}, {1}, {0.8}, SGD{.rate = eta});
    const auto exact_now = trace_step(chain, HalfSquaredError{}, {1}, {0.8}, SGD{.rate = eta});
    REQUIRE(slide_now.entries.size() == slide.entries.size());
    for (std::size_t i = 0; i < slide.entries.size(); ++i) {
        CAPTURE(slide.entries[i].name.view());
        CHECK(slide_now.entries[i].value == slide.entries[i].value);
        CHECK(exact_now.entries[i].value == exact.entries[i].value);
    }
    CHECK(printed_as(slide_now["w_o"], 0.314477715, 0.0000000005));
    CHECK(printed_as(slide_now["b_h"], 0.101867625, 0.0000000005));
    CHECK(is_exactly(exact_now["w_o"], 0.31442803799181257));
    CHECK(is_exactly(exact_now["b_h"], 0.10184198786054247));

    CHECK(share_loss(to_one, {loss_g}).losses == shares_of_one.losses);
    CHECK(share_loss(to_two, {loss_g, loss_h}).losses == shares_of_two.losses);

    CHECK(fit(zeros<Perceptron>(), and_table, perceptron_rule).net == and_net);
    CHECK(fit(zeros<Perceptron>(), or_table, perceptron_rule).net == or_net);
    CHECK(fit(initialize<TwoLayers>(xor_recipe.seed), xor_table, xor_recipe).net == xor_net);
    CHECK(best_of_one_layer(1000) == 0.75);
}
