// expected: CSV line 1, column 2: not a number: 'setosa'; csv_classes reads class names
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "1.5,setosa\n4.5,virginica\n";
#ifndef CORRECTED
constexpr auto data = csv_dataset<double, text>;
#else
constexpr auto data = csv_classes<double, text>;
#endif
