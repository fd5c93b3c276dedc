#include "task.hpp"

extern const compiled::Net net;
constexpr compiled::Net net = ctnn::trained<compiled::Net, compiled::exclusive_or, compiled::recipe<300>>;
