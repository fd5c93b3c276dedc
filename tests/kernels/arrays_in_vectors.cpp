#include <ctnn/kernels/arrays_in_vectors.hpp>

#include <cstddef>

#include <ctnn/layers/max_pool2d.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using Pool = MaxPool2D<2>::WithInput<Shape{1, 2, 4}>;

/// A kernel on vectors computes what the layer computes on arrays.
template <bool wants_dx>
constexpr bool equals_arrays() {
    using K = kernels::ArraysInVectors<Pool, double, RequestedGradients{false, wants_dx}>;
    const double x[8] = {1.0, 4.0, -3.0, -2.0, 3.0, 2.0, -1.0, -5.0};
    const double dy[2] = {0.5, 0.25};
    const double expected_y[2] = {4.0, -1.0};
    const double expected_dx[8] = {0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.25, 0.0};
    typename K::Parameters none{};
    typename K::Input saved{};
    typename K::OutputGradient stored{};
    typename K::In::Row in{};
    typename K::In::Row din{};
    typename K::Out::Row out{};
    typename K::Out::Row dout{};
    K::In::load(x, in);
    K::Out::load(dy, dout);
    K::forward(none, in, saved, out);
    K::backward(none, saved, dout, stored, din);
    double y[2]{};
    double dx[8]{};
    K::Out::store(out, y);
    K::In::store(din, dx);
    for (int i = 0; i < 2; ++i) {
        if (y[i] != expected_y[i]) return false;
    }
    for (int i = 0; i < 8; ++i) {
        if (dx[i] != (wants_dx ? expected_dx[i] : 0.0)) return false;
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool holds_if_supported() {
    if constexpr (has_constexpr_vectors) {
        return equals_arrays<true>() && equals_arrays<false>();
    } else {
        return true;
    }
}
static_assert(holds_if_supported<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/arrays_in_vectors: the kernel computes what the layer computes on arrays") {
    CHECK(equals_arrays<true>());
    CHECK(equals_arrays<false>());
}
