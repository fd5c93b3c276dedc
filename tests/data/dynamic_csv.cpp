#include <ctnn/data/dynamic_csv.hpp>

#include <cstddef>
#include <ctnn/data/csv_classes.hpp>
#include <data/iris.hpp>
#include <string>

#include "catch.hpp"

namespace {

using namespace ctnn;

}  // namespace

TEST_CASE("data/dynamic_csv: run time finds the same class names as the compiler") {
    constexpr auto iris = csv_classes<double, ctnn_examples::iris_csv>;
    const std::string text = ctnn_examples::iris_csv;
    const auto read = read_csv_classes<DynamicDataset<double, 4, 3>>(text);
    REQUIRE(read);
    REQUIRE(read.data.size() == 150);
    for (std::size_t i = 0; i < 3; ++i) CHECK(read.names[i] == csv_class_names<ctnn_examples::iris_csv>[i]);
    for (std::size_t s = 0; s < 150; ++s) {
        CHECK((read.data.inputs[s][2] == iris.inputs[s][2] && read.data.targets[s][2] == iris.targets[s][2]));
    }
    const auto other =
        read_csv_classes<DynamicDataset<double, 4, 3>>("1,2,3,4,\"Iris-virginica\"\n", read.name_views());
    REQUIRE(other);
    CHECK(other.data.targets[0][2] == 1.0);
}

TEST_CASE("data/dynamic_csv: a wrong number of classes is a problem") {
    const auto read = [](std::string_view text) {
        return read_csv_classes<Dataset<double, 3, 1, 2>>(text).problem.message();
    };
    CHECK(read("1,a\n2,\"b\"\n3,a\n").view().empty());
    CHECK(read("1,a\n2,a\n3,a\n").view() == "CSV text: 1 class; 2 expected");
    CHECK(read("1,a\n2,b\n3,c\n").view() ==
          "CSV line 3, column 2: 'c' is one class too many; at most 2 expected; .targets says which column "
          "names the class");
    CHECK(read("1,a\n2,b\n3,\n").view() ==
          "CSV line 3, column 2: the value is missing; .drop_missing = true drops such rows");
}
