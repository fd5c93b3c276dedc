#include <ctnn/core/strict_fp.hpp>

#include "catch.hpp"

/// flags/ and same_bits/ test the flags for ctnn as a whole. Here the macros alone must prevent a
/// fused multiply-add, whatever the flags of this file.
namespace {

CTNN_STRICT_FP_BEGIN

constexpr double multiply_and_add(double a, double b, double c) { return a * b + c; }

template <class T>
constexpr T in_a_lambda(T a, T b, T c) {
    const auto add = [c](T product) { return product + c; };
    return add(a * b);
}

CTNN_STRICT_FP_END

constexpr double a = 0x1.0000001p0, square = 0x1.0000002p0;  // a^2 rounded: its last bit, 2^-56, is lost

static_assert(multiply_and_add(a, a, -square) == 0.0);
static_assert(in_a_lambda(a, a, -square) == 0.0);

}  // namespace

TEST_CASE("core/strict_fp: a product is rounded before the addition") {
    volatile double x = a;
    volatile double minus = -square;
    CHECK(multiply_and_add(x, x, minus) == 0.0);
    CHECK(in_a_lambda<double>(x, x, minus) == 0.0);
}
