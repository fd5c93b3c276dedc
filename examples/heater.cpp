// A controller for a heater that never commands more than allowed. The compiler trains it and
// proves its requirements for every reading of the two sensors; a requirement that is not proved
// stops the build.

#include <cstdio>
#include <ctnn/ctnn.hpp>

namespace {

using namespace ctnn;

/// Inputs: expected minus actual temperature, and its rate of change, both scaled to [-1, 1].
/// Output: the duty cycle in [0, 1].
using Controller = Network<float, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;

/// Examples by an engineer: a duty of 0.4 at the expected temperature, more for lower and more
/// slowly rising temperatures.
constexpr Dataset<float, 15, 2, 1> examples{.inputs = {{{-1, -1},
                                                        {-1, 0},
                                                        {-1, 1},
                                                        {-0.5, -1},
                                                        {-0.5, 0},
                                                        {-0.5, 1},
                                                        {0, -1},
                                                        {0, 0},
                                                        {0, 1},
                                                        {0.5, -1},
                                                        {0.5, 0},
                                                        {0.5, 1},
                                                        {1, -1},
                                                        {1, 0},
                                                        {1, 1}}},
                                            .targets = {{{0.1},
                                                         {0.02},
                                                         {0.02},
                                                         {0.35},
                                                         {0.15},
                                                         {0.02},
                                                         {0.6},
                                                         {0.4},
                                                         {0.2},
                                                         {0.8},
                                                         {0.65},
                                                         {0.45},
                                                         {0.8},
                                                         {0.8},
                                                         {0.7}}}};

constexpr Recipe<Adam> recipe{.optimizer = {.rate = 0.05}, .epochs = 150, .seed = 3};

constexpr Controller controller = trained<Controller, examples, recipe>;

// ---- Requirements on the running function, for every pair of floats in a box ----

constexpr Box all_readings{{{-1, 1}, {-1, 1}}};
constexpr auto never_above_the_limit = requirement("HEAT-1", output<0> <= 0.9);
static_assert(proved<controller, all_readings, never_above_the_limit>);

constexpr Box far_too_hot{{{-1, -0.75}, {-1, 1}}};
constexpr auto off_when_too_hot = requirement("HEAT-2", output<0> < 0.25);
static_assert(proved<controller, far_too_hot, off_when_too_hot>);

/// The lower the temperature, the higher the duty: the exact function has a positive derivative on
/// the box, and the rounding errors of the running function add up to less than 1e-4.
constexpr auto colder_means_more = requirement("HEAT-3", increasing<0, 0>(1e-4));
static_assert(proved<controller, all_readings, colder_means_more>);

/// Noise of 0.01 on both sensors changes the duty by at most 0.02.
constexpr auto calm = requirement("HEAT-4", lipschitz<0>(2.0, 1e-4));
static_assert(proved<controller, all_readings, calm>);

}  // namespace

int main() {
    std::puts(report_line(verdict<controller, all_readings, never_above_the_limit>, never_above_the_limit).characters);
    std::puts(report_line(verdict<controller, far_too_hot, off_when_too_hot>, off_when_too_hot).characters);
    std::puts(report_line(verdict<controller, all_readings, colder_means_more>, colder_means_more).characters);
    std::puts(report_line(verdict<controller, all_readings, calm>, calm).characters);
}
