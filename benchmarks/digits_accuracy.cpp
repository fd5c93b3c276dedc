// Accuracy of a 64-32-10 network on the digits of examples/data/digits.bin, by epochs, seeds and
// held-out samples, and the choice of the learning rate, which does not use the held-out samples.
// Results: docs/training.md.
//
//   g++-12 -std=c++20 -O2 -ffp-contract=off -I include benchmarks/digits_accuracy.cpp
//       -o digits_accuracy && ./digits_accuracy examples/data/digits.bin

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctnn/ctnn.hpp>

namespace {

using namespace ctnn;

using Net = Network<double, Input<64>, Dense<32, Tanh>, Dense<10, Softmax>>;

constexpr std::size_t count = 1797;
using All = Dataset<double, count, 64, 10>;

All all = detail::empty_dataset<All>();

bool read(const char* path) {
    static unsigned char bytes[count * 65];
    std::FILE* const file = std::fopen(path, "rb");
    if (file == nullptr) return false;
    const std::size_t size = std::fread(bytes, 1, sizeof bytes, file);
    std::fclose(file);
    return !read_records(bytes, size, all, {.scale = 16});
}

/// Trains on the first `training` of the selected samples with is_test(sample) false, and returns
/// the accuracy in percent on the selected others.
template <std::size_t training, class IsSelected, class IsTest>
double accuracy_of(std::size_t epochs, double rate, std::uint64_t seed, const IsSelected& is_selected,
                   const IsTest& is_test) {
    static auto data = detail::empty_dataset<Dataset<double, training, 64, 10>>();
    std::size_t trained_on = 0;
    for (std::size_t s = 0; s < count && trained_on < training; ++s) {
        if (is_selected(s) && !is_test(s)) detail::copy_sample(all, s, data, trained_on++);
    }
    const Recipe<SGD, CategoricalCrossEntropy, CosineRate> recipe{
        .optimizer = {.rate = rate}, .epochs = epochs, .seed = seed};
    const Net net = fit(initialize<Net>(recipe.seed, recipe.initializer), data, recipe).net;
    std::size_t tested = 0;
    std::size_t correct = 0;
    for (std::size_t s = 0; s < count; ++s) {
        if (!is_selected(s) || !is_test(s)) continue;
        const auto y = Net::forward(net.parameters, all.inputs[s]);
        correct += all.targets[s][detail::class_of(y, 10, 0.5)] == 1.0;
        ++tested;
    }
    return 100.0 * static_cast<double>(correct) / static_cast<double>(tested);
}

constexpr auto every_sample = [](std::size_t) { return true; };
constexpr auto is_fifth = [](std::size_t s) { return s % 5 == 4; };
constexpr auto is_of_the_last_two_writers = [](std::size_t s) { return s >= 1545; };

/// Mean accuracy in five-fold cross-validation on the samples that are not held out, over seeds 1
/// to 3.
double cross_validation(double rate, std::size_t epochs) {
    double sum = 0.0;
    for (std::size_t part = 0; part < 5; ++part) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            sum += accuracy_of<1150>(
                epochs, rate, seed, [](std::size_t s) { return !is_fifth(s); },
                [part](std::size_t s) { return (s - s / 5) % 5 == part; });
        }
    }
    return sum / 15.0;
}

template <std::size_t training, class IsTest>
void print_seeds(const char* what, std::size_t epochs, const IsTest& is_test) {
    std::printf("%-20s %3zu epochs, seeds 1 to 5:", what, epochs);
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const double percent = accuracy_of<training>(epochs, 0.1, seed, every_sample, is_test);
        std::printf(" %.1f", percent);
        sum += percent;
    }
    std::printf(", mean %.1f\n", sum / 5.0);
}

}  // namespace

int main(int arguments, char** values) {
    if (arguments != 2 || !read(values[1])) {
        std::fprintf(stderr, "usage: digits_accuracy examples/data/digits.bin\n");
        return 1;
    }
    std::printf("The rate, by five parts of the samples that are not held out:\n");
    for (const double rate : {0.02, 0.05, 0.1, 0.15, 0.2}) {
        std::printf("  %4g:", rate);
        for (const std::size_t epochs : {2U, 3U, 4U, 5U})
            std::printf("  %zu epochs %.1f", epochs, cross_validation(rate, epochs));
        std::printf("\n");
    }
    for (const std::size_t epochs : {2U, 3U, 4U, 5U, 10U, 100U}) {
        print_seeds<1438>("every fifth", epochs, is_fifth);
        print_seeds<1545>("the last two writers", epochs, is_of_the_last_two_writers);
    }
    return 0;
}
