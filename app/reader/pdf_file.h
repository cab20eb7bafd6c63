// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QPDF;
namespace Poppler {
class Document;
}

namespace casebound::reader {

// One PDF in both libraries: Poppler shows it, qpdf tells what Poppler's interface keeps to itself. Either
// may understand files that the other does not; without Poppler there is no document.
class PdfFile {
public:
    // Errors: PasswordNeeded, Broken, NoPages.
    static Answer<std::unique_ptr<PdfFile>> open(QByteArrayView bytes, const QByteArray& password);
    ~PdfFile();

    Poppler::Document& poppler() { return *m_poppler; }
    QPDF* qpdf() { return m_qpdf.get(); } // null when qpdf cannot read it

    // A second, independent look, to be changed freely. Null when qpdf cannot read it.
    std::unique_ptr<QPDF> freshQpdf() const;

    QByteArrayView bytes() const { return m_bytes; } // as they came
    bool needsNoPassword() const { return m_password.empty(); }
    bool attachmentsLocked() const { return m_attachmentsLocked; }
    bool repaired() const;
    int parserErrors() const; // bounded

private:
    PdfFile() = default;
    bool openQpdf(const std::vector<std::string>& passwords);
    bool openQpdfWithoutKey();
    QByteArrayView readable() const { return m_unlocked.isEmpty() ? m_bytes : QByteArrayView(m_unlocked); }
    Answer<void> openPoppler(const std::vector<std::string>& passwords);

    QByteArrayView m_bytes;
    QByteArray m_unlocked; // a copy without encryption, where only the attachments are encrypted
    std::string m_password;
    bool m_attachmentsLocked = false;
    bool m_damaged = false;
    std::unique_ptr<QPDF> m_qpdf;
    std::unique_ptr<Poppler::Document> m_poppler;
};

// The bytes of `pdf` as qpdf writes them, without encryption.
QByteArray writePlain(QPDF& pdf);

} // namespace casebound::reader
