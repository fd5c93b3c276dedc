#include <golden/gradients/smooth_l1.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::smooth_l1;

constexpr SmoothL1 loss{.beta = 0.25};

static_assert(hidden_row_agrees<6, ELU<1, 1>, Identity>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of SmoothL1 with beta 0.25 agree with PyTorch and with differences") {
    check_loss<Identity>(loss, with_bias, without_bias);
}
