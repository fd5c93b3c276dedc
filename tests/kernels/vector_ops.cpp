#include <ctnn/kernels/vector_ops.hpp>

#include <limits>

#include <ctnn/layers/gelu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

// Rows of the constant evaluator; what it has no lanes for has nothing to test here. What stands on rows, a whole
// training, is compared with the run time in tests/training/vector_model.cpp.
namespace {

using namespace ctnn;
using kernels::VectorOps;

static_assert(kernels::lane_count_for(1) == 2 && kernels::lane_count_for(4) == 4 && kernels::lane_count_for(5) == 8);

template <class T, std::size_t n>
constexpr bool comes_back(const T (&x)[n]) {
    typename VectorOps<T, n>::Row row;
    T back[n]{};
    VectorOps<T, n>::load(x, row);
    VectorOps<T, n>::store(row, back);
    for (std::size_t i = 0; i < n; ++i) {
        if (back[i] != x[i]) return false;
    }
    return true;
}

template <std::size_t n>
constexpr bool tells_the_range() {
    using Here = VectorOps<double, n>;
    for (std::size_t at = 0; at < n; ++at) {
        for (const double bad : {1e71, -1e71, std::numeric_limits<double>::infinity()}) {
            double x[n]{};
            typename Here::Row row;
            Here::load(x, row);
            if (!Here::in_range(row)) return false;
            x[at] = bad;
            Here::load(x, row);
            if (Here::in_range(row)) return false;
        }
    }
    return true;
}

template <class Activation, std::size_t n>
constexpr bool activates() {
    using Here = VectorOps<double, n>;
    double x[n]{};
    for (std::size_t i = 0; i < n; ++i) x[i] = 0.37 * static_cast<double>(i) - 1.5;
    typename Here::Row z;
    typename Here::Row y;
    Here::load(x, z);
    Here::template activate<Activation>(z, y);
    double values[n]{};
    Here::store(y, values);
    typename Here::Row d;
    Here::load(x, d);
    Here::template backward<Activation>(z, y, d);
    double slopes[n]{};
    Here::store(d, slopes);
    for (std::size_t i = 0; i < n; ++i) {
        if (values[i] != Activation::value(x[i])) return false;
        if (slopes[i] != x[i] * Activation::derivative(x[i], values[i])) return false;
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool all() {
    if constexpr (has_constexpr_vectors) {
        return comes_back({1.5, -2.0, 3.0}) && comes_back({1.5F}) && comes_back({1.0, 2.0, 3.0, 4.0}) &&
               tells_the_range<1>() && tells_the_range<3>() && tells_the_range<8>() && tells_the_range<16>() &&
               tells_the_range<33>() && activates<Tanh, 3>() && activates<Tanh, 12>() && activates<Sigmoid, 2>() &&
               activates<Sigmoid, 13>() && activates<GELU, 5>();
    } else {
        return true;
    }
}
static_assert(all<kernels::has_constexpr_vectors>());

#if !defined(__clang__)
/// Lanes beyond the numbers stay zero, where the activation of zero is not.
constexpr bool padding_stays_zero() {
    using Here = VectorOps<double, 13>;
    const double x[13]{};
    Here::Row z;
    Here::Row y;
    Here::load(x, z);
    Here::activate<Sigmoid>(z, y);
    const auto lanes = __builtin_bit_cast(Here::Padded, y.vector);
    return lanes.values[12] == 0.5 && lanes.values[13] == 0.0 && lanes.values[14] == 0.0 && lanes.values[15] == 0.0;
}
static_assert(padding_stays_zero());
#endif

}  // namespace

TEST_CASE("kernels/vector_ops: static_assert rows hold at run time") { CHECK(kernels::lane_count_for(33) == 64); }
