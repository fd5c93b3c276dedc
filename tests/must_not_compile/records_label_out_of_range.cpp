// expected: record 1: the label is 2; less than 2 expected

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 2};
constexpr RecordFormat format{.inputs = 2, .classes = 2};
#else
constexpr unsigned char bytes[] = {1, 2, 0, 3, 4, 1};
constexpr RecordFormat format{.inputs = 2, .classes = 2};
#endif

constexpr auto data = records<double, bytes, format>;
