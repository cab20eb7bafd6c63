// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/case_archive.h"

namespace casebound::packet {

QByteArray archiveText() {
    return "This is a whole Casebound case: every record, every original, all names and\n"
           "the history. It should not lie around decrypted, as it does if you can read\n"
           "this: the keys to all of it follow. Delete this copy when you are done.\n"
           "\n"
           "To get a case from it, leave the age file as it is, and run\n"
           "    casebound-cli restore FILE.age CASE --identity KEYFILE\n"
           "or, where it was sealed with a passphrase,\n"
           "    casebound-cli restore FILE.age CASE --packet-passphrase-fd 4 4<FILE\n"
           "CASE is a new file with a passphrase of its own, which is asked for.\n"
           "\n"
           "After the next line: the length of the keys (2 bytes, big-endian), the keys\n"
           "(database key 32, salt 16, key of the names 32, private key of the names 32),\n"
           "the length of the database (8 bytes, big-endian), a SQLCipher 4 database.\n";
}

} // namespace casebound::packet
