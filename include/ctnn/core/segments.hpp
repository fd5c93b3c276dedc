#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

/// An evaluation that is more than the compiler's default limits allow at once, cut into segments: each is the
/// initializer of a variable of its own, and goes on where the one before it ended.
namespace ctnn::detail {

/// The state after the segment with this number: Task::first() after the first, Task::next(state, index) after another.
template <class Task, std::size_t index>
struct Segment {
    static constexpr auto evaluate() {
        if constexpr (index == 0) {
            return Task::first();
        } else {
            return Task::next(Segment<Task, index - 1>::state(), index);
        }
    }

    // Evaluated once. As a static member, GCC would keep it in the object file at -O0, where a task's data have
    // internal linkage; as a local variable of a function, Clang would evaluate it twice.
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

/// Evaluates the segments from `begin` up to `end`; in order by halving the range, since a chain would run into
/// -ftemplate-depth.
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
