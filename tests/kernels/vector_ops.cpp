#include <ctnn/kernels/vector_ops.hpp>

#include <limits>

#include <ctnn/layers/gelu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

// Rows for the constant evaluator; without constexpr vectors there is nothing to test. Training in
// the compiler is compared with run time in tests/training/vector_model.cpp.
namespace {

using namespace ctnn;
using kernels::VectorOps;

static_assert(kernels::lane_count_for(1) == 2 && kernels::lane_count_for(4) == 4 && kernels::lane_count_for(5) == 8);

template <class T, std::size_t n>
constexpr bool survives_load_and_store(const T (&x)[n]) {
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
constexpr bool detects_out_of_range() {
    using Ops = VectorOps<double, n>;
    for (std::size_t bad_index = 0; bad_index < n; ++bad_index) {
        for (const double bad : {1e71, -1e71, std::numeric_limits<double>::infinity()}) {
            double x[n]{};
            typename Ops::Row row;
            Ops::load(x, row);
            if (!Ops::in_range(row)) return false;
            x[bad_index] = bad;
            Ops::load(x, row);
            if (Ops::in_range(row)) return false;
        }
    }
    return true;
}

template <class Activation, std::size_t n>
constexpr bool activation_matches() {
    using Ops = VectorOps<double, n>;
    double x[n]{};
    for (std::size_t i = 0; i < n; ++i) x[i] = 0.37 * static_cast<double>(i) - 1.5;
    typename Ops::Row z;
    typename Ops::Row y;
    Ops::load(x, z);
    Ops::template activate<Activation>(z, y);
    double values[n]{};
    Ops::store(y, values);
    typename Ops::Row d;
    Ops::load(x, d);
    Ops::template backward<Activation>(z, y, d);
    double gradients[n]{};
    Ops::store(d, gradients);
    for (std::size_t i = 0; i < n; ++i) {
        if (values[i] != Activation::value(x[i])) return false;
        if (gradients[i] != x[i] * Activation::derivative(x[i], values[i])) return false;
    }
    return true;
}

template <bool has_constexpr_vectors>
constexpr bool all_match() {
    if constexpr (has_constexpr_vectors) {
        return survives_load_and_store({1.5, -2.0, 3.0}) && survives_load_and_store({1.5F}) &&
               survives_load_and_store({1.0, 2.0, 3.0, 4.0}) && detects_out_of_range<1>() &&
               detects_out_of_range<3>() && detects_out_of_range<8>() && detects_out_of_range<16>() &&
               detects_out_of_range<33>() && activation_matches<Tanh, 3>() && activation_matches<Tanh, 12>() &&
               activation_matches<Sigmoid, 2>() && activation_matches<Sigmoid, 13>() && activation_matches<GELU, 5>();
    } else {
        return true;
    }
}
static_assert(all_match<kernels::has_constexpr_vectors>());

#if !defined(__clang__)
/// Unused lanes stay 0, although Sigmoid of 0 is not 0.
constexpr bool padding_stays_zero() {
    using Ops = VectorOps<double, 13>;
    const double x[13]{};
    Ops::Row z;
    Ops::Row y;
    Ops::load(x, z);
    Ops::activate<Sigmoid>(z, y);
    const auto lanes = __builtin_bit_cast(Ops::Padded, y.vector);
    return lanes.values[12] == 0.5 && lanes.values[13] == 0.0 && lanes.values[14] == 0.0 && lanes.values[15] == 0.0;
}
static_assert(padding_stays_zero());
#endif

}  // namespace

TEST_CASE("kernels/vector_ops: static_assert rows hold at run time") { CHECK(kernels::lane_count_for(33) == 64); }
