#include <ctnn/proofs/relaxation.hpp>

#include <cstddef>

#include <ctnn/data/random.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class Activation, class T = double>
constexpr detail::Relaxation relax(double lower, double upper) {
    return detail::ActivationRelaxation<Activation, T>::over(lower, upper);
}

// Where ReLU is linear it is itself; where it is not, the line above joins the ends and the line below is the steeper
// of two or the flatter, by which half is larger.
static_assert(relax<ReLU>(1, 2).below.slope == 1 && relax<ReLU>(1, 2).above.offset == 0);
static_assert(relax<ReLU>(-2, -1).upper == 0 && relax<ReLU>(-2, -1).above.slope == 0);
static_assert(relax<ReLU>(-1, 3).above.slope == 0.75 && relax<ReLU>(-1, 3).below.slope == 1);
static_assert(relax<ReLU>(-3, 1).above.slope == 0.25 && relax<ReLU>(-3, 1).below.slope == 0);
static_assert(relax<ReLU>(-1, 3).above.offset >= 0.75 && relax<ReLU>(-1, 3).above.offset < 0.7501);
static_assert(relax<Step>(-1, 1).lower == 0 && relax<Step>(-1, 1).upper == 1 && relax<Step>(0, 1).lower == 1);
static_assert(relax<SiLU>(-2, 1).lower < -0.27846 && relax<SiLU>(-1, 1).lower > -0.27);
static_assert(relax<GELU>(-2, 1).lower < -0.16997 && relax<GELU>(-0.5, 1).lower > -0.16);
static_assert(relax<ELU<-1, 1>>(-1, 1).lower <= 0 && relax<ELU<-1, 1>>(-1, 1).upper >= 1);
static_assert(relax<Tanh>(0, 1).below.slope > 0.76 && relax<Tanh>(0, 1).above.slope < 0.8);
static_assert(relax<Tanh>(-1, 1).above.slope > 0.75 && relax<Tanh>(-1, 1).above.slope < 0.85,
              "touches and meets the end");
static_assert(relax<Tanh>(-1, 1).below.slope == relax<Tanh>(-1, 1).above.slope);

/// Points of T between random bounds that are not within them, or not between their lines, or whose slope is not.
template <class Activation, class T>
std::size_t escapes() {
    Random random(3);
    std::size_t count = 0;
    for (int i = 0; i < 400; ++i) {
        const T scales[] = {T(1e-6), T(0.01), T(1), T(10), T(200)};
        const T middle = scales[random.below(5)] * random.normal<T>();
        const T width = scales[random.below(5)] * random.uniform<T>();
        const T first = middle - width;
        const T last = middle + width;
        const auto relaxed = relax<Activation, T>(static_cast<double>(first), static_cast<double>(last));
        const auto slopes =
            detail::ActivationRelaxation<Activation, T>::slopes(static_cast<double>(first), static_cast<double>(last));
        T before = first;
        for (int k = 0; k <= 50; ++k) {
            const T inside = first + (last - first) * static_cast<T>(k) / T(50);
            const T z = k == 50 || inside > last ? last : inside < first ? first : inside;
            const auto y = static_cast<long double>(Activation::value(z));
            const auto at = static_cast<long double>(z);
            const long double below = relaxed.below.slope * at + relaxed.below.offset;
            const long double above = relaxed.above.slope * at + relaxed.above.offset;
            count += y < relaxed.lower || y > relaxed.upper || y < below || y > above;
            // A chord's slope, where roundings are far below it.
            if (z - before > T(1e-3) && (z > T(0) ? z : -z) < T(10)) {
                const double chord =
                    (Activation::value(static_cast<double>(z)) - Activation::value(static_cast<double>(before))) /
                    (static_cast<double>(z) - static_cast<double>(before));
                count += chord < slopes.min - 1e-6 || chord > slopes.max + 1e-6;
            }
            before = z;
        }
    }
    return count;
}

template <class... Activation>
void check() {
    const std::size_t in_double[] = {escapes<Activation, double>()...};
    const std::size_t in_float[] = {escapes<Activation, float>()...};
    for (std::size_t i = 0; i < sizeof...(Activation); ++i) {
        CAPTURE(i);
        CHECK(in_double[i] == 0);
        CHECK(in_float[i] == 0);
    }
}

}  // namespace

TEST_CASE("proofs/relaxation: every activation lies between its bounds and its lines") {
    check<Identity, ReLU, LeakyReLU<>, LeakyReLU<3, 2>, LeakyReLU<-1, 4>, Sigmoid, Tanh, ELU<>, ELU<-1, 2>, Softplus,
          SiLU, GELU, Step>();
}
