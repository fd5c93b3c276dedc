// The program on a Cortex-M without a C library: a vector table and output by semihosting, which
// the emulator performs at a breakpoint. cortex_m.ld ensures that there are no variables to
// initialize.

#include <cstddef>
#include <cstdint>

#include "report.hpp"

namespace {

std::uint32_t ask_emulator(std::uint32_t operation, std::uint32_t argument) {
    register std::uint32_t r0 asm("r0") = operation;
    register std::uint32_t r1 asm("r1") = argument;
    asm volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

[[noreturn]] void exit(std::uint32_t reason) {
    constexpr std::uint32_t sys_exit = 0x18;
    for (;;) ask_emulator(sys_exit, reason);
}

}  // namespace

void same_bits::print(const char* text) {
    constexpr std::uint32_t sys_write0 = 0x04;
    ask_emulator(sys_write0, reinterpret_cast<std::uint32_t>(text));
}

extern "C" {

extern std::uint32_t stack_top;

// Functions that the compiler calls for assignments. The empty asm prevents it from replacing their
// loops by calls to themselves.

void* memcpy(void* to, const void* from, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        static_cast<char*>(to)[i] = static_cast<const char*>(from)[i];
        asm volatile("");
    }
    return to;
}

void* memmove(void* to, const void* from, std::size_t size) {
    if (to <= from) return memcpy(to, from, size);
    while (size-- > 0) {
        static_cast<char*>(to)[size] = static_cast<const char*>(from)[size];
        asm volatile("");
    }
    return to;
}

void* memset(void* to, int value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        static_cast<char*>(to)[i] = static_cast<char>(value);
        asm volatile("");
    }
    return to;
}

[[noreturn]] void fault() {
    constexpr std::uint32_t run_time_error = 0x20023;
    exit(run_time_error);
}

[[noreturn]] void reset() {
#if defined(__ARM_FP)
    // Enables the FPU: access to coprocessors 10 and 11 (CPACR).
    *reinterpret_cast<volatile std::uint32_t*>(0xe000ed88) |= 0xfU << 20U;
    asm volatile("dsb\n\tisb" ::: "memory");
#endif
    same_bits::run_networks();
    constexpr std::uint32_t application_exit = 0x20026;
    exit(application_exit);
}

using Handler = void (*)();

[[gnu::section(".vectors"), gnu::used]] const struct {
    std::uint32_t* stack;
    Handler reset;
    Handler faults[14];
} vectors = {&stack_top, reset, {fault, fault, fault, fault, fault}};
}
