#include <ctnn/kernels/vector_matrix.hpp>

#include <type_traits>

#include <ctnn/optimizers/momentum.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"

// Three rows of four lanes, computed by hand; the last lane is unused.
namespace {

using namespace ctnn;

template <class T>
using Four = typename VectorOf<T, 4>::type;

template <class V>
constexpr bool first_lanes_are(const V& vector, ElementOf<V> a, ElementOf<V> b, ElementOf<V> c) {
    const auto numbers = __builtin_bit_cast(kernels::PlainArray<ElementOf<V>, 4>, vector);
    return numbers.values[0] == a && numbers.values[1] == b && numbers.values[2] == c && numbers.values[3] == 0;
}

/// The scalars 10, 100 and 1000.
template <class T, class Matrix>
constexpr auto make_scalars() {
    kernels::VectorRow<T, 3, Four<T>> row{};
    const T numbers[3] = {10, 100, 1000};
    kernels::VectorOps<T, 3>::load(numbers, row);
    kernels::BroadcastScalars<Four<T>, 3> scalars{};
    kernels::broadcast(row, scalars, typename Matrix::Index{});
    return scalars;
}

template <class T, class V = Four<T>>
constexpr bool sums_and_products_match() {
    using Matrix = kernels::VectorMatrix<V, 3, 3>;
    using Numbers = kernels::PlainArray<T, 4>;
    Matrix matrix{{__builtin_bit_cast(V, Numbers{{1, 2, 3}}), __builtin_bit_cast(V, Numbers{{4, 5, 6}}),
                   __builtin_bit_cast(V, Numbers{{7, 8, 9}})}};
    const auto scalars = make_scalars<T, Matrix>();

    V sum = __builtin_bit_cast(V, Numbers{{1, 0, -1}});
    matrix.add_combination(scalars, sum);
    if (!first_lanes_are(sum, T(7411), T(8520), T(9629))) return false;

    T products[3] = {1, 2, 3};
    matrix.add_dot_products(__builtin_bit_cast(V, Numbers{{1, 10, 100}}), products);
    if (products[0] != T(322) || products[1] != T(656) || products[2] != T(990)) return false;

    Matrix gradient{};
    gradient.store_outer_product(scalars, __builtin_bit_cast(V, Numbers{{1, 2, 3}}), false);
    gradient.store_outer_product(scalars, __builtin_bit_cast(V, Numbers{{1, 0, 0}}), true);
    return first_lanes_are(gradient.row[0], T(20), T(20), T(30)) &&
           first_lanes_are(gradient.row[1], T(200), T(200), T(300)) &&
           first_lanes_are(gradient.row[2], T(2000), T(2000), T(3000));
}

/// Sets a scalar in the form by which vectors V are multiplied.
template <class V>
constexpr void set(kernels::BroadcastScalar<V>& scalar, ElementOf<V> number) {
    if constexpr (std::is_same_v<kernels::BroadcastScalar<V>, ElementOf<V>>) {
        scalar = number;
    } else {
        scalar = number - V{};
    }
}

/// Steps with the rate 1/2, given a gradient and given the same gradient as an outer product; an
/// optimizer's state changes too.
template <class T, class V = Four<T>>
constexpr bool steps_match() {
    using Matrix = kernels::VectorMatrix<V, 3, 3>;
    using Numbers = kernels::PlainArray<T, 4>;
    const auto scalars = make_scalars<T, Matrix>();
    const V v = __builtin_bit_cast(V, Numbers{{1, 2, 3}});
    Matrix gradient{};
    gradient.store_outer_product(scalars, v, false);

    SGD::Coefficients<kernels::BroadcastScalar<V>> by_half{};
    set<V>(by_half.rate, T(0.5));
    Matrix matrix{};
    matrix.step(SGD{}, by_half, gradient);
    matrix.step(SGD{}, by_half, scalars, v);
    if (!first_lanes_are(matrix.row[0], T(-10), T(-20), T(-30)) ||
        !first_lanes_are(matrix.row[2], T(-1000), T(-2000), T(-3000)))
        return false;

    Matrix with_momentum{};
    Matrix velocity{};
    Momentum::Coefficients<kernels::BroadcastScalar<V>> by{};
    set<V>(by.rate, T(0.5));
    set<V>(by.momentum, T(2));
    with_momentum.step(Momentum{}, by, gradient, velocity);
    with_momentum.step(Momentum{}, by, scalars, v, velocity);
    return first_lanes_are(velocity.row[1], T(300), T(600), T(900)) &&
           first_lanes_are(with_momentum.row[1], T(-200), T(-400), T(-600));
}

template <bool has_constexpr_vectors>
constexpr bool all_match() {
    if constexpr (has_constexpr_vectors) {
        return sums_and_products_match<double>() && sums_and_products_match<float>() && steps_match<double>() &&
               steps_match<float>();
    } else {
        return true;
    }
}
static_assert(all_match<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/vector_matrix: static_assert rows hold at run time") {
    CHECK(sums_and_products_match<double>());
    CHECK(sums_and_products_match<float>());
    CHECK(steps_match<double>());
    CHECK(steps_match<float>());
}
