#include <array>
#include <cstddef>
#include <ctnn/data/csv_classes.hpp>
#include <data/iris.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Class names are in alphabetical order, not in the order of the lines.
constexpr char animals[] = "4,0,dog\n2,1,bird\n4,0,cat\n2,1,bird\n";
constexpr auto names = csv_class_names<animals>;
static_assert(names.size() == 3 && names[0] == "bird" && names[1] == "cat" && names[2] == "dog");
constexpr auto data = csv_classes<float, animals>;
static_assert(data.samples == 4 && data.input_count == 2 && data.target_count == 3);
static_assert(data.inputs[0][0] == 4 && data.inputs[1][1] == 1);
static_assert(data.targets[0][2] == 1 && data.targets[0][0] == 0 && data.targets[1][0] == 1 && data.targets[2][1] == 1);

constexpr auto iris = csv_classes<double, ctnn_examples::iris_csv>;
static_assert(csv_class_names<ctnn_examples::iris_csv>[1] == "Iris-versicolor");
static_assert(iris.inputs[0][0] == 5.1 && iris.inputs[149][3] == 1.8 && iris.targets[149][2] == 1);

constexpr bool each_class_has(std::size_t expected) {
    for (std::size_t c = 0; c < 3; ++c) {
        std::size_t count = 0;
        for (std::size_t s = 0; s < iris.samples; ++s) count += iris.targets[s][c] == 1;
        if (count != expected) return false;
    }
    return true;
}
static_assert(each_class_has(50));

// Quotes are not part of a name; between them it may contain the delimiter, a quote, or a marker of
// missing values. Bytes above 127 sort after all letters. The class is in the first column.
constexpr std::string_view quoted =
    "\"setosa\",1\nsetosa,2\n \"a \"\"b\"\", c\" ,3\n\"NA\",4\n\xC3\xA9,5\nset,6\n\"a \"\"b\",7\n?,8\n,9";
constexpr CsvFormat first{.targets = {1}, .drop_missing = true};
constexpr auto quoted_names = csv_class_names<quoted, first>;
static_assert(quoted_names ==
              std::array<std::string_view, 6>{"NA", "a \"b", "a \"b\", c", "set", "setosa", "\xC3\xA9"});
constexpr auto quoted_data = csv_classes<double, quoted, first>;
static_assert(quoted_data.samples == 7 && quoted_data.input_count == 1 && quoted_data.target_count == 6);
static_assert(quoted_data.targets[0][4] == 1 && quoted_data.targets[1][4] == 1 && quoted_data.targets[2][2] == 1 &&
              quoted_data.targets[3][0] == 1 && quoted_data.targets[6][1] == 1 && quoted_data.inputs[6][0] == 7);

constexpr unsigned char bytes[] = {'1', ',', 'x', '\n', '2', ',', 'y'};
static_assert(csv_class_names<bytes>[1] == "y" && csv_classes<float, bytes>.targets[1][1] == 1);

// The class names of the training text, given for other texts.
constexpr bool reads_given_names() {
    const auto read = read_csv_classes<Dataset<double, 2, 2, 3>>("1,2,\"cat\"\n3,4,bird\n", names);
    const auto unknown = read_csv_classes<Dataset<double, 2, 2, 3>>("1,2,cat\n3,4,cats\n", names);
    const auto missing = read_csv_classes<Dataset<double, 2, 2, 3>>("1,2,cat\n3,4,\n", names);
    const auto narrow = read_csv_classes<Dataset<double, 2, 2, 3>>("1,cat\n3,dog\n", names);
    return read && read.data.inputs[1][1] == 4 && read.data.targets[0][1] == 1 && read.data.targets[0][0] == 0 &&
           read.data.targets[1][0] == 1 && !unknown &&
           unknown.problem.message().view() == "CSV line 2, column 3: not one of the given classes: 'cats'" &&
           missing.problem.code == CsvProblemCode::missing_value &&
           narrow.problem.message().view() == "CSV line 1: 2 columns for the dataset; 3 expected";
}
static_assert(reads_given_names());

}  // namespace

TEST_CASE("data/csv_classes: static_assert rows hold at run time") {
    CHECK(data.targets[3][0] == 1);
    CHECK(each_class_has(50));
    CHECK(reads_given_names());
    CHECK(quoted_names[2] == "a \"b\", c");
    const auto read = read_csv_classes<Dataset<double, 150, 4, 3>>(std::string(ctnn_examples::iris_csv),
                                                                   csv_class_names<ctnn_examples::iris_csv>);
    REQUIRE(read);
    for (std::size_t s = 0; s < 150; ++s) {
        CHECK((read.data.inputs[s][3] == iris.inputs[s][3] && read.data.targets[s][1] == iris.targets[s][1]));
    }
}
