#include <cstddef>
#include <ctnn/ctnn.hpp>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Two hidden layers are named h1 and h2, the output layer o; layers of several neurons have an
// index.
using Net = Network<double, Input<2>, Dense<2, Tanh>, Dense<1, Sigmoid>, Dense<2>>;
constexpr Net net{{0.5, -0.5, 0.25, 1, 0.125, 0, 0.75, -1, 0.5, 2, -0.5, 0.25, 0.125}};
constexpr auto trace = trace_step(net, MeanSquaredError{}, {1, 2}, {0.5, -1}, SGD{.rate = 0.25, .weight_decay = 0.5});

static_assert(trace["z_h1[0]"] == 0.5 - 1 + 0.125 && trace["z_h1[1]"] == 0.25 + 2);
static_assert(trace["y_h2"] == math::sigmoid(trace["z_h2"]) && trace["y_o[1]"] == trace["z_o[1]"]);
static_assert(trace["dz_h1[1]/dw_h1[1][0]"] == 1 && trace["dz_h1[1]/dw_h1[1][1]"] == 2);
static_assert(trace["dz_h2/dy_h1[1]"] == -1 && trace["dz_o[1]/dy_h2"] == -0.5);
static_assert(trace["dLoss/dz_h2"] == trace["dLoss/dy_h2"] * trace["dy_h2/dz_h2"]);
static_assert(trace["Loss"] == loss_of(net, MeanSquaredError{}, {1, 2}, {0.5, -1}));

// Every derivative equals that of gradient(), every new parameter that of step().
constexpr Net g = gradient(net, MeanSquaredError{}, {1, 2}, {0.5, -1});
constexpr Net next = step(net, g, SGD{.rate = 0.25, .weight_decay = 0.5});
constexpr std::string_view names[] = {"w_h1[0][0]", "w_h1[0][1]", "w_h1[1][0]", "w_h1[1][1]", "b_h1[0]",
                                      "b_h1[1]",    "w_h2[0][0]", "w_h2[0][1]", "b_h2",       "w_o[0][0]",
                                      "w_o[1][0]",  "b_o[0]",     "b_o[1]"};
constexpr bool agrees_with_gradient_and_step() {
    for (std::size_t i = 0; i < Net::parameter_count; ++i) {
        const auto derivative = FixedString<40>{} + "dLoss/d" + names[i];
        if (trace[derivative.view()] != g.parameters[i] || trace[names[i]] != next.parameters[i]) return false;
    }
    return true;
}
static_assert(agrees_with_gradient_and_step());
static_assert(trace.find("dLoss/dw_x") == nullptr && *trace.find("Loss") == trace["Loss"]);

// Every entry has a name, and no name occurs twice.
constexpr bool names_are_unique() {
    for (std::size_t i = 0; i < trace.entries.size(); ++i) {
        if (trace.entries[i].name.length == 0) return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (trace.entries[i].name.view() == trace.entries[j].name.view()) return false;
        }
    }
    return true;
}
static_assert(names_are_unique());

// A softmax has no factor dy/dz per neuron; its entries go from dLoss/dy to dLoss/dz. Here it is a
// separate layer.
using Classes = Network<double, Input<1>, Dense<2>, Softmax>;
constexpr Classes classes{{1, -1, 0, 0}};
constexpr auto soft = trace_step(classes, CategoricalCrossEntropy{}, {1}, {1, 0}, SGD{});
static_assert(soft["dLoss/dy_o[1]"] == 0 && soft["dLoss/dy_o[0]"] == -1 / soft["y_o[0]"]);
static_assert(absolute(soft["dLoss/dz_o[0]"] - (soft["y_o[0]"] - 1)) < 1e-15);
static_assert(absolute(soft["dLoss/dw_h[0][0]"] - soft.gradient.parameters[0]) < 1e-15);

}  // namespace

TEST_CASE("lecture/trace: static_assert rows hold at run time") {
    const auto again = trace_step(net, MeanSquaredError{}, {1, 2}, {0.5, -1}, SGD{.rate = 0.25, .weight_decay = 0.5});
    CHECK(again.next == next);
    for (std::size_t i = 0; i < trace.entries.size(); ++i) CHECK(again.entries[i].value == trace.entries[i].value);
    CHECK(agrees_with_gradient_and_step());
    CHECK(again.find("dLoss/dw_x") == nullptr);
    REQUIRE(again.find("dLoss/dw_h2") == nullptr);
    REQUIRE(again.find("dLoss/db_h2") != nullptr);
    CHECK(*again.find("dLoss/db_h2") == trace["dLoss/db_h2"]);
}
