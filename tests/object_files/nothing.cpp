#include "task.hpp"

auto outcome() { return ctnn::initialize<compiled::Net>(1); }
