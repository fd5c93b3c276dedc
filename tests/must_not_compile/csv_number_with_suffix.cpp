// expected: CSV line 2, column 1: not a number: '1.5cm'
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "1.5,setosa\n1.5cm,virginica\n";
#else
constexpr char text[] = "1.5,setosa\n1.5,virginica\n";
#endif
constexpr auto data = csv_classes<double, text>;
