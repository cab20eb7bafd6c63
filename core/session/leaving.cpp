// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/part_file.h"
#include "core/reply/reply_document.h"
#include "core/reply/summary_document.h"
#include "core/report/report.h"
#include "core/session/departing.h"
#include "core/session/open_case.h"

#include <QFileInfo>

#include <optional>

// What leaves as a file of its own: a reply, a summary.
namespace casebound::session {

namespace {

Result<QByteArray> print(const privacy::ClearedDocument& document, FileFormat format) {
    switch (format) {
    case FileFormat::Markdown:
        return report::markdown(document);
    case FileFormat::Html:
        return report::html(document);
    case FileFormat::Pdf:
        return report::pdf(document);
    case FileFormat::Json:
        return report::json(document);
    }
    return failure(ErrorCode::Internal, QStringLiteral("There is no such format."));
}

Result<privacy::Released> finishedFile(Departing& departing, const document::Document& document,
                                       FileFormat format, const QString& path, Progress& progress) {
    CB_TRY(const auto cleared, departing.gate().clear(document));
    CB_TRY(const QByteArray bytes, print(cleared, format));
    CB_TRY(auto finished, privacy::Finished::of(QFileInfo(path).fileName(), bytes));
    return departing.gate().release(std::move(finished), progress);
}

Outcome writeAll(packet::PartFile& file, const privacy::Released& released) {
    CB_TRY(const auto content, privacy::MappedContent::of(released.content()));
    CB_CHECK(file.write(content.bytes()));
    return file.sync();
}

} // namespace

std::optional<FileFormat> formatFrom(const QString& name) {
    if (name == QLatin1String("md")) return FileFormat::Markdown;
    if (name == QLatin1String("html")) return FileFormat::Html;
    if (name == QLatin1String("pdf")) return FileFormat::Pdf;
    if (name == QLatin1String("json")) return FileFormat::Json;
    return std::nullopt;
}

CaseTools CaseSession::caseTools() {
    return {connection(),     m_case->vault.registerKeys(), m_texts, m_repository, m_services.clock,
            m_services.random};
}

Ledger CaseSession::ledger() {
    return {caseTools(), m_who};
}

Result<LeaveReport> CaseSession::leaveAsFile(const privacy::Departure& departure, records::ExportForm form,
                                             FileFormat format, const QString& path, Progress& progress) {
    CB_TRY(auto departing, Departing::open({caseTools(), m_references, ledger()}, departure));
    if (!departing.isClear()) return departing.report();
    std::optional<packet::PartFile> file;
    return departing.leave(
        form,
        [&](storage::Transaction&, records::Export&) -> Outcome {
            CB_TRY(const auto released,
                   finishedFile(departing, departure.documents.front(), format, path, progress));
            CB_TRY(auto made, packet::PartFile::create(path, packet::Existing::Keep));
            file.emplace(std::move(made));
            return writeAll(*file, released);
        },
        [&] { return file->publish(); });
}

Result<privacy::Departure> CaseSession::replyDeparture(const QString& ref, const privacy::Destination& to) {
    CB_TRY(const auto target, m_references.resolve(ref));
    CB_TRY(const auto material, materialOfReply(caseTools(), target.record));
    const auto* reply = material.get<records::Reply>(target.record);
    privacy::Departure departure{to, {}, material.records()};
    departure.documents.push_back(reply::replyDocument(*reply, material));
    return departure;
}

Result<LeaveReport> CaseSession::writeReply(const QString& ref, FileFormat format,
                                            const privacy::Destination& to, const QString& path,
                                            Progress& progress) {
    CB_TRY(const auto departure, replyDeparture(ref, to));
    return leaveAsFile(departure, records::ExportForm::Reply, format, path, progress);
}

Result<LeaveReport> CaseSession::rehearseReply(const QString& ref, const privacy::Destination& to) {
    CB_TRY(const auto departure, replyDeparture(ref, to));
    return rehearse(departure);
}

Result<LeaveReport> CaseSession::rehearse(const privacy::Departure& departure) {
    CB_TRY(const auto departing, Departing::open({caseTools(), m_references, ledger()}, departure));
    return departing.rehearsal(departure, {});
}

Result<privacy::Departure> CaseSession::summaryDeparture(const privacy::Destination& to) {
    CB_TRY(const auto material, materialOfSelection(caseTools(), {}));
    privacy::Departure departure{to, {}, material.records()};
    departure.documents.push_back(reply::summaryDocument(material));
    return departure;
}

Result<LeaveReport> CaseSession::rehearseSummary(const privacy::Destination& to) {
    CB_TRY(const auto departure, summaryDeparture(to));
    return rehearse(departure);
}

Result<LeaveReport> CaseSession::exportSummary(const QString& path, const privacy::Destination& to,
                                               Progress& progress) {
    const auto format = formatFrom(QFileInfo(path).suffix().toLower());
    if (!format)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The file's name must end in .html, .pdf, .md or .json: that is how it "
                                      "will be written."));
    CB_TRY(const auto departure, summaryDeparture(to));
    return leaveAsFile(departure, records::ExportForm::Table, *format, path, progress);
}

} // namespace casebound::session
