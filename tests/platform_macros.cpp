/// Includes <ctnn/ctnn.hpp> after macros that platform headers define under common words: those of
/// Arduino.h (min to _BV), of windows.h (near to NO_ERROR), of C libraries, and of drivers.

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x) - 0.5))
#define constrain(amt, low, high) ((amt) < (low) ? (low) : ((amt) > (high) ? (high) : (amt)))
#define radians(deg) ((deg) * 0.017453)
#define degrees(rad) ((rad) * 57.29578)
#define sq(x) ((x) * (x))
#define bit(b) (1UL << (b))
#define lowByte(w) ((unsigned char)((w) & 0xff))
#define highByte(w) ((unsigned char)((w) >> 8))
#define bitRead(value, b) (((value) >> (b)) & 0x01)
#define bitSet(value, b) ((value) |= (1UL << (b)))
#define F(string_literal) (string_literal)
#define PI 3.1415926535897932384626433832795
#define HALF_PI 1.57
#define TWO_PI 6.283
#define EULER 2.718281828459045235360287471352
#define DEFAULT 1
#define EXTERNAL 0
#define INTERNAL 3
#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define CHANGE 1
#define FALLING 2
#define RISING 3
#define SERIAL 0x0
#define DISPLAY 0x1
#define LSBFIRST 0
#define B0 0
#define B1 1
#define B10 2
#define B11 3
#define _BV(b) (1 << (b))
#define interrupts() 0
#define noInterrupts() 0
#define near
#define far
#define small char
#define hyper long
#define interface struct
#define NEAR
#define FAR
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define ERROR 0
#define DELETE 0x00010000L
#define STRICT 1
#define ABSOLUTE 1
#define RELATIVE 2
#define OPAQUE 2
#define TRANSPARENT 1
#define TRUE 1
#define FALSE 0
#define NO_ERROR 0L
#define Yield()
#define I 1i
#define complex _Complex
#define isnan(x) __builtin_isnan(x)
#define isinf(x) __builtin_isinf(x)
#define isfinite(x) __builtin_isfinite(x)
#define signbit(x) __builtin_signbit(x)
#define log2(x) 0
#define BIT(nr) (1UL << (nr))
#define BIT0 1
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define UNUSED(x) (void)x
#define READ 1
#define WRITE 2
#define SET 1
#define RESET 0
#define ENABLE 1
#define DISABLE 0
#define SUCCESS 0
#define assert(x)
#define check(x)
#define verify(x)
#define require(x)
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define swap(a, b)

#include <ctnn/ctnn.hpp>

namespace {

using namespace ctnn;

using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
constexpr Dataset<double, 4, 2, 1> truth_table{.inputs = {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}},
                                               .targets = {{{0}, {1}, {1}, {0}}}};
constexpr Recipe<Adam> recipe{.optimizer = {.rate = 0.05}, .epochs = 500, .seed = 1};
constexpr Xor net = trained<Xor, truth_table, recipe>;
static_assert(accuracy(net, truth_table) == 1.0);
static_assert(proves(net, Box<2>{{{0.9, 1.0}, {0.9, 1.0}}}, output<0> < 0.5));

}  // namespace
