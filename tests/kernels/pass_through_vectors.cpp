#include <ctnn/kernels/pass_through_vectors.hpp>

#include <cstddef>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;
using PassThrough3 = kernels::PassThroughVectors<double, Shape{3}, Shape{3}>;

using Flatten2x2x1 = kernels::PassThroughVectors<double, Shape{2, 2, 1}, Shape{4}>;

static_assert(std::is_empty_v<PassThrough3::Parameters> && std::is_empty_v<PassThrough3::Input> &&
              std::is_empty_v<PassThrough3::OutputGradient>);

/// Numbers pass through unchanged in both directions; there are no parameters.
template <class K, std::size_t n>
constexpr bool passes_through() {
    double numbers[n]{};
    double gradients[n]{};
    for (std::size_t i = 0; i < n; ++i) {
        numbers[i] = 1.5 * static_cast<double>(i) - 1.0;
        gradients[i] = 0.25 - static_cast<double>(i);
    }
    typename K::Parameters none{};
    typename K::Input input{};
    typename K::OutputGradient stored_gradient{};
    typename K::In::Row x{};
    typename K::Out::Row z{};
    typename K::Out::Row dz{};
    typename K::In::Row dx{};
    K::In::load(numbers, x);
    K::Out::load(gradients, dz);
    K::forward(none, x, input, z);
    K::backward(none, dz, stored_gradient, dx);
    double out[n]{};
    double back[n]{};
    K::Out::store(z, out);
    K::In::store(dx, back);
    for (std::size_t i = 0; i < n; ++i) {
        if (out[i] != numbers[i] || back[i] != gradients[i]) return false;
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool passes_through_if_supported() {
    if constexpr (has_constexpr_vectors) {
        return passes_through<PassThrough3, 3>() && passes_through<Flatten2x2x1, 4>();
    } else {
        return true;
    }
}
static_assert(passes_through_if_supported<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/pass_through_vectors: numbers pass through unchanged") {
    CHECK(passes_through<PassThrough3, 3>());
    CHECK(passes_through<Flatten2x2x1, 4>());
}
