#include <golden/gradients/mean_squared_error.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::mean_squared_error;

constexpr MeanSquaredError loss{};

static_assert(hidden_row_agrees<3, ReLU, Identity>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of MeanSquaredError agree with PyTorch and with differences") {
    check_loss<Identity>(loss, with_bias, without_bias);
}
