// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/backup_part.h"

#include "ui/widgets/basics.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace casebound::views {

using widgets::Notice;

BackupPart::BackupPart(const widgets::Context& context, QWidget* parent)
    : PagePart(tr("Backups"),
               tr("A backup is a copy of the case that opens with the case's own passphrase. It counts once "
                  "it was opened again and every page of it verified."),
               parent)
    , m_context(context)
    , m_make(addAction(tr("Make a backup…")))
    , m_state(new Notice(Notice::Kind::Info)) {
    addWidget(m_state);
    m_state->hide();
    connect(m_make, &QPushButton::clicked, this, &BackupPart::backUp);
}

void BackupPart::backUp() {
    if (!m_make->isEnabled()) return;
    const QStringList paths =
        m_context.prompts.files(this, {prompts::FileUse::Save, tr("Where the backup goes"),
                                       QStringLiteral("backup.casebound"), QStringLiteral("*.casebound")});
    if (paths.isEmpty()) return;
    const QString path = QFileInfo(paths.front()).suffix().isEmpty()
                             ? paths.front() + QStringLiteral(".casebound")
                             : paths.front();
    m_make->setEnabled(false);
    m_context.desk.start(
        this, tr("Making a backup"),
        [path](session::CaseSession& session, Progress& /*progress*/) { return session.backup(path); },
        [this, path](const Outcome& made) {
            m_make->setEnabled(true);
            m_state->say(made ? Notice::Kind::Good : Notice::Kind::Danger,
                         made ? tr("The backup was written, opened again and verified: %1")
                                    .arg(QDir::toNativeSeparators(path))
                              : made.error().message);
            m_state->show();
        });
}

} // namespace casebound::views
