// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printing/finish.h"

#define POINTERHOLDER_TRANSITION 4 // no class of qpdf's own for shared pointers
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace casebound::report::printing {

namespace {

QByteArray rewritten(const QByteArray& pdf, const QString& language) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("report", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    file.getTrailer().removeKey("/Info");
    QPDFObjectHandle root = file.getRoot();
    root.removeKey("/Metadata");
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(language.toStdString()));

    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())};
}

} // namespace

Result<QByteArray> finish(const QByteArray& pdf, const QString& language) {
    try {
        return rewritten(pdf, language);
    } catch (const std::exception&) {
        // What qpdf says may quote the file.
        return failure(
            ErrorCode::Internal,
            QStringLiteral("The PDF could not be freed of its metadata, so it was not written. The case "
                           "is unchanged. Export as HTML instead."));
    }
}

} // namespace casebound::report::printing
