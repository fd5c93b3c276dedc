#include <cstddef>
#include <ctnn/data/csv_classes.hpp>
#include <data/iris.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

// Names in alphabetical order, not in that of the lines.
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

constexpr bool each_class_has(std::size_t wanted) {
    for (std::size_t c = 0; c < 3; ++c) {
        std::size_t count = 0;
        for (std::size_t s = 0; s < iris.samples; ++s) count += iris.targets[s][c] == 1;
        if (count != wanted) return false;
    }
    return true;
}
static_assert(each_class_has(50));

}  // namespace

TEST_CASE("classes read by the compiler stand in the program") {
    CHECK(data.targets[3][0] == 1);
    CHECK(each_class_has(50));
}
