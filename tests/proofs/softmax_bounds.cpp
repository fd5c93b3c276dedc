#include <ctnn/proofs/softmax_bounds.hpp>

#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/bound_network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T>
using Net = Network<T, Input<3>, Softmax, Dense<1>>;

/// Bounds of Softmax of three numbers.
template <class T>
constexpr auto softmax_of(const Box<3>& box) {
    return detail::bound_network(detail::double_parameters(Net<T>{{1, 0, 0, 0}}), box, false);
}

constexpr auto narrow = softmax_of<double>(Box{{{0, 0}, {0, 0}, {0, 0}}});
static_assert(narrow.y_lower[0] <= 1.0 / 3);
static_assert(narrow.y_lower[0] > 0.333333);
static_assert(narrow.y_upper[0] >= 1.0 / 3);
static_assert(narrow.y_upper[0] < 0.333334);
constexpr auto far_apart = softmax_of<double>(Box{{{900, 1000}, {0, 1}, {-1000, 1}}});
static_assert(far_apart.y_upper[1] < 1e-20);
static_assert(far_apart.y_lower[1] == 0);
static_assert(far_apart.y_lower[0] > 0.999);
constexpr auto turned = softmax_of<float>(Box{{{-1000, 1000}, {0, 1}, {0, 1}}});
static_assert(turned.y_lower[0] == 0);
static_assert(turned.y_upper[0] >= 1);

template <class T>
std::size_t escapes() {
    Random random(9);
    std::size_t count = 0;
    for (int i = 0; i < 1000; ++i) {
        T low[3];
        T high[3];
        for (std::size_t k = 0; k < 3; ++k) {
            low[k] = T(30) * random.normal<T>();
            high[k] = low[k] + (random.below(2) == 0 ? T(20) : T(0.01)) * random.uniform<T>();
        }
        const auto bounds = softmax_of<T>(Box<3>{{{static_cast<double>(low[0]), static_cast<double>(high[0])},
                                                  {static_cast<double>(low[1]), static_cast<double>(high[1])},
                                                  {static_cast<double>(low[2]), static_cast<double>(high[2])}}});
        for (unsigned corner = 0; corner < 8; ++corner) {
            T z[3];
            T y[3];
            for (std::size_t k = 0; k < 3; ++k) z[k] = (corner >> k) % 2 == 0 ? low[k] : high[k];
            Softmax::apply<3>(z, y);
            for (std::size_t k = 0; k < 3; ++k) {
                const auto value = static_cast<double>(y[k]);
                count += value < bounds.y_lower[k] || value > bounds.y_upper[k];
            }
        }
    }
    return count;
}

}  // namespace

TEST_CASE("proofs/softmax_bounds: the corners, where the extremes are, are within the bounds") {
    CHECK(escapes<double>() == 0);
    CHECK(escapes<float>() == 0);
}
