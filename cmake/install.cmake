# The installed package for find_package(ctnn), and the single header next to the include folder.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

# Independent of the architecture, because all files are headers.
set(ctnn_package_folder ${CMAKE_INSTALL_DATADIR}/cmake/ctnn)

install(TARGETS ctnn ctnn_cortex_m_sums EXPORT ctnnTargets FILE_SET HEADERS)
install(EXPORT ctnnTargets NAMESPACE ctnn:: DESTINATION ${ctnn_package_folder})

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/ctnnConfig.cmake.in ${PROJECT_BINARY_DIR}/ctnnConfig.cmake
                              INSTALL_DESTINATION ${ctnn_package_folder} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ctnnConfigVersion.cmake COMPATIBILITY SameMinorVersion
                                 ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/ctnnConfig.cmake ${PROJECT_BINARY_DIR}/ctnnConfigVersion.cmake
              ${PROJECT_SOURCE_DIR}/cmake/ctnnReproducibilityTest.cmake ${PROJECT_SOURCE_DIR}/cmake/ctnnEmbed.cmake
              ${PROJECT_SOURCE_DIR}/cmake/ctnnEmbedWrite.cmake ${PROJECT_SOURCE_DIR}/cmake/ctnnBake.cmake
              ${PROJECT_SOURCE_DIR}/cmake/ctnnBake.cpp.in
        DESTINATION ${ctnn_package_folder})

# Written at installation, so that installing does not require a build.
install(
    CODE "execute_process(
    COMMAND \"${CMAKE_COMMAND}\" -D \"OUTPUT=${PROJECT_BINARY_DIR}/ctnn_single.hpp\" -D VERSION=${PROJECT_VERSION}
            -P \"${PROJECT_SOURCE_DIR}/scripts/make_single_header.cmake\" COMMAND_ERROR_IS_FATAL ANY)")
install(FILES ${PROJECT_BINARY_DIR}/ctnn_single.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
