# What most sources of a group read before their first line of their own, compiled once: it halves a clean build. Sources
# still include what they use: packaging/tidy looks at each of them without these headers.

# casebound_headers(GROUP [PROGRAMS] HEADERS header… LINK target…): one precompiled header for all targets that are compiled
# alike. PROGRAMS: for sources of programs, which the compiler treats otherwise than those of libraries.
function(casebound_headers group)
    cmake_parse_arguments(H "PROGRAMS" "" "HEADERS;LINK" ${ARGN})
    set(source ${CMAKE_BINARY_DIR}/generated/headers_${group}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "int main() { return 0; }\n")
    if(H_PROGRAMS)
        add_executable(casebound_headers_${group} EXCLUDE_FROM_ALL ${source})
    else()
        add_library(casebound_headers_${group} OBJECT EXCLUDE_FROM_ALL ${source})
    endif()
    target_link_libraries(casebound_headers_${group} PRIVATE casebound_flags tl::expected Qt6::Core ${H_LINK})
    target_precompile_headers(casebound_headers_${group} PRIVATE ${H_HEADERS})
    # Not through ccache: beside an older one it takes the header that is compiled for one that is used, and gives that back.
    set_target_properties(casebound_headers_${group} PROPERTIES CXX_COMPILER_LAUNCHER ""
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/generated) # none of the programs
endfunction()

# casebound_precompiled(TARGET GROUP)
function(casebound_precompiled target group)
    target_precompile_headers(${target} REUSE_FROM casebound_headers_${group})
endfunction()

set(common_headers <algorithm> <array> <functional> <map> <memory> <optional> <utility> <vector> <QByteArray> <QDateTime> <QFile>
    <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QRegularExpression> <QSet> <QString> <QStringList>
    <core/base/progress.h> <core/base/result.h> <core/base/secure_bytes.h>)
set(record_headers <core/records/all.h>)
set(session_headers ${record_headers} <core/session/case_session.h>)
set(window_headers <QAction> <QApplication> <QBoxLayout> <QComboBox> <QLabel> <QLineEdit> <QPushButton> <QTableView> <QToolButton>
    <ui/models/case_desk.h> <ui/widgets/basics.h> <ui/widgets/view.h>)

casebound_headers(core HEADERS ${common_headers})
casebound_headers(records HEADERS ${common_headers} ${record_headers})
casebound_headers(session HEADERS ${common_headers} ${session_headers})
casebound_headers(window HEADERS ${common_headers} ${session_headers} ${window_headers} LINK Qt6::Widgets)
if(CASEBOUND_TESTS)
    find_package(GTest REQUIRED)
    casebound_headers(tests PROGRAMS LINK GTest::gmock
        HEADERS ${common_headers} ${session_headers} <gtest/gtest.h> <gmock/gmock.h> <tests/support/result_matchers.h>)
    # Without Qt Test, whose definitions name each program's own folder.
    casebound_headers(window_tests PROGRAMS LINK Qt6::Widgets
        HEADERS ${common_headers} ${session_headers} ${window_headers} <tests/ui/support/demo_desk.h>)
endif()
