#include <golden/gradients/mean_absolute_error.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::mean_absolute_error;

constexpr MeanAbsoluteError loss{};

static_assert(hidden_row_agrees<4, LeakyReLU<1, 100>, Identity>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of MeanAbsoluteError agree with PyTorch and with differences") {
    check_loss<Identity>(loss, with_bias, without_bias);
}
