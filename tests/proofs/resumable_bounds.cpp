#include <ctnn/proofs/resumable_bounds.hpp>

#include <cstddef>

#include "catch.hpp"
#include "proofs/exclusive_or.hpp"

namespace {

using namespace ctnn;
using namespace exclusive_or_network;

/// Bounds of the network over the unit square, in steps of this work.
constexpr detail::SearchState<Xor> bounded(std::size_t work) {
    const auto net = detail::double_parameters(exclusive_or);
    auto state = detail::begin_search<Xor>(unit);
    detail::begin_linear_bounds(net, state);
    while (state.layer < Xor::layer_count) detail::advance_bounds(net, state, work);
    return state;
}

constexpr auto whole = detail::bound_network(detail::double_parameters(exclusive_or), unit, true);
constexpr auto in_one_step = bounded(detail::unlimited_work);
constexpr auto in_many_steps = bounded(1);
constexpr std::size_t last = detail::neuron_count<Xor> - 1;
static_assert(in_one_step.verdict.method == Method::linear_bounds);
static_assert(in_one_step.has_bounds);
static_assert(in_one_step.bounds.y_lower[last] == whole.y_lower[last]);
static_assert(in_one_step.bounds.y_upper[last] == whole.y_upper[last]);
static_assert(in_many_steps.bounds.y_lower[last] == whole.y_lower[last]);
static_assert(in_many_steps.bounds.y_upper[last] == whole.y_upper[last]);

}  // namespace

TEST_CASE("proofs/resumable_bounds: the size of the steps does not change the bounds") {
    for (const std::size_t work : {1U, 100U, 10'000U}) {
        const auto state = bounded(work);
        for (std::size_t n = 0; n <= last; ++n) {
            CHECK(state.bounds.z_lower[n] == whole.z_lower[n]);
            CHECK(state.bounds.z_upper[n] == whole.z_upper[n]);
        }
    }
}
