#include <ctnn/layers/dense.hpp>
#include <ctnn/network.hpp>
#include <ctnn/optimizers/clip.hpp>
#include <near.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
using Net = Network<T, Input<1>, Dense<2>>;

template <class T>
constexpr bool value_rows() {
    constexpr Net<T> g{{3, -4, 0.5, -0.25}};
    bool right = clip_value(g, T(1)) == Net<T>{{1, -1, 0.5, -0.25}};
    right = right && clip_value(g, T(0.25)) == Net<T>{{0.25, -0.25, 0.25, -0.25}};
    // nothing to clip
    right = right && clip_value(g, T(4)) == g && clip_value(g, T(1e30)) == g;
    return right && clip_value(zeros<Net<T>>(), T(1)) == zeros<Net<T>>();
}

template <class T>
constexpr bool norm_rows() {
    // of length 5
    constexpr Net<T> g{{3, -4, 0, 0}};
    bool right = near::equal(clip_norm(g, T(1)).parameters, {T(0.6), T(-0.8), 0, 0});
    right = right && near::equal(clip_norm(g, T(2.5)).parameters, {T(1.5), T(-2), 0, 0});
    // of length 4: every parameter counts
    right = right && clip_norm(Net<T>{{2, -2, 2, -2}}, T(1)) == Net<T>{{0.5, -0.5, 0.5, -0.5}};
    // below 1, where the square of a number is less than the number
    right =
        right && clip_norm(Net<T>{{0.25, -0.25, 0.25, -0.25}}, T(0.375)) == Net<T>{{0.1875, -0.1875, 0.1875, -0.1875}};
    // not longer than the limit: not touched
    right = right && clip_norm(g, T(5)) == g && clip_norm(g, T(1000)) == g;
    return right && clip_norm(zeros<Net<T>>(), T(1)) == zeros<Net<T>>();
}

static_assert(value_rows<double>() && value_rows<float>());
static_assert(norm_rows<double>() && norm_rows<float>());

}  // namespace

TEST_CASE("clip_value") {
    CHECK(value_rows<double>());
    CHECK(value_rows<float>());
}

TEST_CASE("clip_norm") {
    CHECK(norm_rows<double>());
    CHECK(norm_rows<float>());
}

TEST_CASE("a gradient that explodes keeps its direction") {
    using Pair = ctnn::Network<float, ctnn::Input<1>, ctnn::Dense<1>>;
    const Pair clipped = ctnn::clip_norm(Pair{{3e19F, 4e19F}}, 1.0F);
    CHECK(ctnn::absolute(clipped.parameters[0] - 0.6F) < 1e-6F);
    CHECK(ctnn::absolute(clipped.parameters[1] - 0.8F) < 1e-6F);
}
