#include <golden/gradients/narrow_huber.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::narrow_huber;

constexpr Huber loss{.delta = 0.25};

static_assert(hidden_row_agrees<7, ELU<1, 2>, Identity>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of Huber with delta 0.25 agree with PyTorch and with differences") {
    check_loss<Identity>(loss, with_bias, without_bias);
}
