#include <ctnn/optimizers/clip.hpp>

#include <ctnn/layers/dense.hpp>
#include <ctnn/network.hpp>

#include "catch.hpp"
#include "each_row.hpp"
#include "near.hpp"

namespace {

using namespace ctnn;

template <class T>
using Net = Network<T, Input<1>, Dense<2>>;

template <class T>
constexpr auto value_rows = [](auto& check) {
    constexpr Net<T> g{{3, -4, 0.5, -0.25}};
    check(clip_value(g, T(1)) == Net<T>{{1, -1, 0.5, -0.25}});
    check(clip_value(g, T(0.25)) == Net<T>{{0.25, -0.25, 0.25, -0.25}});
    // nothing to clip
    check(clip_value(g, T(4)) == g);
    check(clip_value(g, T(1e30)) == g);
    check(clip_value(zeros<Net<T>>(), T(1)) == zeros<Net<T>>());
};

template <class T>
constexpr auto norm_rows = [](auto& check) {
    // norm 5
    constexpr Net<T> g{{3, -4, 0, 0}};
    check(near::equal(clip_norm(g, T(1)).parameters, {T(0.6), T(-0.8), 0, 0}));
    check(near::equal(clip_norm(g, T(2.5)).parameters, {T(1.5), T(-2), 0, 0}));
    // norm 4, of all parameters
    check(clip_norm(Net<T>{{2, -2, 2, -2}}, T(1)) == Net<T>{{0.5, -0.5, 0.5, -0.5}});
    // a norm below 1
    check(clip_norm(Net<T>{{0.25, -0.25, 0.25, -0.25}}, T(0.375)) == Net<T>{{0.1875, -0.1875, 0.1875, -0.1875}});
    // a norm within the limit: unchanged
    check(clip_norm(g, T(5)) == g);
    check(clip_norm(g, T(1000)) == g);
    check(clip_norm(zeros<Net<T>>(), T(1)) == zeros<Net<T>>());
};

static_assert(each_row::first_failing_line(value_rows<double>) == 0);
static_assert(each_row::first_failing_line(value_rows<float>) == 0);
static_assert(each_row::first_failing_line(norm_rows<double>) == 0);
static_assert(each_row::first_failing_line(norm_rows<float>) == 0);

}  // namespace

TEST_CASE("optimizers/clip: clip_value rows hold at run time") {
    each_row::check_all(value_rows<double>);
    each_row::check_all(value_rows<float>);
}

TEST_CASE("optimizers/clip: clip_norm rows hold at run time") {
    each_row::check_all(norm_rows<double>);
    each_row::check_all(norm_rows<float>);
}

TEST_CASE("optimizers/clip: clip_norm keeps the direction of an exploding gradient") {
    using Pair = ctnn::Network<float, ctnn::Input<1>, ctnn::Dense<1>>;
    const Pair clipped = ctnn::clip_norm(Pair{{3e19F, 4e19F}}, 1.0F);
    CHECK(ctnn::absolute(clipped.parameters[0] - 0.6F) < 1e-6F);
    CHECK(ctnn::absolute(clipped.parameters[1] - 0.8F) < 1e-6F);
}
