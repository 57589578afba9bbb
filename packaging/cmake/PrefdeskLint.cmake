# SPDX-License-Identifier: GPL-3.0-or-later
# Targets format, format-check, tidy and clazy; `cmake --workflow --preset lint` runs the last three.
file(GLOB_RECURSE PREFDESK_SOURCES CONFIGURE_DEPENDS
    "${CMAKE_SOURCE_DIR}/app/*.cpp" "${CMAKE_SOURCE_DIR}/models/*.cpp" "${CMAKE_SOURCE_DIR}/views/*.cpp")
file(GLOB_RECURSE PREFDESK_ALL_SOURCES CONFIGURE_DEPENDS
    "${CMAKE_SOURCE_DIR}/app/*.[ch]*" "${CMAKE_SOURCE_DIR}/models/*.[ch]*" "${CMAKE_SOURCE_DIR}/views/*.[ch]*" "${CMAKE_SOURCE_DIR}/tests/*.[ch]*")
list(FILTER PREFDESK_ALL_SOURCES INCLUDE REGEX "\\.(cpp|h)$")

add_custom_target(format COMMAND clang-format -i ${PREFDESK_ALL_SOURCES} VERBATIM)
add_custom_target(format-check COMMAND clang-format --dry-run --Werror ${PREFDESK_ALL_SOURCES} VERBATIM)
add_custom_target(tidy COMMAND run-clang-tidy -quiet -p "${CMAKE_BINARY_DIR}" "${CMAKE_SOURCE_DIR}/(app|models|views)/.*" USES_TERMINAL VERBATIM)
# function-args-by-value would have compilers' own operator<=> and callers' lambdas written otherwise; non-pod-global-static
# takes a QStringLiteral for something that is built at the start.
add_custom_target(clazy COMMAND clazy-standalone -p "${CMAKE_BINARY_DIR}"
    --checks=level0,level1,level2,no-ctor-missing-parent-argument,no-function-args-by-value,no-non-pod-global-static ${PREFDESK_SOURCES} USES_TERMINAL VERBATIM)
