// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "core/privacy/leak_check.h"
#include "core/reading/reader_program.h"
#include "core/session/open_case.h"

#include <QFileInfo>

namespace casebound::session {

namespace {

Result<reading::SealedDocument> sealedCopyOf(const QString& path) {
    CB_TRY(const QByteArray bytes, readWholeFile(path, QStringLiteral("file"), privacy::kMaxFinished));
    return reading::SealedDocument::copyOf(bytes);
}

} // namespace

Result<QList<FileLeaks>> CaseSession::leakCheck(const QStringList& paths, Progress& progress) {
    CB_TRY(const auto program, reading::findReaderProgram());
    CB_TRY(const auto names, privacy::Register::load(connection(), m_case->vault.registerKeys()));
    const privacy::LeakCheck leakCheck(names);
    QList<FileLeaks> all;
    for (const QString& path : paths) {
        CB_CHECK(progress.proceed());
        const auto content = sealedCopyOf(path);
        const auto hits = content ? leakCheck.check(QFileInfo(path).fileName(), *content, program, progress)
                                  : Result<QList<privacy::LeakHit>>(failure(content.error()));
        if (!hits && hits.error().code == ErrorCode::Cancelled) return failure(hits.error());
        all.append(hits ? leaksOf(path, *hits, m_references) : FileLeaks{path, {}, hits.error().message});
        progress.report(all.size(), paths.size(), QStringLiteral("Searching files"));
    }
    return all;
}

} // namespace casebound::session
