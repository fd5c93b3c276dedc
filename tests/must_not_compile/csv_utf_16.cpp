// expected: CSV text: encoded as UTF-16; UTF-8 expected
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr unsigned char bytes[] = {0xFF, 0xFE, '1', 0, ',', 0, '2', 0};
#else
constexpr unsigned char bytes[] = {'1', ',', '2'};
#endif
constexpr auto data = csv_dataset<double, bytes>;
