// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/backup_part.h"

#include "ui/views/safekeeping/backup_choice.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/table_page.h"

#include <QFileInfo>
#include <QPushButton>

namespace casebound::views {

using session::BackupOnClose;
using session::BackupState;
using widgets::Notice;

namespace {

constexpr int kMostRowsSeen = 6;

}

struct BackupPart::Known {
    std::optional<session::GoodBackup> last;
    QList<session::BackupFile> files;
};

BackupPart::BackupPart(const widgets::Context& context, QWidget* parent)
    : PagePart(tr("Backups"),
               tr("A backup is a copy of the case that opens with the case's own passphrase. It counts once "
                  "it was opened again and every page of it verified. Best kept on another disk."),
               parent)
    , m_context(context)
    , m_make(addAction(tr("Make a backup…")))
    , m_now(addAction(tr("Back up into the chosen folder now")))
    , m_last(new Notice(Notice::Kind::Info))
    , m_state(new Notice(Notice::Kind::Info))
    , m_choice(new BackupChoice(context))
    , m_older(new Notice(Notice::Kind::Warning))
    , m_files(new models::BackupTable(this))
    , m_table(new widgets::RecordTable(tr("Backups of this case")))
    , m_delete(new QPushButton(tr("Delete this file…"))) {
    m_table->setModel(m_files);
    widgets::setColumnWidths(*m_table, {170, 110, 190, 90, 0});
    addWidget(m_last);
    addWidget(m_state);
    addWidget(m_choice);
    addWidget(m_older);
    addWidget(m_table);
    addWidget(m_delete);
    m_delete->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (QWidget* later : std::initializer_list<QWidget*>{m_now, m_last, m_state, m_older, m_table, m_delete})
        later->hide();
    connect(m_make, &QPushButton::clicked, this, &BackupPart::backUp);
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_context.desk.start(
            this, tr("Making a backup"),
            [](session::CaseSession& session, Progress& progress) {
                return session.backups().makeNow(progress);
            },
            [this](const Result<BackupOnClose>& done) {
                if (!done) return failed(done.error());
                made();
            });
    });
    connect(m_choice, &BackupChoice::chosen, this, &BackupPart::refresh);
    connect(m_older->addAction(tr("Delete them…")), &QPushButton::clicked, this,
            [this] { remove(m_olderPaths, tr("Delete %1 older copies?").arg(m_olderPaths.size())); });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        const QString path = m_table->currentRef();
        if (!path.isEmpty()) remove({path}, tr("Delete this backup?"));
    });
    connect(m_table, &widgets::RecordTable::currentChangedTo, this,
            [this](const QModelIndex& index) { m_delete->setEnabled(index.isValid()); });
}

void BackupPart::refresh() {
    if (!m_context.desk.isOpen()) return;
    m_choice->refresh();
    m_context.desk.ask(
        this,
        [](session::CaseSession& session) -> Result<Known> {
            auto backups = session.backups();
            CB_TRY(auto last, backups.lastGood());
            CB_TRY(auto files, backups.list());
            return Known{std::move(last), std::move(files)};
        },
        [this](const Result<Known>& known) { show(known); });
}

void BackupPart::show(const Result<Known>& known) {
    if (!known) return failed(known.error());
    const auto& last = known->last;
    m_last->say(last && (last->isThere || last->path.isEmpty()) ? Notice::Kind::Good : Notice::Kind::Warning,
                models::lastGoodWords(last));
    m_last->show();
    m_now->setVisible(m_choice->hasFolder());
    m_files->setRows(known->files);
    const int rows = m_files->rowCount();
    m_table->setVisible(rows > 0);
    m_delete->setVisible(rows > 0);
    m_delete->setEnabled(m_table->currentIndex().isValid());
    m_table->setFixedHeight(widgets::forLetters(widgets::kRowHeight) * (qMin(rows, kMostRowsSeen) + 1) +
                            2 * m_table->frameWidth());
    m_olderPaths.clear();
    for (const auto& file : known->files)
        if (file.state == BackupState::FormerKeys) m_olderPaths.append(file.path);
    m_older->setVisible(!m_olderPaths.isEmpty());
    m_older->say(
        Notice::Kind::Warning,
        tr("Copies that still open with what opened the case before its keys were changed: %1. Make a "
           "new backup, then delete them where somebody may know the old passphrase.")
            .arg(m_olderPaths.size()));
}

void BackupPart::backUp() {
    if (!m_make->isEnabled()) return;
    const QStringList paths =
        m_context.prompts.files(this, {prompts::FileUse::Save, tr("Where the backup goes"),
                                       QStringLiteral("backup.casebound"), QStringLiteral("*.casebound")});
    if (paths.isEmpty()) return;
    const QString& chosen = paths.front();
    const QString path =
        QFileInfo(chosen).suffix().isEmpty() ? chosen + QStringLiteral(".casebound") : chosen;
    m_make->setEnabled(false);
    m_context.desk.start(
        this, tr("Making a backup"),
        [path](session::CaseSession& session, Progress& progress) {
            return session.backups().writeTo(path, progress);
        },
        [this](const Outcome& done) {
            m_make->setEnabled(true);
            if (!done) return failed(done.error());
            made();
        });
}

// The last good backup says the rest.
void BackupPart::made() {
    m_state->hide();
    refresh();
}

void BackupPart::failed(const Error& error) {
    m_state->say(error.code == ErrorCode::Cancelled ? Notice::Kind::Info : Notice::Kind::Danger,
                 error.code == ErrorCode::Cancelled ? tr("Stopped. No backup was made.") : error.message);
    m_state->show();
}

void BackupPart::remove(const QStringList& paths, const QString& question) {
    const bool isSure = m_context.prompts.confirm(
        this, {question,
               tr("The files are deleted from the disk: %1. Nobody can bring them back, and the case itself "
                  "stays as it is.")
                   .arg(paths.join(QStringLiteral(", "))),
               tr("Delete"), true});
    if (!isSure) return;
    m_context.desk.ask(
        this,
        [paths](session::CaseSession& session) -> Outcome {
            for (const QString& path : paths)
                CB_CHECK(session.backups().remove(path));
            return {};
        },
        [this](const Outcome& done) {
            m_state->setVisible(!done);
            if (!done) failed(done.error());
            refresh();
        });
}

} // namespace casebound::views
