# SQLCipher exports the same names as SQLite. With libsqlite3 first in the link order a case would be written in plain,
# without any error. So the static library is linked with its symbols hidden (tests/architecture looks at the result).
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
find_path(SQLCIPHER_INCLUDE NAMES sqlcipher/sqlite3.h REQUIRED)
add_library(casebound_sqlcipher INTERFACE)
target_include_directories(casebound_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE}/sqlcipher)
target_compile_definitions(casebound_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(casebound_sqlcipher INTERFACE ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto ZLIB::ZLIB Threads::Threads m)
target_link_options(casebound_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
