#pragma once

#include <cstddef>

#include <ctnn/layers/concat.hpp>
#include <ctnn/layers/residual.hpp>
#include <ctnn/layers/sequential.hpp>

namespace ctnn::detail {

template <class Branches, std::size_t offset, class Visit>
constexpr void for_each_layer_of_branches(Visit& visit);

/// Calls visit.template operator()<Layer, offset>() for each layer of a chain that is not
/// composite, in the order of the parameters; `offset` is the index of the layer's first parameter.
template <class Chain, std::size_t offset = 0, class Visit>
constexpr void for_each_layer(Visit& visit) {
    if constexpr (!Chain::is_empty) {
        using First = typename Chain::First;
        if constexpr (composition<First> == Composition::concat) {
            for_each_layer_of_branches<typename First::Branches, offset>(visit);
        } else if constexpr (composition<First> == Composition::residual) {
            for_each_layer<typename First::Body, offset>(visit);
            for_each_layer<typename First::Bypass, offset + First::Body::parameter_count>(visit);
        } else if constexpr (is_composite<First>) {
            for_each_layer<typename First::Chain, offset>(visit);
        } else {
            visit.template operator()<First, offset>();
        }
        for_each_layer<typename Chain::Rest, offset + parameter_count<First>>(visit);
    }
}

template <class Branches, std::size_t offset, class Visit>
constexpr void for_each_layer_of_branches(Visit& visit) {
    if constexpr (!Branches::is_empty) {
        for_each_layer<typename Branches::First, offset>(visit);
        for_each_layer_of_branches<typename Branches::Rest, offset + Branches::First::parameter_count>(visit);
    }
}

}  // namespace ctnn::detail
