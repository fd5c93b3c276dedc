#include <ctnn/layers/identity.hpp>
#include <layers/check.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;
using layer_check::derivative;
using layer_check::is_sound;
using layer_check::same_bits_at_run_time;

template <class T>
constexpr bool rows() {
    bool right = Identity::value(T(3.5)) == T(3.5) && Identity::value(T(-2)) == T(-2) &&
                 bits::same(Identity::value(T(-0.0)), T(-0.0));
    right = right && Identity::value(bits::largest<T>) == bits::largest<T> &&
            Identity::value(-bits::infinity<T>) == -bits::infinity<T>;
    return right && derivative<Identity>(T(3.5)) == T(1) && derivative<Identity>(T(-2)) == T(1);
}

static_assert(rows<double>() && rows<float>() && is_sound<Identity>());

}  // namespace

TEST_CASE("Identity") {
    CHECK(rows<double>());
    CHECK(rows<float>());
    CHECK(is_sound<Identity>());
    CHECK(same_bits_at_run_time<Identity>());
}
