// A network trained during the build, by a native program that CMake's ctnn_bake() creates: 100
// epochs over 1438 handwritten digits. Its parameters are constants, as if the compiler had trained
// it.

#include <baked/digits_net.hpp>
#include <cstddef>
#include <cstdio>
#include <digits_recipe.hpp>

namespace {

using namespace ctnn_examples;

constexpr std::size_t epochs = sizeof baked::digits_net_loss_history / sizeof(double);
static_assert(epochs == digits_long_recipe.epochs);
static_assert(baked::digits_net_loss_history[epochs - 1] < 0.01 * baked::digits_net_loss_history[0]);

void print_confusion() {
    const auto counts = ctnn::confusion_matrix(baked::digits_net, digits_held_out);
    std::printf("digit  classified 0   1   2   3   4   5   6   7   8   9\n");
    for (std::size_t actual = 0; actual < 10; ++actual) {
        std::printf("%5zu         ", actual);
        for (const std::size_t count : counts[actual]) std::printf("%4zu", count);
        std::printf("\n");
    }
}

}  // namespace

int main() {
    const double accuracy = ctnn::accuracy(baked::digits_net, digits_held_out);
    std::printf("%zu epochs, loss from %.4f to %.6f; fingerprint %s\n", epochs, baked::digits_net_loss_history[0],
                baked::digits_net_loss_history[epochs - 1],
                ctnn::hexadecimal(ctnn::fingerprint(baked::digits_net)).characters);
    std::printf("%.2f %% of %zu held-out digits are classified correctly\n", 100.0 * accuracy, digits_held_out.samples);
    print_confusion();
    return accuracy >= 0.95 ? 0 : 1;
}
