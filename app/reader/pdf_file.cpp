// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_file.h"

#include <QString>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFWriter.hh>

#include <poppler-qt6.h>

#include <algorithm>

namespace casebound::reader {

using reading::wire::FailureReason;

namespace {

// Poppler's complaints are counted, not kept: some files raise a hundred thousand of them.
int complaints = 0;

void countComplaint(const QString&, const QVariant&) {
    if (complaints < reading::wire::kMaxParserErrors) ++complaints;
}

// The typed password as each generation of PDF encryption takes it: Latin-1 up to revision 4, UTF-8 after.
std::vector<std::string> candidates(const QByteArray& typed) {
    std::vector<std::string> list{""};
    if (typed.isEmpty()) return list;
    const QString password = QString::fromUtf8(typed).normalized(QString::NormalizationForm_C);
    for (const QByteArray& bytes : {password.toLatin1(), password.toUtf8(),
                                    password.normalized(QString::NormalizationForm_KC).toUtf8(), typed}) {
        std::string candidate = bytes.toStdString();
        if (std::find(list.begin(), list.end(), candidate) == list.end())
            list.push_back(std::move(candidate));
    }
    return list;
}

std::unique_ptr<QPDF> newQpdf(QByteArrayView bytes, const std::string& password, bool isKey) {
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->setPasswordIsHexKey(isKey);
    pdf->processMemoryFile("document", bytes.data(), static_cast<std::size_t>(bytes.size()),
                           password.c_str());
    return pdf;
}

bool isIdentity(QPDFObjectHandle encryption, const char* key) {
    QPDFObjectHandle filter = encryption.getKey(key);
    return filter.isNull() || (filter.isName() && filter.getName() == "/Identity");
}

} // namespace

QByteArray writePlain(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setPreserveEncryption(false);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

PdfFile::~PdfFile() = default;

// False when it asks for another password.
bool PdfFile::openQpdf(const std::vector<std::string>& passwords) {
    for (const std::string& password : passwords) {
        try {
            m_qpdf = newQpdf(m_bytes, password, false);
            m_password = password;
            return true;
        } catch (const QPDFExc& error) {
            if (error.getErrorCode() != qpdf_e_password) {
                m_damaged = true;
                return true;
            }
        } catch (const std::exception&) {
            m_damaged = true;
            return true;
        }
    }
    return false;
}

// Where strings and streams are not encrypted at all, only the attachments are, and no key is needed for the
// rest.
bool PdfFile::openQpdfWithoutKey() {
    for (const int keyLength : {64, 32}) {
        try {
            auto pdf = newQpdf(m_bytes, std::string(static_cast<std::size_t>(keyLength), '0'), true);
            QPDFObjectHandle encryption = pdf->getTrailer().getKey("/Encrypt");
            if (!encryption.isDictionary() || !encryption.hasKey("/CF")) return false;
            if (!isIdentity(encryption, "/StmF") || !isIdentity(encryption, "/StrF")) return false;
            m_unlocked = writePlain(*pdf);
            m_damaged = pdf->anyWarnings();
            m_qpdf = newQpdf(m_unlocked, {}, false);
            m_attachmentsLocked = true;
            return true;
        } catch (const std::exception&) {
            continue;
        }
    }
    return false;
}

Answer<void> PdfFile::openPoppler(const std::vector<std::string>& passwords) {
    const QByteArrayView source = readable();
    const QByteArray data = QByteArray::fromRawData(source.data(), source.size());
    bool locked = false;
    for (const std::string& password : passwords) {
        const QByteArray secret = QByteArray::fromStdString(password);
        complaints = 0; // a wrong password raises some
        m_poppler = Poppler::Document::loadFromData(data, secret, secret);
        if (!m_poppler) continue;
        if (!m_poppler->isLocked()) {
            m_password = password;
            break;
        }
        locked = true;
        m_poppler.reset();
    }
    if (!m_poppler) return refused(locked ? FailureReason::PasswordNeeded : FailureReason::Broken);
    // Loading succeeds for files that have no page, or none that can be used.
    if (m_poppler->numPages() < 1) return refused(FailureReason::NoPages);
    if (m_poppler->numPages() > reading::wire::kMaxPages) return refused(FailureReason::TooLarge);
    return {};
}

Answer<std::unique_ptr<PdfFile>> PdfFile::open(QByteArrayView bytes, const QByteArray& password) {
    Poppler::setDebugErrorFunction(countComplaint, {});
    std::unique_ptr<PdfFile> file(new PdfFile);
    file->m_bytes = bytes;
    std::vector<std::string> passwords = candidates(password);
    if (!file->openQpdf(passwords) && file->openQpdfWithoutKey()) passwords = {""};
    if (const auto opened = file->openPoppler(passwords); !opened) return refused(opened.error());
    return file;
}

std::unique_ptr<QPDF> PdfFile::freshQpdf() const {
    if (!m_qpdf) return nullptr;
    return newQpdf(readable(), m_password, false);
}

bool PdfFile::repaired() const {
    return m_damaged || m_poppler->xrefWasReconstructed() || (m_qpdf && m_qpdf->anyWarnings());
}

int PdfFile::parserErrors() const {
    return complaints;
}

} // namespace casebound::reader
