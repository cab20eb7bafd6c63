# What only the window links: never the core, never the command line (tests/architecture looks at both).
find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg DBus)

# casebound_ui(NAME USES module… [LINK library…]): one static library per folder of ui/, Qt's moc and resources run over it.
function(casebound_ui name)
    cmake_parse_arguments(U "" "FOLDER" "USES;LINK" ${ARGN})
    if(NOT U_FOLDER)
        set(U_FOLDER ${name})
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${U_FOLDER}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${U_FOLDER}/*.h)
    add_library(casebound_ui_${name} STATIC ${sources})
    set_target_properties(casebound_ui_${name} PROPERTIES AUTOMOC ON)
    list(TRANSFORM U_USES PREPEND casebound_)
    target_link_libraries(casebound_ui_${name} PUBLIC casebound_flags ${U_USES} ${U_LINK} Qt6::Widgets)
endfunction()
