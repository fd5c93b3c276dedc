#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include <ctnn/core/shape.hpp>
#include <ctnn/kernels/pass_through_vectors.hpp>
#include <ctnn/layers/activation.hpp>
#include <ctnn/layers/identity.hpp>

/// The contract of a layer. A network's type lists tags, such as `Dense<4, Tanh>`, which have no
/// input shape. A tag's member template `WithInput<shape>` is the layer for that input. It derives
/// from LayerBase<input, output> and has
///
///   forward<offset>(p, x, y)
///       writes the outputs y, computed from the inputs x and the network's parameters p, in which
///       the layer's own begin at p[offset].
///   backward<offset, requested>(p, x, y, dy, dx, g, accumulate)
///       receives the gradient dy of the loss with respect to y. If requested.input, it writes dx,
///       the gradient with respect to x. If requested.parameters, it writes the gradient with
///       respect to its parameters to g, beginning at g[offset], or adds it there if `accumulate`.
///
/// All of these are arrays of, or pointers to, one element type, float or double. Optional members:
///
///   parameters      a std::array<ParameterBlock, n> with the blocks of the layer's parameters
///   multiply_adds   number of multiply-adds in one forward pass
///   Activation      applied to y after forward(). backward() then receives the gradient with
///                   respect to the activation's input
///   Saved<T>        what forward() saves for backward(). Both then have an overload with `saved`
///                   after y
///   in_place        true if x and y of forward() may be the same array
///   is_folded       true if the arithmetic on arrays is written as folds, which cost the constant
///                   evaluator a fraction of what loops cost; estimates of evaluation limits use it
///   VectorKernel<T, wants_dx>
///                   the layer's arithmetic on vectors, for training in the constant evaluator. A
///                   network that has a layer with parameters but without one is trained on arrays
///   vector_iterations
///                   the iterations of that arithmetic's loops for one sample's forward pass;
///                   estimates of evaluation limits use it
namespace ctnn {

/// How an initializer fills a block of parameters.
enum class ParameterKind { weight, bias, zeros, ones };

/// A named part of a layer's parameters, stored row by row.
struct ParameterBlock {
    const char* name;
    ParameterKind kind;
    std::array<std::size_t, 4> dimensions;  ///< Unused dimensions are 0.
    std::size_t fan_in = 0;                 ///< Inputs that affect one output; 0 for a bias.
    std::size_t fan_out = 0;                ///< Outputs that one input affects; 0 for a bias.

    [[nodiscard]] constexpr std::size_t size() const {
        std::size_t product = 1;
        for (const std::size_t n : dimensions) product *= n > 0 ? n : 1;
        return product;
    }
};

/// The gradients that backward() computes.
struct RequestedGradients {
    bool parameters;
    bool input;
};

/// The shapes of a layer and the defaults of its optional members.
template <Shape input_, Shape output_>
struct LayerBase {
    static constexpr Shape input = input_;
    static constexpr Shape output = output_;
    static constexpr std::size_t inputs = input_.size();
    static constexpr std::size_t outputs = output_.size();
    static constexpr std::array<ParameterBlock, 0> parameters{};
    static constexpr std::size_t multiply_adds = 0;
    static constexpr bool in_place = false;
    static constexpr bool is_folded = false;
    static constexpr std::size_t vector_iterations = 0;
    using Activation = Identity;
};

/// Copies x to y, possibly with another shape: the base of layers that compute nothing themselves.
template <Shape input_, Shape output_ = input_>
struct PassThrough : LayerBase<input_, output_> {
    static_assert(input_.size() == output_.size());
    static constexpr bool in_place = true;

    template <std::size_t, class P, class X, class Y>
    static constexpr void forward(const P&, const X& x, Y& y) {
        // In place, nothing needs copying; the constant evaluator then skips the loop.
        if constexpr (std::is_same_v<X, std::remove_const_t<Y>>) {
            if (&x == &y) return;
        }
        for (std::size_t i = 0; i < input_.size(); ++i) y[i] = x[i];
    }

    template <std::size_t, RequestedGradients requested, class P, class X, class Y, class DY, class DX, class G>
    static constexpr void backward(const P&, const X&, const Y&, const DY& dy, DX& dx, G&, bool) {
        if constexpr (requested.input) {
            for (std::size_t i = 0; i < input_.size(); ++i) dx[i] = dy[i];
        }
    }

    template <class T, bool wants_dx>
    using VectorKernel = kernels::PassThroughVectors<T, input_, output_>;
};

namespace detail {

/// How a layer is composed of others. Only Sequential, Residual and Concat specialize
/// `composition`, so a user's layer cannot become composite through its members.
enum class Composition { none, sequential, residual, concat };

template <class Layer>
inline constexpr Composition composition = Composition::none;

template <class Layer>
inline constexpr bool is_composite = composition<Layer> != Composition::none;

template <class Layer>
inline constexpr std::size_t parameter_count = [] {
    if constexpr (is_composite<Layer>) {
        return Layer::parameter_count;
    } else {
        std::size_t count = 0;
        for (const ParameterBlock& block : Layer::parameters) count += block.size();
        return count;
    }
}();

template <class Layer>
inline constexpr bool has_saved = requires { sizeof(typename Layer::template Saved<float>); };

struct NothingSaved {};

template <class Layer, class T>
struct SavedOf {
    using type = NothingSaved;
};

template <class Layer, class T>
    requires has_saved<Layer>
struct SavedOf<Layer, T> {
    using type = typename Layer::template Saved<T>;
};

/// A layer with the functions that the contract requires, on plain arrays.
template <class L, class T, std::size_t count = parameter_count<L>>
concept HasArithmetic = requires(const T (&p)[count + 1], const T (&x)[L::inputs], T (&y)[L::outputs],
                                 T (&dx)[L::inputs], T (&g)[count + 1], typename SavedOf<L, T>::type& saved) {
    L::template forward<0>(p, x, y);
    requires !has_saved<L> || requires {
        L::template forward<0>(p, x, y, saved);
        L::template backward<0, RequestedGradients{true, true}>(p, x, y, saved, y, dx, g, true);
    };
    requires has_saved<L> ||
                 requires { L::template backward<0, RequestedGradients{true, true}>(p, x, y, y, dx, g, true); };
};

/// Reports missing members of a layer.
template <class L>
consteval bool check_layer() {
    if constexpr (!is_composite<L>) {
        static_assert(
            requires {
                { L::input } -> std::convertible_to<Shape>;
                { L::output } -> std::convertible_to<Shape>;
                typename L::Activation;
                L::parameters.size();
            }, "ctnn: this layer lacks its shapes; derive its WithInput<shape> from LayerBase<input, output>");
        static_assert(L::outputs > 0, "ctnn: a layer has at least one output");
        static_assert(!L::in_place || L::inputs == L::outputs,
                      "ctnn: this layer is declared in_place, and has another number of outputs than of inputs");
        static_assert(
            HasArithmetic<L, float> && HasArithmetic<L, double>,
            "ctnn: this layer lacks forward<offset>(p, x, y) or backward<offset, requested>(p, x, y, dy, dx, g, "
            "accumulate) of the network's numbers; layers/layer.hpp says what each computes");
    }
    return true;
}

}  // namespace detail

/// A layer with its input shape: the type of a network's layers, and the one that templates such as
/// those of proofs are specialized for.
template <class Tag, Shape input_>
struct ShapedLayer {
    static_assert(
        sizeof(Tag) == 0,
        "ctnn: this is not a layer; a network is made of Input<n>, Dense<n>, and activations such as Tanh or "
        "Softmax; an activation of your own needs value(z) for float and double, and derivative(z, y); a layer "
        "of your own needs WithInput<shape>, see layers/layer.hpp");
};

template <class Tag, Shape input_>
    requires requires { typename Tag::template WithInput<input_>; }
struct ShapedLayer<Tag, input_> : Tag::template WithInput<input_> {};

/// An activation as a layer of its own.
template <Activation Tag, Shape shape>
struct ShapedLayer<Tag, shape> : PassThrough<shape> {
    using Activation = Tag;
    static_assert(!WholeLayerActivation<Tag> || shape.size() > 1,
                  "ctnn: Softmax of one value is always 1; for one output take Sigmoid, or give the layer two outputs");
    static_assert(!WholeLayerActivation<Tag> || shape.rank() == 1,
                  "ctnn: Softmax takes one dimension, and its input has several; put Flatten before it");
};

}  // namespace ctnn
