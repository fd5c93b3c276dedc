#include <golden/gradients/hinge.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::hinge;

constexpr Hinge loss{};

static_assert(hidden_row_agrees<9, SiLU, Identity>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of Hinge agree with PyTorch and with differences") {
    check_loss<Identity>(loss, with_bias, without_bias);
}
