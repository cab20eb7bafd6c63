// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/demo_case.h"

#include "core/session/case_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace casebound::session {

namespace {

constexpr int kReaders = 1; // so that exhibits get the same numbers every time

QString recordsOf(const QString& demoFolder) {
    return demoFolder + QStringLiteral(".json");
}

// Tells the importing as most of the way: the records come quickly, and at once.
class WithoutTheLastStep final : public Progress {
public:
    explicit WithoutTheLastStep(Progress& whole)
        : m_whole(whole) {}
    void report(qint64 done, qint64 total, const QString& what) override {
        m_whole.report(done, total == 0 ? 0 : total + 1, what);
    }
    bool cancelled() const override { return m_whole.cancelled(); }

private:
    Progress& m_whole;
};

} // namespace

Result<QString> findDemoFolder() {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto& place : {QStringLiteral("../demo"), QStringLiteral("../share/casebound/demo")}) {
        const QString folder = QDir::cleanPath(program.absoluteFilePath(place));
        if (QFileInfo(folder).isDir() && QFileInfo::exists(recordsOf(folder))) return folder;
    }
    return failure(ErrorCode::NotFound,
                   QStringLiteral("The demo's documents are not installed. Nothing was made. Please install "
                                  "Casebound again, with its demo."));
}

Outcome fillDemoCase(CaseSession& session, const QString& demoFolder, Progress& progress) {
    const QDir folder(demoFolder);
    QStringList documents;
    for (const QString& name : folder.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
        documents.append(folder.filePath(name));
    WithoutTheLastStep importing(progress);
    CB_TRY(const auto imported, session.importFiles(documents, kReaders, {}, importing, {}));
    for (const ingest::ImportedFile& file : imported)
        if (file.result == ingest::ImportResult::Failed)
            return failure(ErrorCode::ReaderFailed,
                           QStringLiteral("A document of the demo could not be read: %1 The case was made "
                                          "and can be deleted.")
                               .arg(file.reason));
    NoProgress loading;
    CB_TRY(const auto loaded, session.loadFile(recordsOf(demoFolder), loading));
    Q_UNUSED(loaded)
    progress.report(documents.size() + 1, documents.size() + 1, QStringLiteral("Ready"));
    return {};
}

} // namespace casebound::session
