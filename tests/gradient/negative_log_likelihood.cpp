#include <golden/gradients/negative_log_likelihood.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::negative_log_likelihood;

constexpr NegativeLogLikelihood loss{};

static_assert(hidden_row_agrees<9, SiLU, LogSoftmax>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of NegativeLogLikelihood agree with PyTorch and with differences") {
    check_loss<LogSoftmax>(loss, with_bias, without_bias);
}
