#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/forward.hpp>
#include <ctnn/kernels/range.hpp>

/// Backpropagation, once for all trees of layers: a recursion that goes forward on its way in and backward on its way
/// out. The values of a layer are locals of its call. A Pass says which arithmetic is used (arrays at run time, vectors
/// in the constant evaluator), holds the parameters and the gradient, and computes the loss at the end.
///
/// A Pass has
///   T                    the type of the numbers
///   requested, checked      the gradients to compute, and whether numbers out of range end the pass
///   on_arrays            true: layers run on arrays, with `parameters`, `gradient` and `accumulate` in the pass;
///                        false: each layer's kernel on vectors, with its parameters in a tree of nodes
///   Values<Layer>        the array or vector that holds a layer's output
///   fuses<Activation>    whether the loss is computed together with the last activation
///   finish<...>(z, y, d) the loss of the outputs y, and its gradient d
///   observer             sees each layer's values on both ways, if Pass::observes
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// Reports an activation from which nothing can be learned.
template <class Activation, class T>
consteval bool check_derivative() {
    static_assert(!NotDifferentiable<Activation>,
                  "ctnn: Step has no gradient to learn from; in the last layer the loss PerceptronCriterion trains it, "
                  "elsewhere take Sigmoid or Tanh");
    static_assert(NotDifferentiable<Activation> || HasDerivative<Activation, T>,
                  "ctnn: this activation has no derivative(z, y) of the network's numbers, from which it could learn");
    return true;
}

template <class Layer, std::size_t offset, bool wants_dx, class Pass, class Node, class X, class DX, class... Next>
constexpr bool backpropagate_composite(Pass& pass, Node& node, const X& x, DX& dx, const Next&... next);

/// Forward through a chain of layers on x, through all that follows, `next(y, dy)` or the loss, and backward to dx.
/// False when a value leaves the range; the gradients of this and the layers before are then as they were.
template <class Chain, std::size_t offset, bool wants_dx, class Pass, class Node, class X, class DX, class... Next>
constexpr bool backpropagate(Pass& pass, Node& node, const X& x, DX& dx, const Next&... next) {
    using First = typename Chain::First;
    using Rest = typename Chain::Rest;
    using T = typename Pass::T;
    constexpr std::size_t next_offset = offset + parameter_count<First>;
    // Nothing in front of the first parameters needs dx.
    constexpr bool rest_wants_dx = wants_dx || parameter_count<First> > 0;

    if constexpr (is_composite<First>) {
        if constexpr (Rest::is_empty) {
            return backpropagate_composite<First, offset, wants_dx>(pass, node, x, dx, next...);
        } else {
            const auto rest = [&](const auto& output, auto& output_gradient) {
                return backpropagate<Rest, next_offset, rest_wants_dx>(pass, node, output, output_gradient, next...);
            };
            return backpropagate_composite<First, offset, wants_dx>(pass, node, x, dx, rest);
        }
    } else {
        using Activation = typename First::Activation;
        constexpr bool is_last = Rest::is_empty && sizeof...(Next) == 0;
        constexpr bool is_fused = is_last && Pass::template fuses<Activation>;
        // In front of the first parameters there is nothing to go back for.
        constexpr bool learns =
            Pass::requested.input || (Pass::requested.parameters && (wants_dx || parameter_count<First> > 0));
        constexpr bool keeps_z = !Pass::on_arrays || Pass::observes || derivative_needs_z<Activation> || is_fused;
        if constexpr (learns && !is_fused) static_assert(check_derivative<Activation, T>());

        typename Pass::template Values<First>::type y;
        typename Pass::template Values<First>::type kept;
        typename Pass::template Saved<First, wants_dx>::type saved;
        if constexpr (!Pass::on_arrays) {
            using Kernel = typename Pass::template Kernel<First, wants_dx>;
            Kernel::forward(node.parameters, x, saved, kept);
            if (!Kernel::Out::in_range(kept)) return false;
            Kernel::Out::template activate<Activation>(kept, y);
        } else if constexpr (keeps_z) {
            if constexpr (has_saved<First>) {
                First::template forward<offset>(pass.parameters, x, kept, saved);
            } else {
                First::template forward<offset>(pass.parameters, x, kept);
            }
            if (Pass::checked && !kernels::in_range(kept)) return false;
            kernels::activate<Activation, First::outputs>(kept, y);
        } else {
            if constexpr (has_saved<First>) {
                First::template forward<offset>(pass.parameters, x, y, saved);
            } else {
                First::template forward<offset>(pass.parameters, x, y);
            }
            if (Pass::checked && !kernels::in_range(y)) return false;
            kernels::activate<Activation, First::outputs>(y, y);
        }
        const auto& z = keeps_z ? kept : y;
        if constexpr (Pass::observes) pass.observer.template forward<Chain>(z, y);

        typename Pass::template Values<First>::type d;  // dL/dy, then dL/dz
        if constexpr (is_last) {
            if (!pass.template finish<First, is_fused>(z, y, d)) return false;
        } else if constexpr (Rest::is_empty) {
            if (!(next(y, d) && ...)) return false;
        } else if constexpr (Pass::on_arrays) {
            if (!backpropagate<Rest, next_offset, rest_wants_dx>(pass, node, y, d, next...)) return false;
        } else {
            if (!backpropagate<Rest, next_offset, rest_wants_dx>(pass, node.rest, y, d, next...)) return false;
        }
        if constexpr (learns) {
            if constexpr (Pass::observes) pass.observer.template output_gradient<Chain>(z, y, d);
            if constexpr (!Pass::on_arrays) {
                using Kernel = typename Pass::template Kernel<First, wants_dx>;
                if constexpr (!is_fused) {
                    Kernel::Out::template backward<Activation>(z, y, d);
                    if (!Kernel::Out::in_range(d)) return false;
                }
                typename Kernel::OutputGradient stored_d;
                Kernel::backward(node.parameters, d, stored_d, dx);
                if constexpr (parameter_count<First> > 0) {
                    if (pass.updates_immediately) {
                        pass.step(node, saved, stored_d);
                    } else {
                        Kernel::store_gradient(saved, stored_d, node.gradient, pass.accumulate);
                    }
                }
            } else {
                if constexpr (!is_fused) {
                    kernels::backward<Activation, First::outputs>(z, y, d);
                    if (Pass::checked && !kernels::in_range(d)) return false;
                }
                if constexpr (Pass::observes) pass.observer.template backward<Chain>(x, d);
                constexpr RequestedGradients requested{Pass::requested.parameters, Pass::requested.input || wants_dx};
                if constexpr (has_saved<First>) {
                    First::template backward<offset, requested>(pass.parameters, x, y, saved, d, dx, pass.gradient,
                                                                pass.accumulate);
                } else {
                    First::template backward<offset, requested>(pass.parameters, x, y, d, dx, pass.gradient,
                                                                pass.accumulate);
                }
            }
        }
        return true;
    }
}

/// What follows a composite layer: more layers, or the loss.
template <class Layer, class Pass, class Y, class DY, class... Next>
constexpr bool go_on(Pass& pass, const Y& y, DY& dy, const Next&... next) {
    if constexpr (sizeof...(Next) == 0) {
        return pass.template finish<Layer, false>(y, y, dy);
    } else {
        return (next(y, dy) && ...);
    }
}

/// y = x + f(x), or s(x) + f(x); dx = dy + what f gives back, or what s gives back + what f gives back.
template <class Layer, std::size_t offset, bool wants_dx, class Pass, class Node, class X, class DX, class... Next>
constexpr bool backpropagate_residual(Pass& pass, Node& node, const X& x, DX& dx, const Next&... next) {
    using T = typename Pass::T;
    using Body = typename Layer::Body;
    using Bypass = typename Layer::Bypass;
    constexpr std::size_t outputs = Layer::outputs;
    T other[Layer::inputs];  // the gradient that goes around f
    const auto after_body = [&](const auto& body, auto& body_gradient) {
        const auto after_bypass = [&](const auto& bypass, auto& bypass_gradient) {
            T sum[outputs];
            for (std::size_t i = 0; i < outputs; ++i) sum[i] = bypass[i] + body[i];
            if (Pass::checked && !kernels::in_range(sum)) return false;
            if (!go_on<Layer>(pass, sum, body_gradient, next...)) return false;
            if constexpr (Pass::requested.parameters || Pass::requested.input) {
                for (std::size_t i = 0; i < outputs; ++i) bypass_gradient[i] = body_gradient[i];
            }
            return true;
        };
        if constexpr (Bypass::is_empty) {
            return after_bypass(x, other);
        } else {
            return backpropagate<Bypass, offset + Body::parameter_count, wants_dx>(pass, node, x, other, after_bypass);
        }
    };
    if (!backpropagate<Body, offset, wants_dx>(pass, node, x, dx, after_body)) return false;
    if constexpr (wants_dx && (Pass::requested.parameters || Pass::requested.input)) {
        for (std::size_t i = 0; i < Layer::inputs; ++i) dx[i] = other[i] + dx[i];
        if (Pass::checked && !kernels::in_range(dx)) return false;
    }
    return true;
}

/// The branches from one on, whose outputs begin at y[start]; dx is the sum of what they give back, the last ones
/// first.
template <class Layer, class Branches, std::size_t offset, std::size_t start, bool wants_dx, class Pass, class Node,
          class X, class DX, class Y, class... Next>
constexpr bool backpropagate_branches(Pass& pass, Node& node, const X& x, DX& dx, Y& y, Y& dy, const Next&... next) {
    using T = typename Pass::T;
    using First = typename Branches::First;
    using Rest = typename Branches::Rest;
    constexpr bool learns = Pass::requested.parameters || Pass::requested.input;
    constexpr std::size_t outputs = First::output.size();
    T own[Layer::inputs];
    const auto rest = [&](const auto& part, auto& part_gradient) {
        for (std::size_t i = 0; i < outputs; ++i) y[start + i] = part[i];
        if constexpr (Rest::is_empty) {
            if (!go_on<Layer>(pass, y, dy, next...)) return false;
        } else {
            if (!backpropagate_branches<Layer, Rest, offset + First::parameter_count, start + outputs, wants_dx>(
                    pass, node, x, dx, y, dy, next...)) {
                return false;
            }
        }
        if constexpr (learns) {
            for (std::size_t i = 0; i < outputs; ++i) part_gradient[i] = dy[start + i];
        }
        return true;
    };
    if (!backpropagate<First, offset, wants_dx>(pass, node, x, own, rest)) return false;
    if constexpr (learns && wants_dx) {
        for (std::size_t i = 0; i < Layer::inputs; ++i) dx[i] = Rest::is_empty ? own[i] : own[i] + dx[i];
        if (Pass::checked && !kernels::in_range(dx)) return false;
    }
    return true;
}

template <class Layer, std::size_t offset, bool wants_dx, class Pass, class Node, class X, class DX, class... Next>
constexpr bool backpropagate_composite(Pass& pass, Node& node, const X& x, DX& dx, const Next&... next) {
    if constexpr (composition<Layer> == Composition::concat) {
        using T = typename Pass::T;
        T y[Layer::outputs];
        T dy[Layer::outputs];
        return backpropagate_branches<Layer, typename Layer::Branches, offset, 0, wants_dx>(pass, node, x, dx, y, dy,
                                                                                            next...);
    } else if constexpr (composition<Layer> == Composition::residual) {
        return backpropagate_residual<Layer, offset, wants_dx>(pass, node, x, dx, next...);
    } else {
        return backpropagate<typename Layer::Chain, offset, wants_dx>(pass, node, x, dx, next...);
    }
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
