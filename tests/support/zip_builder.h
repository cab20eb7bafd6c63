// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace casebound {

// Zip archives written by hand, stored without packing, so that they can be wrong on purpose.
class ZipBuilder {
public:
    // `mode` is a Unix file mode (0100644 a file, 0120777 a link, 0040755 a folder).
    // `claimedSize` is what the directory says of the size; -1 for the truth.
    void add(const QByteArray& name, const QByteArray& content, unsigned mode = 0100644,
             qint64 claimedSize = -1);
    QByteArray build() const;

private:
    QByteArray m_members;
    QByteArray m_directory;
    int m_count = 0;
};

} // namespace casebound
