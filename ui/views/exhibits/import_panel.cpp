// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/import_panel.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/table_page.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace casebound::views {

using ingest::ImportedFile;
using ingest::ImportResult;
using widgets::space::kLarge;
using widgets::space::kMedium;
using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {

constexpr int kReadersAtOnce = 2;
constexpr std::array kResults{ImportResult::Imported, ImportResult::Warnings, ImportResult::Duplicate,
                              ImportResult::Password, ImportResult::Failed};
constexpr int kAll = static_cast<int>(kResults.size()); // the filter that lets everything through

} // namespace

ImportPanel::ImportPanel(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(widgets::label({}, widgets::TextSize::Body, widgets::Ink::Quiet))
    , m_filters(new QButtonGroup(this))
    , m_table(new widgets::RecordTable(tr("What became of each file")))
    , m_retry(new QPushButton(tr("Try again with a password…")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_copy(widgets::toolButton(QStringLiteral("copy"), tr("Copy the report")))
    , m_save(widgets::toolButton(QStringLiteral("save"), tr("Save the report as a table…")))
    , m_close(widgets::toolButton(QStringLiteral("close"), tr("Close the report"))) {
    m_shown.setSourceModel(&m_report);
    m_table->setModel(&m_shown);
    widgets::setColumnWidths(*m_table, {260, 160, 90, 0});
    makeFilters();
    layOut();
    connect(m_table, &widgets::RecordTable::wanted, this, [this](const QString& ref) { Q_EMIT wanted(ref); });
    connect(m_retry, &QPushButton::clicked, this, &ImportPanel::askPassword);
    connect(m_stop, &QPushButton::clicked, this, &ImportPanel::stop);
    connect(m_copy, &QToolButton::clicked, this, &ImportPanel::copyReport);
    connect(m_save, &QToolButton::clicked, this, &ImportPanel::saveReport);
    connect(m_close, &QToolButton::clicked, this, &ImportPanel::closeWanted);
    count();
}

void ImportPanel::makeFilters() {
    m_filters->setExclusive(true);
    const auto add = [this](int id) {
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_filters->addButton(button, id);
    };
    add(kAll);
    for (int at = 0; at < kAll; ++at)
        add(at);
    m_filters->button(kAll)->setChecked(true);
    connect(m_filters, &QButtonGroup::idClicked, this, &ImportPanel::choose);
}

void ImportPanel::layOut() {
    auto* top = new QHBoxLayout;
    top->setSpacing(kSmall);
    top->addWidget(widgets::label(tr("Import"), widgets::TextSize::Strong));
    top->addWidget(m_state, 1);
    top->addWidget(m_retry);
    top->addWidget(m_stop);
    top->addWidget(m_copy);
    top->addWidget(m_save);
    top->addWidget(m_close);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(kTiny);
    for (QAbstractButton* button : m_filters->buttons())
        filters->addWidget(button);
    filters->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kLarge, kSmall, kLarge, kMedium);
    layout->setSpacing(kSmall);
    layout->addLayout(top);
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
}

void ImportPanel::import(const QStringList& paths) {
    if (paths.isEmpty()) return;
    if (!isRunning()) m_report.clear();
    start(paths, {});
}

void ImportPanel::start(const QStringList& paths, SecureBytes password) {
    ++m_running;
    m_ended.clear();
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    // Called in the lane of the import, so each file is handed over; the panel may be gone by then.
    const auto each = [guard = QPointer<ImportPanel>(this)](const ImportedFile& file) {
        QMetaObject::invokeMethod(qApp, [guard, file] {
            if (!guard) return;
            guard->m_report.add(file);
            guard->count();
        });
    };
    m_jobs.append(m_context.desk.start(
        this, tr("Importing documents"),
        [paths, secret, each](session::CaseSession& session, Progress& progress) {
            return session.importFiles(paths, kReadersAtOnce, *secret, progress, each);
        },
        [this](const Result<QList<ImportedFile>>& files) { finish(files); }));
    count();
    Q_EMIT began();
}

void ImportPanel::finish(const Result<QList<ImportedFile>>& files) {
    --m_running;
    m_jobs.removeIf(
        [](const QPointer<jobs::Job>& job) { return !job || job->state() != jobs::Job::State::Running; });
    if (!files && files.error().code == ErrorCode::Cancelled)
        m_ended = tr("Stopped. What was imported until then stays.");
    else if (!files)
        m_ended = files.error().message;
    count();
    Q_EMIT said(m_ended.isEmpty() ? tr("Import done") : tr("Import ended early"));
}

void ImportPanel::stop() {
    for (const QPointer<jobs::Job>& job : std::as_const(m_jobs))
        if (job) job->cancel();
}

void ImportPanel::askPassword() {
    const QStringList paths = m_report.locked();
    if (paths.isEmpty()) return;
    auto password = m_context.prompts.secret(
        this, tr("Password of the files"),
        tr("It is tried on every file of this report that asks for one. It is not kept."));
    if (password && !password->isEmpty()) start(paths, std::move(*password));
}

void ImportPanel::copyReport() {
    widgets::copySecretly(m_report.text());
    Q_EMIT said(tr("The report was copied"));
}

void ImportPanel::saveReport() {
    const QStringList paths =
        m_context.prompts.files(this, {prompts::FileUse::Save, tr("Save the report"),
                                       QStringLiteral("import.csv"), tr("Tables (*.csv)")});
    if (paths.isEmpty()) return;
    QSaveFile file(paths.front());
    const QByteArray table = m_report.csv();
    if (file.open(QIODevice::WriteOnly) && file.write(table) == table.size() && file.commit())
        return Q_EMIT said(tr("The report was saved. It holds the names of the files"));
    m_context.prompts.tell(
        this, Error{ErrorCode::Io,
                    tr("The report could not be saved there. Choose another place; the case is as it was.")});
}

void ImportPanel::choose(int filter) {
    m_shown.choose(filter == kAll ? std::nullopt
                                  : std::optional(kResults.at(static_cast<std::size_t>(filter))));
}

void ImportPanel::count() {
    const auto dress = [this](int id, const QString& name, qsizetype count) {
        QAbstractButton* button = m_filters->button(id);
        button->setText(QStringLiteral("%1  %2").arg(name).arg(count));
        button->setAccessibleName(tr("Show only: %1").arg(button->text()));
        button->setVisible(count > 0 || button->isChecked());
    };
    dress(kAll, tr("All"), m_report.rows().size());
    for (std::size_t at = 0; at < kResults.size(); ++at)
        dress(static_cast<int>(at), models::importResultName(kResults[at]), m_report.count(kResults[at]));
    m_retry->setVisible(m_report.count(ImportResult::Password) > 0);
    m_retry->setEnabled(!isRunning());
    m_stop->setVisible(isRunning());
    m_copy->setEnabled(!m_report.rows().isEmpty());
    m_save->setEnabled(!m_report.rows().isEmpty());
    m_close->setEnabled(!isRunning());
    say();
}

void ImportPanel::say() {
    const qsizetype count = m_report.rows().size();
    const QString files = count == 1 ? tr("1 file") : tr("%1 files").arg(count);
    if (isRunning()) return m_state->setText(tr("Reading… %1 so far").arg(files));
    m_state->setText(m_ended.isEmpty() ? files : m_ended);
}

} // namespace casebound::views
