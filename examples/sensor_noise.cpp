// A classifier that is robust against noise: it predicts the state of a pump from vibrations along
// two axes. The compiler trains it and proves for three reference readings that noise within the
// data sheet of the sensors never changes the class.

#include <array>
#include <cstdio>
#include <ctnn/ctnn.hpp>

namespace {

using namespace ctnn;

using Classifier = Network<float, Input<2>, Dense<6, Tanh>, Dense<3, Softmax>>;

constexpr Dataset<float, 12, 2, 3> readings{// idle, running, worn bearing
                                            .inputs = {{{0.05, 0.02},
                                                        {0.10, 0.08},
                                                        {0.02, 0.11},
                                                        {0.12, 0.03},  //
                                                        {0.45, 0.40},
                                                        {0.52, 0.47},
                                                        {0.48, 0.55},
                                                        {0.41, 0.50},  //
                                                        {0.55, 0.92},
                                                        {0.46, 0.97},
                                                        {0.60, 0.88},
                                                        {0.50, 0.95}}},  //
                                            .targets = {{{1, 0, 0},
                                                         {1, 0, 0},
                                                         {1, 0, 0},
                                                         {1, 0, 0},  //
                                                         {0, 1, 0},
                                                         {0, 1, 0},
                                                         {0, 1, 0},
                                                         {0, 1, 0},  //
                                                         {0, 0, 1},
                                                         {0, 0, 1},
                                                         {0, 0, 1},
                                                         {0, 0, 1}}}};

constexpr Recipe<Adam, CategoricalCrossEntropy> recipe{.optimizer = {.rate = 0.05}, .epochs = 300, .seed = 1};

constexpr Classifier classifier = trained<Classifier, readings, recipe>;
static_assert(accuracy(classifier, readings) == 1.0);

// ---- Requirements: the data sheet says +-0.08 ----

constexpr double noise = 0.08;
constexpr std::array idle{0.08F, 0.06F};
constexpr std::array running{0.47F, 0.48F};
constexpr std::array worn{0.52F, 0.93F};

constexpr auto around_idle = linf_ball(idle, noise);
constexpr auto around_running = linf_ball(running, noise);
constexpr auto around_worn = linf_ball(worn, noise);

constexpr auto stays_idle = requirement("PUMP-1", classified_as(0));
constexpr auto stays_running = requirement("PUMP-2", classified_as(1));
constexpr auto stays_worn = requirement("PUMP-3", classified_as(2));

static_assert(proved<classifier, around_idle, stays_idle>);
static_assert(proved<classifier, around_running, stays_running>);
static_assert(proved<classifier, around_worn, stays_worn>);

// Refuted: with noise of 0.4 a running pump can look idle. The verdict contains such a reading.
constexpr auto far_around_running = linf_ball(running, 0.4);
constexpr auto too_much = requirement("PUMP-4", classified_as(1));
constexpr auto refuted = verdict<classifier, far_around_running, too_much>;
static_assert(refuted.answer == Answer::refuted && far_around_running.contains(refuted.inputs));

}  // namespace

int main() {
    std::puts(report_line(verdict<classifier, around_idle, stays_idle>, stays_idle).characters);
    std::puts(report_line(verdict<classifier, around_running, stays_running>, stays_running).characters);
    std::puts(report_line(verdict<classifier, around_worn, stays_worn>, stays_worn).characters);
    std::puts(report_line(refuted, too_much).characters);
    std::puts(message(refuted, too_much).characters);
    return classifier(refuted.inputs) == refuted.outputs ? 0 : 1;
}
