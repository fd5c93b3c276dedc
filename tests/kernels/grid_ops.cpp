#include <ctnn/kernels/grid_ops.hpp>

#include <type_traits>

#include <ctnn/core/shape.hpp>
#include <ctnn/layers/relu.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using Grid = kernels::ShapeOps<double, Shape{3, 1, 2}>::type;
using Vector = kernels::ShapeOps<double, Shape{6}>::type;
static_assert(std::is_same_v<Grid, kernels::GridOps<double, 3, 2>>);
static_assert(std::is_same_v<Vector, kernels::VectorOps<double, 6>>);

/// Three channels of two positions: values come back in PyTorch's order, activated one by one.
constexpr bool keeps_order() {
    const double x[6] = {1.0, -2.0, 3.0, -4.0, 5.0, -6.0};
    Grid::Row z{};
    Grid::Row y{};
    Grid::Row d{};
    Grid::load(x, z);
    Grid::load(x, d);
    Grid::template activate<ReLU>(z, y);
    Grid::template backward<ReLU>(z, y, d);
    double loaded[6]{};
    double activated[6]{};
    double gradient[6]{};
    Grid::store(z, loaded);
    Grid::store(y, activated);
    Grid::store(d, gradient);
    for (int i = 0; i < 6; ++i) {
        const double positive = x[i] > 0.0 ? x[i] : 0.0;
        if (loaded[i] != x[i] || activated[i] != positive || gradient[i] != positive) return false;
    }
    return true;
}

/// A single value out of range, in any channel and position, is found.
constexpr bool checks_range() {
    double x[6]{};
    Grid::Row row{};
    Grid::load(x, row);
    if (!Grid::in_range(row)) return false;
    for (double& value : x) {
        value = 1e300;
        Grid::load(x, row);
        if (Grid::in_range(row)) return false;
        value = 0.0;
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool holds_if_supported() {
    if constexpr (has_constexpr_vectors) {
        return keeps_order() && checks_range();
    } else {
        return true;
    }
}
static_assert(holds_if_supported<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/grid_ops: values keep PyTorch's order") { CHECK(keeps_order()); }
TEST_CASE("kernels/grid_ops: a value out of range is found") { CHECK(checks_range()); }
