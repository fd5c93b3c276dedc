#include <ctnn/training/trained_macro.hpp>

#include <ctnn/ctnn.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(detail::group_index(100000) == 0);
static_assert(detail::group_index(100003) == 3);
static_assert(detail::group_index(100010) == 4);
static_assert(detail::group_index(113210) == 1 * 256 + 3 * 64 + 2 * 16 + 1 * 4 + 0);
static_assert(detail::group_index(133333) == 1023);

using Xor = Network<double, Input<2>, Dense<3, Tanh>, Dense<1, Sigmoid>>;
constexpr Dataset<double, 4, 2, 1> truth_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                               .targets = {{{0}, {1}, {1}, {0}}}};
constexpr Recipe<Momentum> recipe{.optimizer = {.rate = 0.1}, .epochs = 150};

CTNN_TRAINED(macro_trained, Xor, truth_table, recipe);
CTNN_TRAINED(validated, Xor, truth_table, recipe, truth_table);

// CTNN_TRAINED and trained<> yield the same network.
static_assert(macro_trained == trained<Xor, truth_table, recipe>);
static_assert(macro_trained == validated);
static_assert(std::is_same_v<decltype(macro_trained), const Xor>);

}  // namespace

TEST_CASE("training/trained_macro: CTNN_TRAINED is bit-identical to fit() at run time") {
    volatile std::uint64_t seed = recipe.seed;
    CHECK(fit(initialize<Xor>(seed), truth_table, recipe).net == macro_trained);
}
