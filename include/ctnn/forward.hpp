#pragma once

#include <cstddef>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/activation.hpp>
#include <ctnn/layers/concat.hpp>
#include <ctnn/layers/residual.hpp>
#include <ctnn/layers/sequential.hpp>

/// The forward pass of a tree of layers, and its scratch array for the values between them. The
/// outputs of a chain's layers alternate between the bottom and the top of the array, so it only
/// has to hold the input and the output of one layer at a time. A composite layer uses the part
/// between them for its own values. In-place layers overwrite their input.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// Where a value is: outside the scratch array, or at its bottom or top.
enum class Place { outside, bottom, top };

template <class Layer>
consteval std::size_t scratch_of_layer();

template <class Chain>
inline constexpr bool is_in_place = [] {
    if constexpr (Chain::is_empty) {
        return true;
    } else {
        return Chain::First::in_place && is_in_place<typename Chain::Rest>;
    }
}();

/// Returns the size of a chain's scratch array, in numbers. The chain's input is at `place`, its
/// output outside.
template <class Chain, Place place = Place::outside>
consteval std::size_t scratch_of_chain() {
    if constexpr (Chain::is_empty) {
        return 0;
    } else {
        using First = typename Chain::First;
        constexpr std::size_t input = place == Place::outside ? 0 : First::inputs;
        if constexpr (is_in_place<typename Chain::Rest>) {
            return input + scratch_of_layer<First>();
        } else if constexpr (First::in_place && place != Place::outside) {
            return scratch_of_chain<typename Chain::Rest, place>();
        } else {
            constexpr Place next = place == Place::bottom ? Place::top : Place::bottom;
            const std::size_t this_layer = input + First::outputs + scratch_of_layer<First>();
            const std::size_t rest = scratch_of_chain<typename Chain::Rest, next>();
            return this_layer > rest ? this_layer : rest;
        }
    }
}

template <class Branches>
consteval std::size_t scratch_of_branches() {
    if constexpr (Branches::is_empty) {
        return 0;
    } else {
        const std::size_t first = scratch_of_chain<typename Branches::First>();
        const std::size_t rest = scratch_of_branches<typename Branches::Rest>();
        return first > rest ? first : rest;
    }
}

template <class Layer>
consteval std::size_t scratch_of_layer() {
    if constexpr (composition<Layer> == Composition::concat) {
        return scratch_of_branches<typename Layer::Branches>();
    } else if constexpr (composition<Layer> == Composition::residual) {
        const std::size_t body = scratch_of_chain<typename Layer::Body>();
        if constexpr (Layer::Bypass::is_empty) {
            return body;
        } else {
            const std::size_t bypass = Layer::outputs + scratch_of_chain<typename Layer::Bypass>();
            return body > bypass ? body : bypass;
        }
    } else if constexpr (composition<Layer> == Composition::sequential) {
        return scratch_of_chain<typename Layer::Chain>();
    } else {
        return 0;
    }
}

template <class Layer, std::size_t offset, class P, class X, class Y, class T>
constexpr void forward_layer(const P& p, const X& x, Y& y, T* scratch);

/// `scratch` has `size` numbers; x is at `place`.
template <class Chain, std::size_t offset, std::size_t size, Place place, class P, class X, class Y, class T>
constexpr void forward_chain(const P& p, const X& x, Y& y, T* scratch) {
    using First = typename Chain::First;
    using Rest = typename Chain::Rest;
    constexpr std::size_t next_offset = offset + parameter_count<First>;
    if constexpr (is_in_place<Rest>) {
        forward_layer<First, offset>(p, x, y, scratch + (place == Place::bottom ? First::inputs : 0));
        if constexpr (!Rest::is_empty) forward_chain<Rest, next_offset, size, Place::outside>(p, y, y, scratch);
    } else if constexpr (First::in_place && place != Place::outside) {
        forward_layer<First, offset>(p, x, x, scratch);
        forward_chain<Rest, next_offset, size, place>(p, x, y, scratch);
    } else if constexpr (place == Place::bottom) {
        T* const next = scratch + (size - First::outputs);
        forward_layer<First, offset>(p, x, next, scratch + First::inputs);
        forward_chain<Rest, next_offset, size, Place::top>(p, next, y, scratch);
    } else {
        T* const next = scratch;
        forward_layer<First, offset>(p, x, next, scratch + First::outputs);
        forward_chain<Rest, next_offset, size, Place::bottom>(p, next, y, scratch);
    }
}

template <class Chain, std::size_t offset, class P, class X, class Y, class T>
constexpr void forward_chain(const P& p, const X& x, Y& y, T* scratch) {
    forward_chain<Chain, offset, scratch_of_chain<Chain>(), Place::outside>(p, x, y, scratch);
}

template <class Branches, std::size_t offset, class P, class X, class T>
constexpr void forward_branches(const P& p, const X& x, T* y, T* scratch) {
    if constexpr (!Branches::is_empty) {
        using First = typename Branches::First;
        forward_chain<First, offset>(p, x, y, scratch);
        forward_branches<typename Branches::Rest, offset + First::parameter_count>(p, x, y + First::output.size(),
                                                                                   scratch);
    }
}

template <class Layer, std::size_t offset, class P, class X, class Y, class T>
constexpr void forward_layer(const P& p, const X& x, Y& y, T* scratch) {
    if constexpr (composition<Layer> == Composition::concat) {
        T* const start = y;
        forward_branches<typename Layer::Branches, offset>(p, x, start, scratch);
    } else if constexpr (composition<Layer> == Composition::residual) {
        using Body = typename Layer::Body;
        forward_chain<Body, offset>(p, x, y, scratch);
        if constexpr (Layer::Bypass::is_empty) {
            for (std::size_t i = 0; i < Layer::outputs; ++i) y[i] = x[i] + y[i];
        } else {
            T* const bypass = scratch;
            forward_chain<typename Layer::Bypass, offset + Body::parameter_count>(p, x, bypass,
                                                                                  scratch + Layer::outputs);
            for (std::size_t i = 0; i < Layer::outputs; ++i) y[i] = bypass[i] + y[i];
        }
    } else if constexpr (composition<Layer> == Composition::sequential) {
        forward_chain<typename Layer::Chain, offset>(p, x, y, scratch);
    } else {
        Layer::template forward<offset>(p, x, y);
        kernels::activate<typename Layer::Activation, Layer::outputs>(y, y);
    }
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
