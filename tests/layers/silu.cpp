#include <ctnn/layers/silu.hpp>
#include <layers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right = SiLU::value(T(0)) == T(0) && derivative<SiLU>(T(0)) == T(0.5);
    right = right && near::equal(SiLU::value(T(1)), static_cast<T>(0.7310585786300049));
    right = right && near::equal(SiLU::value(T(-1)), static_cast<T>(-0.2689414213699951));
    // s + z s (1 - s)
    right = right && near::equal(derivative<SiLU>(T(1)), static_cast<T>(0.9276705118714868));
    right = right && near::equal(derivative<SiLU>(T(-1)), static_cast<T>(0.07232948812851327));
    // the least value, -0.278 at -1.278, where the slope is 0
    right = right && absolute(derivative<SiLU>(static_cast<T>(-1.2784645427610738))) <= static_cast<T>(1e-7);
    right = right && near::equal(SiLU::value(static_cast<T>(-1.2784645427610738)), static_cast<T>(-0.2784645427610738));
    // saturated
    right = right && SiLU::value(T(800)) == T(800) && derivative<SiLU>(T(800)) == T(1);
    return right && SiLU::value(T(-800)) == T(0) && derivative<SiLU>(T(-800)) == T(0);
}

static_assert(rows<double>() && rows<float>() && is_sound<SiLU>());

}  // namespace

TEST_CASE("SiLU") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<SiLU>());
    CHECK(same_bits_at_run_time<SiLU>());
}
