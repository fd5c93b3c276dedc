#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

/// Splits an evaluation that exceeds the compiler's default limits into segments. Each segment
/// initializes its own variable and continues where the previous one ended.
namespace ctnn::detail {

/// State after segment `index`: Task::first() for the first, Task::next(state, index) for the
/// others.
template <class Task, std::size_t index>
struct Segment {
    static constexpr auto evaluate() {
        if constexpr (index == 0) {
            return Task::first();
        } else {
            return Task::next(Segment<Task, index - 1>::state(), index);
        }
    }

    // Evaluated once. In GCC not a static member, which stays in the object file at -O0 if a task's
    // data have internal linkage; in Clang not a local variable of a function, which is evaluated
    // twice.
#if defined(__clang__)
    static constexpr auto value = evaluate();
    static consteval const auto& state() { return value; }
#else
    static consteval auto state() {
        constexpr auto value = evaluate();
        return value;
    }
#endif
};

/// Evaluates the segments from `begin` to `end` - 1 in order. Halves the range, because a chain
/// would exceed -ftemplate-depth.
template <class Task, std::size_t begin, std::size_t end>
consteval bool run_segments() {
    if constexpr (end - begin > 1) {
        constexpr std::size_t middle = begin + (end - begin) / 2;
        return run_segments<Task, begin, middle>() && run_segments<Task, middle, end>();
    } else {
        static_cast<void>(Segment<Task, begin>::state());
        return true;
    }
}

}  // namespace ctnn::detail
