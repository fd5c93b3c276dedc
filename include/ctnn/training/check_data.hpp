#pragma once

#include <type_traits>

#include <ctnn/data/dataset.hpp>

namespace ctnn::detail {

/// Reports a dataset that does not fit the network.
template <class Net, class Data>
consteval bool check_data() {
    static_assert(
        Data::input_count == Net::inputs,
        "ctnn: the dataset's samples have another number of inputs than the network takes (dataset == network)");
    static_assert(
        Data::target_count == Net::outputs,
        "ctnn: the dataset's samples have another number of targets than the network has outputs (dataset == network)");
    static_assert(std::is_same_v<typename Data::value_type, typename Net::value_type>,
                  "ctnn: the dataset's numbers are of another type than the network's; make both float or both double");
    return true;
}

}  // namespace ctnn::detail
