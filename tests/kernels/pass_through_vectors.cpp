#include <ctnn/kernels/pass_through_vectors.hpp>

#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;
using PassThroughOfThree = kernels::PassThroughVectors<double, 3>;

static_assert(std::is_empty_v<PassThroughOfThree::Parameters> && std::is_empty_v<PassThroughOfThree::Input> &&
              std::is_empty_v<PassThroughOfThree::OutputGradient>);

/// What comes in goes out, forwards and backwards; there is nothing to learn.
template <class K>
constexpr bool passes_through() {
    const double numbers[3] = {1.0, -2.0, 3.0};
    const double slopes[3] = {0.5, 0.25, -4.0};
    typename K::Parameters none{};
    typename K::Input input{};
    typename K::OutputGradient slope{};
    typename K::In::Row x{};
    typename K::Out::Row z{};
    typename K::Out::Row dz{};
    typename K::In::Row dx{};
    K::In::load(numbers, x);
    K::Out::load(slopes, dz);
    K::forward(none, x, input, z);
    K::backward(none, dz, slope, dx);
    double out[3]{};
    double back[3]{};
    K::Out::store(z, out);
    K::In::store(dx, back);
    for (int i = 0; i < 3; ++i) {
        if (out[i] != numbers[i] || back[i] != slopes[i]) return false;
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool all() {
    if constexpr (has_constexpr_vectors) {
        return passes_through<PassThroughOfThree>();
    } else {
        return true;
    }
}
static_assert(all<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/pass_through_vectors: what comes in goes out") { CHECK(passes_through<PassThroughOfThree>()); }
