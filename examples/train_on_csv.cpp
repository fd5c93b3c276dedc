// Trains on a CSV file of any length: 4 numbers and the name of one of 3 classes per line, like the
// Iris data. Without an argument it trains on the Iris data in this folder.
//
//   train_on_csv [FILE.csv]

#include <cstddef>
#include <cstdio>
#include <ctnn/ctnn.hpp>
#include <ctnn/data/dynamic_csv.hpp>
#include <data/iris.hpp>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace ctnn;

using Net = Network<double, Input<4>, Dense<8, Tanh>, Dense<3, Softmax>>;

constexpr Recipe<Adam, CategoricalCrossEntropy> recipe{
    .optimizer = {.rate = 0.01}, .epochs = 60, .batch_size = 4, .seed = 1};

std::string read_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int count, char** arguments) {
    const std::string text = count > 1 ? read_file(arguments[1]) : std::string(ctnn_examples::iris_csv);
    const auto read = read_csv_classes<DynamicDataset<double, 4, 3>>(text, CsvFormat{.drop_missing = true});
    if (!read) {
        std::printf("%s\n", std::string(read.problem.message().view()).c_str());
        return 1;
    }
    std::printf("%zu flowers, %zu dropped\n", read.data.size(), read.dropped_rows);

    const auto split = hold_out_every<5>(shuffled(read.data, 1));
    const auto scale = standard_scaler(split.training);
    const auto result = fit(initialize<Net>(recipe.seed), scale(split.training), recipe);
    if (!result) {
        std::printf("%s\n", std::string(result.message().view()).c_str());
        return 1;
    }

    const auto test = scale(split.test);
    const auto confusion = confusion_matrix(result.net, test);
    for (std::size_t i = 0; i < 3; ++i) {
        std::printf("%-16s %3zu %3zu %3zu\n", read.names[i].c_str(), confusion[i][0], confusion[i][1], confusion[i][2]);
    }
    std::printf("%.1f %% of %zu held-out flowers are classified correctly\n", 100.0 * accuracy(result.net, test),
                test.size());
    return accuracy(result.net, test) > 0.9 ? 0 : 1;
}
