// A real data set, trained on by the compiler: 1438 handwritten digits, 4 epochs, no flags. The
// program itself trains nothing.

#include <cstddef>
#include <cstdio>
#include <digits_recipe.hpp>

namespace {

using namespace ctnn_examples;

CTNN_TRAINED(digits_net, Digits, digits_training, digits_recipe);
constexpr auto losses = ctnn::loss_history<Digits, digits_training, digits_recipe>;

static_assert(losses[3] < losses[2] && losses[2] < losses[1] && losses[1] < losses[0]);

}  // namespace

int main() {
    const double accuracy = ctnn::accuracy(digits_net, digits_held_out);
    std::printf("loss of each epoch: %.4f %.4f %.4f %.4f; fingerprint %s\n", losses[0], losses[1], losses[2], losses[3],
                ctnn::hexadecimal(ctnn::fingerprint(digits_net)).characters);
    std::printf("%.2f %% of %zu held-out digits are classified correctly\n", 100.0 * accuracy, digits_held_out.samples);
    return accuracy >= 0.95 ? 0 : 1;
}
