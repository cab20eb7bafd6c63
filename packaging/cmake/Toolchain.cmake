# Compiler flags live on one interface target, so that nothing is set twice.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # It wants to be told that defines and times of precompiled headers need no second look.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(casebound_flags INTERFACE)
target_include_directories(casebound_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(casebound_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -fstack-protector-strong -fno-strict-overflow -pthread)
# Qt 6.4 is the oldest that we build with: what only later versions deprecate is no warning yet.
target_compile_definitions(casebound_flags INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400 QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400 CASEBOUND_VERSION="${PROJECT_VERSION}")
if(CCACHE_PROGRAM)
    target_compile_options(casebound_flags INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
endif()
target_link_options(casebound_flags INTERFACE -Wl,--no-undefined -Wl,-z,relro,-z,now)
# Several sources of a target are compiled at once, which takes a third of the time: what stands in their unnamed namespaces
# has names of its own throughout a target, which tests/architecture looks at.
if(CMAKE_UNITY_BUILD)
    target_compile_options(casebound_flags INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-subobject-linkage>) # for headers
endif()
if(CASEBOUND_WERROR)
    target_compile_options(casebound_flags INTERFACE -Werror)
endif()
if(CASEBOUND_SANITIZE)
    target_compile_options(casebound_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all
        -Wno-maybe-uninitialized) # GCC sees these where the instrumentation only makes them look so
    target_link_options(casebound_flags INTERFACE -fsanitize=address,undefined)
    # AddressSanitizer cannot start under RLIMIT_AS: the sandbox leaves that one limit out of these builds only.
    target_compile_definitions(casebound_flags INTERFACE CASEBOUND_SANITIZE)
elseif(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_definitions(casebound_flags INTERFACE _FORTIFY_SOURCE=2)
endif()
