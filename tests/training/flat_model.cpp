#include <ctnn/training/flat_model.hpp>

#include <ctnn/ctnn.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using Net = Network<double, Input<2>, Dense<2, Tanh>, Dense<1>>;
constexpr Recipe<Sgd> recipe{.optimizer = {.rate = 0.25}};
constexpr Net start{{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}};

/// A sample alone in its batch: the loss, and the step, that the public functions give.
constexpr bool learns_as_gradient_and_step_do() {
    constexpr double x[] = {0.5, -1.0};
    constexpr double target[] = {2.0};
    auto progress = detail::begin_training<detail::Progress<Net, Sgd, 1>>(start, recipe);
    const detail::FlatModel<Net, Recipe<Sgd>, decltype(progress)> model{recipe, progress};
    double loss = 0.0;
    if (!model.evaluate({x, target}, loss) || loss != loss_of(start, HalfSquaredError{}, {0.5, -1.0}, {2.0})) {
        return false;
    }
    loss = 0.0;
    if (!model.learn({x, target, 0, 1, 0.25, 1}, loss)) return false;
    const Net next = step(start, gradient(start, HalfSquaredError{}, {0.5, -1.0}, {2.0}), Sgd{.rate = 0.25});
    return loss > 0.0 && Net{kernels::array(progress.parameters)} == next;
}
static_assert(learns_as_gradient_and_step_do());

}  // namespace

TEST_CASE("training/flat_model: one sample") { CHECK(learns_as_gradient_and_step_do()); }
