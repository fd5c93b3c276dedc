#include <golden/gradients/huber.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::huber;

constexpr Huber loss{};

static_assert(hidden_row_agrees<6, ELU<1, 1>, Identity>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of Huber agree with PyTorch and with differences") {
    check_loss<Identity>(loss, with_bias, without_bias);
}
