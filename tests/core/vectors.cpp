#include <ctnn/core/vectors.hpp>

#include <type_traits>

#include <ctnn/kernels/vector_ops.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using Four = VectorOf<double, 4>::type;
using Floats = VectorOf<float, 8>::type;

static_assert(sizeof(Four) == 4 * sizeof(double) && sizeof(Floats) == 8 * sizeof(float));
static_assert(std::is_same_v<ElementOf<Four>, double> && std::is_same_v<ElementOf<float>, float>);
static_assert(FloatingPointVector<Four> && FloatingPointVector<Floats>);
static_assert(!FloatingPointVector<double> && !FloatingPointVector<VectorOf<int, 4>::type>);
static_assert(ScalarOrVector<Four> && ScalarOrVector<double> && !ScalarOrVector<int> && !ScalarOrVector<long double>);
static_assert(sizeof(detail::IntegersOf<Floats>::type) == sizeof(Floats));
static_assert(std::is_same_v<ElementOf<detail::IntegersOf<Four>::type>, std::uint64_t>);

/// Whether for_each_lane() squares {1, 2, 3, 4}.
template <class Vector>
constexpr bool squares() {
    const detail::LaneArray<Vector> numbers{{1, 2, 3, 4}};
    const Vector x = __builtin_bit_cast(Vector, numbers);
    Vector y = x;
    for_each_lane(x, y, [](double number) { return number * number; });
    const auto results = __builtin_bit_cast(detail::LaneArray<Vector>, y);
    return results.values[0] == 1 && results.values[1] == 4 && results.values[2] == 9 && results.values[3] == 16;
}

inline constexpr double halves[3] = {0.0, 0.5, 1.0};
inline constexpr double thirds[3] = {0.0, 1.0 / 3, 2.0 / 3};

/// Whether look_up() reads both tables at {2, 0, 1, 1}.
template <class Vector>
constexpr bool looks_up() {
    using Integers = typename detail::IntegersOf<Vector>::type;
    const Integers place{2, 0, 1, 1};
    Vector a{};
    Vector b{};
    detail::look_up<halves, thirds>(place, a, b, LaneIndex<Vector>{});
    const auto first = __builtin_bit_cast(detail::LaneArray<Vector>, a);
    const auto second = __builtin_bit_cast(detail::LaneArray<Vector>, b);
    return first.values[0] == 1.0 && first.values[1] == 0.0 && first.values[2] == 0.5 && first.values[3] == 0.5 &&
           second.values[0] == 2.0 / 3 && second.values[1] == 0.0 && second.values[2] == 1.0 / 3;
}

template <bool in_the_compiler>
constexpr bool holds() {
    if constexpr (in_the_compiler) {
        return squares<Four>() && looks_up<Four>();
    } else {
        return true;
    }
}
static_assert(holds<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("core/vectors: a function is applied to each lane") { CHECK(squares<Four>()); }

TEST_CASE("core/vectors: two tables are read at an index per lane") { CHECK(looks_up<Four>()); }
