# RISC-V with the start-up code of picolibc and its output by semihosting: 32 bits without floating
# point, like small microcontrollers, and 64 bits with it, where the compiler contracts by default.

set(risc_v --specs=picolibc.specs -mcmodel=medany)
set(risc_v_headers -isystem ${newlib_headers} -isystem ${newlib_headers}/arm-none-eabi)
set(memory -Wl,--defsym=__flash=0x80000000,--defsym=__flash_size=32M,--defsym=__ram=0x84000000,--defsym=__ram_size=32M)

# Like Cortex-M0, RISC-V 32 computes without floating point, which the quick run compares there.
set(all_bits 32 64)
if(CTNN_SAME_BITS_QUICK)
    set(all_bits 64)
endif()
foreach(bits IN LISTS all_bits)
    if(bits EQUAL 32)
        set(machine -march=rv32imac -mabi=ilp32)
    else()
        set(machine -march=rv64gc -mabi=lp64d)
    endif()
    set(compile_risc_v ${riscv64-unknown-elf-g++} ${risc_v} ${machine} ${risc_v_headers} ${firmware})
    add_constants(risc-v-${bits} ${compile_risc_v})
    foreach(flag ${off} "")
        set(title "RISC-V ${bits} -O2")
        if(NOT flag)
            if(bits EQUAL 32)
                continue()
            endif()
            string(APPEND title ", no other flag")
        endif()
        add_target(
            "${title}"
            COMPILE ${compile_risc_v} -O2 ${flag}
            SOURCES main.cpp
            CONSTANTS risc-v-${bits}
            # Linked by gcc, because g++ needs a C++ library.
            LINK ${riscv64-unknown-elf-gcc} ${risc_v} ${machine} --crt0=hosted --oslib=semihost ${memory}
            RUN ${qemu-system-riscv${bits}} -machine virt -bios none ${semihosting} -kernel)
    endforeach()
endforeach()
