# Compilers and emulators of the matrix. If some are missing, all of them are named and nothing is
# run.

set(missing "")

# Finds a program, in the variable of its name; `package` is its Debian package.
function(need_program program package)
    find_program(${program} ${program})
    if(NOT ${program})
        list(APPEND missing "${program} (Debian: ${package})")
        set(missing "${missing}" PARENT_SCOPE)
    endif()
endfunction()

# Finds a file in the search path of a compiler.
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

# The C++ headers, which Debian 12 has only for Arm.
file(GLOB newlib_headers /usr/include/newlib/c++/*)
if(newlib_headers)
    list(GET newlib_headers -1 newlib_headers)
else()
    list(APPEND missing "the C++ headers of newlib (Debian: libstdc++-arm-none-eabi-dev)")
endif()

if(missing)
    list(JOIN missing "\n  " missing)
    message(FATAL_ERROR "same bits: these tools are missing:\n  ${missing}")
endif()
