#include <ctnn/kernels/vector_matrix.hpp>

#include <type_traits>

#include <ctnn/optimizers/momentum.hpp>
#include <ctnn/optimizers/sgd.hpp>

#include "catch.hpp"

// Three rows of four lanes by hand, the last lane being none that counts.
namespace {

using namespace ctnn;

template <class T>
using Four = typename VectorOf<T, 4>::type;

template <class V>
constexpr bool are(const V& vector, ElementOf<V> a, ElementOf<V> b, ElementOf<V> c) {
    const auto numbers = __builtin_bit_cast(kernels::PlainArray<ElementOf<V>, 4>, vector);
    return numbers.values[0] == a && numbers.values[1] == b && numbers.values[2] == c && numbers.values[3] == 0;
}

/// The factors 10, 100 and 1000.
template <class T, class Matrix>
constexpr auto make_factors() {
    kernels::VectorRow<T, 3, Four<T>> row{};
    const T numbers[3] = {10, 100, 1000};
    kernels::VectorOps<T, 3>::load(numbers, row);
    kernels::BroadcastScalars<Four<T>, 3> factors{};
    kernels::broadcast(row, factors, typename Matrix::Index{});
    return factors;
}

template <class T, class V = Four<T>>
constexpr bool computes() {
    using Matrix = kernels::VectorMatrix<V, 3, 3>;
    using Numbers = kernels::PlainArray<T, 4>;
    Matrix matrix{{__builtin_bit_cast(V, Numbers{{1, 2, 3}}), __builtin_bit_cast(V, Numbers{{4, 5, 6}}),
                   __builtin_bit_cast(V, Numbers{{7, 8, 9}})}};
    const auto factors = make_factors<T, Matrix>();

    V sum = __builtin_bit_cast(V, Numbers{{1, 0, -1}});
    matrix.add_combination(factors, sum);
    if (!are(sum, T(7411), T(8520), T(9629))) return false;

    T products[3] = {1, 2, 3};
    matrix.add_dot_products(__builtin_bit_cast(V, Numbers{{1, 10, 100}}), products);
    if (products[0] != T(322) || products[1] != T(656) || products[2] != T(990)) return false;

    Matrix gradient{};
    gradient.store_outer_product(factors, __builtin_bit_cast(V, Numbers{{1, 2, 3}}), false);
    gradient.store_outer_product(factors, __builtin_bit_cast(V, Numbers{{1, 0, 0}}), true);
    return are(gradient.row[0], T(20), T(20), T(30)) && are(gradient.row[1], T(200), T(200), T(300)) &&
           are(gradient.row[2], T(2000), T(2000), T(3000));
}

/// A number in the form in which vectors V are multiplied by it.
template <class V>
constexpr void set(kernels::BroadcastScalar<V>& factor, ElementOf<V> number) {
    if constexpr (std::is_same_v<kernels::BroadcastScalar<V>, ElementOf<V>>) {
        factor = number;
    } else {
        factor = number - V{};
    }
}

/// With the rate 1/2: against a gradient, and against the same as an outer product; what an optimizer remembers changes
/// too.
template <class T, class V = Four<T>>
constexpr bool steps() {
    using Matrix = kernels::VectorMatrix<V, 3, 3>;
    using Numbers = kernels::PlainArray<T, 4>;
    const auto factors = make_factors<T, Matrix>();
    const V v = __builtin_bit_cast(V, Numbers{{1, 2, 3}});
    Matrix gradient{};
    gradient.store_outer_product(factors, v, false);

    SGD::Coefficients<kernels::BroadcastScalar<V>> by_half{};
    set<V>(by_half.rate, T(0.5));
    Matrix matrix{};
    matrix.step(SGD{}, by_half, gradient);
    matrix.step(SGD{}, by_half, factors, v);
    if (!are(matrix.row[0], T(-10), T(-20), T(-30)) || !are(matrix.row[2], T(-1000), T(-2000), T(-3000))) return false;

    Matrix remembered{};
    Matrix velocity{};
    Momentum::Coefficients<kernels::BroadcastScalar<V>> by{};
    set<V>(by.rate, T(0.5));
    set<V>(by.momentum, T(2));
    remembered.step(Momentum{}, by, gradient, velocity);
    remembered.step(Momentum{}, by, factors, v, velocity);
    return are(velocity.row[1], T(300), T(600), T(900)) && are(remembered.row[1], T(-200), T(-400), T(-600));
}

template <bool has_constexpr_vectors>
constexpr bool all() {
    if constexpr (has_constexpr_vectors) {
        return computes<double>() && computes<float>() && steps<double>() && steps<float>();
    } else {
        return true;
    }
}
static_assert(all<kernels::has_constexpr_vectors>());

}  // namespace

TEST_CASE("kernels/vector_matrix: sums, products and steps") {
    CHECK(computes<double>());
    CHECK(computes<float>());
    CHECK(steps<double>());
    CHECK(steps<float>());
}
