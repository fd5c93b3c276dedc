#include <golden/gradients/kl_divergence.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::kl_divergence;

constexpr KLDivergence loss{};

static_assert(hidden_row_agrees<10, GELU, LogSoftmax>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of KLDivergence agree with PyTorch and with differences") {
    check_loss<LogSoftmax>(loss, with_bias, without_bias);
}
