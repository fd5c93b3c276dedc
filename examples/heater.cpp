// A heater's controller that can never command more than it may. The compiler trains it, proves its requirements for
// every reading that the two sensors can give, and would not build it if one were not proved.

#include <cstdio>
#include <ctnn/ctnn.hpp>

namespace {

using namespace ctnn;

/// Inputs: how far the temperature is below the one expected, and how fast it rises, both scaled to -1 ... 1.
/// Output: the duty cycle, 0 ... 1.
using Controller = Network<float, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;

/// What an engineer wrote down as examples: half the duty, and more the colder it is and the slower it warms up.
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

// ---- Requirements, for every pair of floats in a box, of the function that runs ----

constexpr Box all_readings{{{-1, 1}, {-1, 1}}};
constexpr auto never_above_the_limit = requirement("HEAT-1", output<0> <= 0.9);
static_assert(proved<controller, all_readings, never_above_the_limit>);

constexpr Box far_too_hot{{{-1, -0.75}, {-1, 1}}};
constexpr auto off_when_too_hot = requirement("HEAT-2", output<0> < 0.25);
static_assert(proved<controller, far_too_hot, off_when_too_hot>);

/// The colder it is, the more it heats: the slopes of the exact function are positive all over the box, and the
/// roundings of the one that runs come to less than 1e-4.
constexpr auto colder_means_more = requirement("HEAT-3", increasing<0, 0>(1e-4));
static_assert(proved<controller, all_readings, colder_means_more>);

/// Noise of 0.01 on both sensors never moves the duty by more than 0.02.
constexpr auto calm = requirement("HEAT-4", lipschitz<0>(2.0, 1e-4));
static_assert(proved<controller, all_readings, calm>);

}  // namespace

int main() {
    std::puts(report_line(verdict<controller, all_readings, never_above_the_limit>, never_above_the_limit).characters);
    std::puts(report_line(verdict<controller, far_too_hot, off_when_too_hot>, off_when_too_hot).characters);
    std::puts(report_line(verdict<controller, all_readings, colder_means_more>, colder_means_more).characters);
    std::puts(report_line(verdict<controller, all_readings, calm>, calm).characters);
}
