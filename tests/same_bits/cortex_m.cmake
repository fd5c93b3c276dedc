# Cortex-M without an operating system or C library.

set(cortex_m0 ${arm-none-eabi-g++} -mcpu=cortex-m0 -mthumb)
set(cortex_m3 ${arm-none-eabi-g++} -mcpu=cortex-m3 -mthumb)
set(cortex_m4f ${arm-none-eabi-g++} -mcpu=cortex-m4 -mthumb -mfpu=fpv4-sp-d16 -mfloat-abi=hard)

# One evaluation for all three processors: constants do not depend on the calling convention. The
# linker cannot know this, so the attribute that records it is removed.
add_constants(cortex-m ${cortex_m0} ${firmware})
set(constants_of_cortex-m-any "")
foreach(object IN LISTS constants_of_cortex-m)
    string(REGEX REPLACE "\\.o$" ".any.o" any ${object})
    cmake_path(GET object STEM network)
    add_custom_command(
        OUTPUT ${any}
        COMMAND ${arm-none-eabi-objcopy} -R .ARM.attributes ${object} ${any}
        DEPENDS ${object}
        COMMENT "cortex-m: constants of ${network} for any of them"
        VERBATIM)
    list(APPEND constants_of_cortex-m-any ${any})
endforeach()

set(link -nostdlib -Wl,--gc-sections)
set(scripts ${CMAKE_CURRENT_SOURCE_DIR}/firmware)
set(microbit ${scripts}/memory_microbit.ld ${scripts}/cortex_m.ld)
set(mps2 ${scripts}/memory_mps2.ld ${scripts}/cortex_m.ld)
set(start firmware/cortex_m.cpp)
# The program of the target ctnn::cortex_m_sums.
set(sums firmware/cortex_m_sums.cpp)
get_target_property(link_sums ctnn_cortex_m_sums INTERFACE_LINK_OPTIONS)
list(TRANSFORM link_sums REPLACE "^LINKER:" "-Wl,")

add_target(
    "Cortex-M0 -Os" FINGERPRINTS
    COMPILE ${cortex_m0} -Os ${off} ${firmware}
    SOURCES ${start}
    CONSTANTS cortex-m-any
    LINK ${cortex_m0} ${link}
    SCRIPTS ${microbit}
    LIBRARIES -lgcc
    RUN ${qemu-system-arm} -M microbit -global nrf51-soc.sram-size=262144 ${semihosting} -kernel)

add_target(
    "Cortex-M3 -O2, cortex_m_sums"
    COMPILE ${cortex_m3} -O2 ${off} ${firmware}
    SOURCES ${start} ${sums}
    CONSTANTS cortex-m-any
    LINK ${cortex_m3} ${link} ${link_sums}
    SCRIPTS ${mps2}
    LIBRARIES -lgcc
    RUN ${qemu-system-arm} -M mps2-an385 ${semihosting} -kernel)

add_target(
    "Cortex-M3 -O2, sums by libgcc"
    KNOWN "libgcc rounds some differences of doubles wrongly, hence ctnn::cortex_m_sums"
    OBJECTS_OF "Cortex-M3 -O2, cortex_m_sums"
    CONSTANTS cortex-m-any
    LINK ${cortex_m3} ${link}
    SCRIPTS ${mps2}
    LIBRARIES -lgcc
    RUN ${qemu-system-arm} -M mps2-an385 ${semihosting} -kernel)

foreach(flag ${off} "")
    set(title "Cortex-M4F -O2, cortex_m_sums")
    if(NOT flag)
        string(APPEND title ", no other flag")
    endif()
    add_target(
        "${title}"
        COMPILE ${cortex_m4f} -O2 ${flag} ${firmware}
        SOURCES ${start} ${sums}
        CONSTANTS cortex-m-any
        LINK ${cortex_m4f} ${link} ${link_sums}
        SCRIPTS ${mps2}
        LIBRARIES -lgcc
        RUN ${qemu-system-arm} -M mps2-an386 ${semihosting} -kernel)
endforeach()
