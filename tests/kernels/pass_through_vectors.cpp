#include <ctnn/kernels/pass_through_vectors.hpp>

#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;
using PassThrough3 = kernels::PassThroughVectors<double, 3>;

static_assert(std::is_empty_v<PassThrough3::Parameters> && std::is_empty_v<PassThrough3::Input> &&
              std::is_empty_v<PassThrough3::OutputGradient>);

/// Numbers pass through unchanged in both directions; there are no parameters.
template <class K>
constexpr bool passes_through() {
    const double numbers[3] = {1.0, -2.0, 3.0};
    const double gradients[3] = {0.5, 0.25, -4.0};
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
    double out[3]{};
    double back[3]{};
    K::Out::store(z, out);
    K::In::store(dx, back);
    for (int i = 0; i < 3; ++i) {
        if (out[i] != numbers[i] || back[i] != gradients[i]) return false;
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool passes_through_if_supported() {
    if constexpr (has_constexpr_vectors) {
        return passes_through<PassThrough3>();
    } else {
        return true;
    }
}
static_assert(passes_through_if_supported<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/pass_through_vectors: numbers pass through unchanged") { CHECK(passes_through<PassThrough3>()); }
