#include <ctnn/layers/softplus.hpp>
#include <layers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right =
        near::equal(Softplus::value(T(0)), static_cast<T>(0.6931471805599453)) && derivative<Softplus>(T(0)) == T(0.5);
    right = right && near::equal(Softplus::value(T(1)), static_cast<T>(1.3132616875182228));
    right = right && near::equal(Softplus::value(T(-1)), static_cast<T>(0.31326168751822286));
    right = right && near::equal(derivative<Softplus>(T(1)), static_cast<T>(0.7310585786300049));
    // large: no overflow, and the identity
    right = right && Softplus::value(T(800)) == T(800) && derivative<Softplus>(T(800)) == T(1);
    right = right && Softplus::value(T(-800)) == T(0) && derivative<Softplus>(T(-800)) == T(0);
    // small, and not rounded away
    return right && near::equal(Softplus::value(T(-50)), static_cast<T>(1.9287498479639178e-22));
}

static_assert(rows<double>() && rows<float>() && is_sound<Softplus>());

}  // namespace

TEST_CASE("Softplus") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<Softplus>());
    CHECK(same_bits_at_run_time<Softplus>());
}
