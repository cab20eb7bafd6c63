# What a package holds, and where: "cmake --install build/release --prefix …". The programs find the reader and casebound-ocr in
# ../libexec/casebound and the demo in ../share/casebound, from where they are themselves.
include(GNUInstallDirs)

install(TARGETS casebound casebound-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS casebound-reader casebound-ocr RUNTIME DESTINATION libexec/casebound)

install(FILES packaging/desktop/casebound.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/desktop/casebound.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/desktop/casebound-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME casebound.xml)
install(FILES resources/icons/casebound.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/man/casebound-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

install(DIRECTORY ${CMAKE_BINARY_DIR}/demo DESTINATION ${CMAKE_INSTALL_DATADIR}/casebound FILES_MATCHING PATTERN "*.pdf")
install(FILES ${CMAKE_BINARY_DIR}/demo.json DESTINATION ${CMAKE_INSTALL_DATADIR}/casebound)
