// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

#include <qpdf/QPDF.hh>

#include <memory>

namespace casebound::report {

// A finished PDF, taken apart without the libraries that made it.
class PdfFile {
public:
    explicit PdfFile(const QByteArray& bytes);

    QPDFObjectHandle root() { return m_file->getRoot(); }
    bool hasInfo() { return m_file->getTrailer().hasKey("/Info"); }
    int pageCount() { return static_cast<int>(m_file->getAllPages().size()); }

    // Every object in PDF's notation, streams unpacked.
    QByteArray everyObject();

    // The structure elements' names in reading order: "P", "Table", …
    QStringList tags();

    // Where the annotations of all pages lead: addresses, and "#name" for a place within.
    QStringList links();

    // Titles of the outline, two spaces for each level.
    QStringList outline();

private:
    QByteArray m_bytes;
    std::shared_ptr<QPDF> m_file;
};

} // namespace casebound::report
