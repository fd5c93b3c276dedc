# The compilers and emulators of the matrix. What is missing is said by name, all of it at once, and nothing is run.

set(missing "")

# A program, as the variable of its name, and the Debian package that has it.
function(need_program program package)
    find_program(${program} ${program})
    if(NOT ${program})
        list(APPEND missing "${program} (Debian: ${package})")
        set(missing "${missing}" PARENT_SCOPE)
    endif()
endfunction()

# A file that a compiler finds by itself.
function(need_file compiler file package)
    if(NOT ${compiler})
        return()
    endif()
    execute_process(COMMAND ${${compiler}} ${ARGN} -print-file-name=${file} OUTPUT_VARIABLE path
                    OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT EXISTS ${path})
        list(APPEND missing "${file} for ${compiler} (Debian: ${package})")
        set(missing "${missing}" PARENT_SCOPE)
    endif()
endfunction()

need_program(g++-12 g++-12)
foreach(version 16 19 22)
    need_program(clang++-${version} clang-${version})
endforeach()
need_program(arm-none-eabi-g++ gcc-arm-none-eabi)
need_program(arm-none-eabi-objcopy binutils-arm-none-eabi)
need_program(aarch64-linux-gnu-g++ g++-aarch64-linux-gnu)
need_program(riscv64-unknown-elf-g++ gcc-riscv64-unknown-elf)
need_program(riscv64-unknown-elf-gcc gcc-riscv64-unknown-elf)
need_file(riscv64-unknown-elf-g++ picolibc.specs picolibc-riscv64-unknown-elf)
need_program(qemu-system-arm qemu-system-arm)
need_program(qemu-system-riscv32 qemu-system-misc)
need_program(qemu-system-riscv64 qemu-system-misc)
need_program(qemu-aarch64 qemu-user)

# The C++ headers, which come for Arm only on Debian 12.
file(GLOB newlib_headers /usr/include/newlib/c++/*)
if(newlib_headers)
    list(GET newlib_headers -1 newlib_headers)
else()
    list(APPEND missing "the C++ headers of newlib (Debian: libstdc++-arm-none-eabi-dev)")
endif()

if(missing)
    list(JOIN missing "\n  " missing)
    message(FATAL_ERROR "same bits: missing, so that nothing can be said of all targets:\n  ${missing}")
endif()
