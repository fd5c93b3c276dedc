#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/forward.hpp>
#include <ctnn/kernels/range.hpp>

/// Backpropagation for every tree of layers: a recursion that runs the forward pass on the way in
/// and the backward pass on the way out, so each call holds its layer's values as local variables.
/// A Pass selects the arithmetic (arrays at run time, vectors in the constant evaluator), holds the
/// parameters and the gradient, and computes the loss at the end.
///
/// Members of a Pass:
///   T                    the number type
///   requested, checked   the gradients to compute, and whether a value out of range ends the pass
///   on_arrays            true: layers run on arrays, and the pass has `parameters`, `gradient` and
///                        `accumulate`; false: each layer's kernel runs on vectors, with its
///                        parameters in a tree of nodes
///   Values<Layer>        the array or vector that holds a layer's output
///   fuses<Activation>    whether the loss is computed together with the last activation
///   finish<...>(z, y, d) computes the loss of the outputs y and its gradient d
///   observer             receives each layer's values in both directions, if Pass::observes
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// Reports an activation that has no usable derivative.
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

/// Runs a chain of layers forward on x, then everything that follows, `next(y, dy)` or the loss,
/// then the chain backward to dx. Returns false if a value is out of range; the gradients of this
/// layer and those before it are then unchanged.
template <class Chain, std::size_t offset, bool wants_dx, class Pass, class Node, class X, class DX, class... Next>
constexpr bool backpropagate(Pass& pass, Node& node, const X& x, DX& dx, const Next&... next) {
    using First = typename Chain::First;
    using Rest = typename Chain::Rest;
    using T = typename Pass::T;
    constexpr std::size_t next_offset = offset + parameter_count<First>;
    // The rest computes dx only if something before it uses it.
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
        // The backward pass ends at the first layer with parameters, unless dL/dx is requested.
        constexpr bool learns =
            Pass::requested.input || (Pass::requested.parameters && (wants_dx || parameter_count<First> > 0));
        constexpr bool stores_z = !Pass::on_arrays || Pass::observes || derivative_needs_z<Activation> || is_fused;
        if constexpr (learns && !is_fused) static_assert(check_derivative<Activation, T>());

        typename Pass::template Values<First>::type y;
        typename Pass::template Values<First>::type pre_activation;
        typename Pass::template Saved<First, wants_dx>::type saved;
        if constexpr (!Pass::on_arrays) {
            using Kernel = typename Pass::template Kernel<First, wants_dx>;
            Kernel::forward(node.parameters, x, saved, pre_activation);
            if (!Kernel::Out::in_range(pre_activation)) return false;
            Kernel::Out::template activate<Activation>(pre_activation, y);
        } else if constexpr (stores_z) {
            if constexpr (has_saved<First>) {
                First::template forward<offset>(pass.parameters, x, pre_activation, saved);
            } else {
                First::template forward<offset>(pass.parameters, x, pre_activation);
            }
            if (Pass::checked && !kernels::in_range(pre_activation)) return false;
            kernels::activate<Activation, First::outputs>(pre_activation, y);
        } else {
            if constexpr (has_saved<First>) {
                First::template forward<offset>(pass.parameters, x, y, saved);
            } else {
                First::template forward<offset>(pass.parameters, x, y);
            }
            if (Pass::checked && !kernels::in_range(y)) return false;
            kernels::activate<Activation, First::outputs>(y, y);
        }
        const auto& z = stores_z ? pre_activation : y;
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
                if constexpr (requires { Kernel::backward_needs_input; }) {
                    Kernel::backward(node.parameters, saved, d, stored_d, dx);
                } else {
                    Kernel::backward(node.parameters, d, stored_d, dx);
                }
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

/// Continues after a composite layer, with the next layers or the loss.
template <class Layer, class Pass, class Y, class DY, class... Next>
constexpr bool backpropagate_next(Pass& pass, const Y& y, DY& dy, const Next&... next) {
    if constexpr (sizeof...(Next) == 0) {
        return pass.template finish<Layer, false>(y, y, dy);
    } else {
        return (next(y, dy) && ...);
    }
}

/// y = x + f(x), or s(x) + f(x) with a shortcut s. dx is the gradient of the bypass (x or s) plus
/// that of f, in this order.
template <class Layer, std::size_t offset, bool wants_dx, class Pass, class Node, class X, class DX, class... Next>
constexpr bool backpropagate_residual(Pass& pass, Node& node, const X& x, DX& dx, const Next&... next) {
    using T = typename Pass::T;
    using Body = typename Layer::Body;
    using Bypass = typename Layer::Bypass;
    constexpr std::size_t outputs = Layer::outputs;
    T bypass_dx[Layer::inputs];
    const auto after_body = [&](const auto& body, auto& body_gradient) {
        const auto after_bypass = [&](const auto& bypass, auto& bypass_gradient) {
            T sum[outputs];
            for (std::size_t i = 0; i < outputs; ++i) sum[i] = bypass[i] + body[i];
            if (Pass::checked && !kernels::in_range(sum)) return false;
            if (!backpropagate_next<Layer>(pass, sum, body_gradient, next...)) return false;
            if constexpr (Pass::requested.parameters || Pass::requested.input) {
                for (std::size_t i = 0; i < outputs; ++i) bypass_gradient[i] = body_gradient[i];
            }
            return true;
        };
        if constexpr (Bypass::is_empty) {
            return after_bypass(x, bypass_dx);
        } else {
            return backpropagate<Bypass, offset + Body::parameter_count, wants_dx>(pass, node, x, bypass_dx,
                                                                                   after_bypass);
        }
    };
    if (!backpropagate<Body, offset, wants_dx>(pass, node, x, dx, after_body)) return false;
    if constexpr (wants_dx && (Pass::requested.parameters || Pass::requested.input)) {
        for (std::size_t i = 0; i < Layer::inputs; ++i) dx[i] = bypass_dx[i] + dx[i];
        if (Pass::checked && !kernels::in_range(dx)) return false;
    }
    return true;
}

/// Runs the branches of a Concat; the outputs of the first begin at y[start]. dx is the sum of the
/// branches' gradients, added from the last branch to the first.
template <class Layer, class Branches, std::size_t offset, std::size_t start, bool wants_dx, class Pass, class Node,
          class X, class DX, class Y, class... Next>
constexpr bool backpropagate_branches(Pass& pass, Node& node, const X& x, DX& dx, Y& y, Y& dy, const Next&... next) {
    using T = typename Pass::T;
    using First = typename Branches::First;
    using Rest = typename Branches::Rest;
    constexpr bool learns = Pass::requested.parameters || Pass::requested.input;
    constexpr std::size_t outputs = First::output.size();
    T branch_dx[Layer::inputs];
    const auto rest = [&](const auto& branch, auto& branch_gradient) {
        for (std::size_t i = 0; i < outputs; ++i) y[start + i] = branch[i];
        if constexpr (Rest::is_empty) {
            if (!backpropagate_next<Layer>(pass, y, dy, next...)) return false;
        } else {
            if (!backpropagate_branches<Layer, Rest, offset + First::parameter_count, start + outputs, wants_dx>(
                    pass, node, x, dx, y, dy, next...)) {
                return false;
            }
        }
        if constexpr (learns) {
            for (std::size_t i = 0; i < outputs; ++i) branch_gradient[i] = dy[start + i];
        }
        return true;
    };
    if (!backpropagate<First, offset, wants_dx>(pass, node, x, branch_dx, rest)) return false;
    if constexpr (learns && wants_dx) {
        for (std::size_t i = 0; i < Layer::inputs; ++i) dx[i] = Rest::is_empty ? branch_dx[i] : branch_dx[i] + dx[i];
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
