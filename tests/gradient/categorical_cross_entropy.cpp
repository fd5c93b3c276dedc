#include <golden/gradients/categorical_cross_entropy.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::categorical_cross_entropy;

constexpr CategoricalCrossEntropy loss{};

static_assert(hidden_row_agrees<10, GELU, Softmax>(loss, with_bias));
static_assert(hidden_row_agrees<11, Softmax, Softmax>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of CategoricalCrossEntropy agree with PyTorch and with differences") {
    check_loss<Softmax>(loss, with_bias, without_bias);
}
