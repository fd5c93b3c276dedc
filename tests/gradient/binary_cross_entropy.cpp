#include <golden/gradients/binary_cross_entropy.hpp>
#include <gradient/check.hpp>

namespace {

using namespace gradient_check;
using namespace golden::binary_cross_entropy;

constexpr BinaryCrossEntropy loss{};

static_assert(hidden_row_agrees<8, Softplus, Sigmoid>(loss, with_bias));

}  // namespace

TEST_CASE("gradients of BinaryCrossEntropy agree with PyTorch and with differences") {
    check_loss<Sigmoid>(loss, with_bias, without_bias);
}
