#include <golden/gradients/half_squared_error.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::half_squared_error;

constexpr HalfSquaredError loss{};

static_assert(hidden_row_agrees<0, Identity, Identity>(loss, with_bias));
static_assert(hidden_row_agrees<1, Sigmoid, Identity>(loss, with_bias));
static_assert(hidden_row_agrees<2, Tanh, Identity>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of HalfSquaredError agree with PyTorch and with differences") {
    check_loss<Identity>(loss, with_bias, without_bias);
}
