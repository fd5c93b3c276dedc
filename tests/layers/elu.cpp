#include <ctnn/layers/elu.hpp>
#include <layers/check.hpp>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right = ELU<>::value(T(3.5)) == T(3.5) && derivative<ELU<>>(T(3.5)) == T(1);
    // e^-1 - 1, and its slope e^-1
    right = right && near::equal(ELU<>::value(T(-1)), static_cast<T>(-0.6321205588285577));
    right = right && near::equal(derivative<ELU<>>(T(-1)), static_cast<T>(0.36787944117144233));
    right = right && ELU<>::value(T(0)) == T(0) && derivative<ELU<>>(T(0)) == T(1);
    // alpha 1/2: half of it
    right = right && near::equal(ELU<1, 2>::value(T(-1)), static_cast<T>(-0.31606027941427883));
    right = right && near::equal(derivative<ELU<1, 2>>(T(-1)), static_cast<T>(0.18393972058572117));
    right = right && derivative<ELU<1, 2>>(T(0)) == T(0.5);
    // saturated at -alpha
    right = right && ELU<>::value(T(-800)) == T(-1) && derivative<ELU<>>(T(-800)) == T(0);
    right = right && ELU<3, 1>::value(T(-800)) == T(-3) && derivative<ELU<3, 1>>(T(-800)) == T(0);
    // small, and not rounded away
    return right && near::equal(ELU<>::value(T(-1e-20)), T(-1e-20));
}

static_assert(rows<double>() && rows<float>() && is_sound<ELU<>>() && is_sound<ELU<1, 2>>());
static_assert(std::is_same_v<ELU<>, ELU<1, 1>>);

}  // namespace

TEST_CASE("ELU") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<ELU<>>());
    CHECK(is_sound<ELU<1, 2>>());
    CHECK(same_bits_at_run_time<ELU<1, 2>>());
}
