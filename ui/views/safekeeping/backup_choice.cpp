// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/backup_choice.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/elided_label.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace casebound::views {

using namespace widgets::space;
using session::BackupSettings;
using widgets::Notice;

BackupChoice::BackupChoice(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_onClose(new QCheckBox(tr("Make one by itself whenever the case is closed after a change")))
    , m_more(new QWidget)
    , m_folder(new widgets::ElidedLabel(widgets::TextSize::Body))
    , m_choose(new QPushButton(tr("Another folder…")))
    , m_keep(new widgets::CalmSpinBox)
    , m_notice(new Notice(Notice::Kind::Warning)) {
    auto* folderWords = widgets::label(tr("Folder"), widgets::TextSize::Body, widgets::Ink::Quiet);
    auto* keepWords = widgets::label(tr("How many are kept"), widgets::TextSize::Body, widgets::Ink::Quiet);
    folderWords->setWordWrap(false);
    keepWords->setWordWrap(false);
    m_keep->setRange(1, BackupSettings::kMostKept);
    m_keep->setAccessibleName(keepWords->text());
    auto* line = new QHBoxLayout(m_more);
    line->setContentsMargins(kLarge, 0, 0, 0);
    line->setSpacing(kSmall);
    line->addWidget(folderWords);
    line->addWidget(m_folder, 1);
    line->addWidget(m_choose);
    line->addSpacing(kMedium);
    line->addWidget(keepWords);
    line->addWidget(m_keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSmall);
    column->addWidget(m_onClose);
    column->addWidget(m_more);
    column->addWidget(m_notice);
    m_more->hide();
    m_notice->hide();
    setEnabled(!context.desk.isReadOnly());
    connect(m_onClose, &QCheckBox::toggled, this, &BackupChoice::turn);
    connect(m_choose, &QPushButton::clicked, this, &BackupChoice::chooseFolder);
    connect(m_keep, &QSpinBox::valueChanged, this, [this](int number) {
        BackupSettings settings = m_settings;
        settings.keep = number;
        keep(std::move(settings));
    });
}

void BackupChoice::refresh() {
    struct Chosen {
        BackupSettings settings;
        QStringList warnings;
    };
    m_context.desk.ask(
        this,
        [](session::CaseSession& session) -> Result<Chosen> {
            auto backups = session.backups();
            CB_TRY(auto settings, backups.settings());
            QStringList warnings;
            if (!settings.folder.isEmpty()) warnings = backups.warningsOf(settings.folder);
            return Chosen{std::move(settings), std::move(warnings)};
        },
        [this](const Result<Chosen>& chosen) {
            if (chosen) show(chosen->settings, chosen->warnings);
        });
}

void BackupChoice::show(const BackupSettings& settings, const QStringList& warnings) {
    m_settings = settings;
    const QSignalBlocker quietBox(m_onClose), quietNumber(m_keep);
    m_onClose->setChecked(settings.onClose);
    m_keep->setValue(settings.keep);
    m_folder->setText(QChar(0x2066) + QDir::toNativeSeparators(settings.folder) + QChar(0x2069));
    m_more->setVisible(settings.onClose);
    m_notice->setVisible(settings.onClose && !warnings.isEmpty());
    m_notice->say(Notice::Kind::Warning, warnings.join(u' '));
}

// Nothing is on before there is a folder.
void BackupChoice::turn(bool on) {
    if (on && m_settings.folder.isEmpty()) return chooseFolder();
    BackupSettings settings = m_settings;
    settings.onClose = on;
    keep(std::move(settings));
}

void BackupChoice::chooseFolder() {
    const QString folder =
        m_context.prompts
            .files(this, {prompts::FileUse::Folder, tr("Where backups go: best on another disk"), {}, {}})
            .value(0);
    BackupSettings settings = m_settings;
    if (!folder.isEmpty()) {
        settings.folder = folder;
        settings.onClose = true;
    }
    keep(std::move(settings));
}

void BackupChoice::keep(BackupSettings settings) {
    m_context.desk.change(
        this, [settings](session::CaseSession& session) { return session.backups().choose(settings); },
        [this](const Outcome& kept) {
            refresh();
            if (!kept) {
                m_notice->say(Notice::Kind::Danger, kept.error().message);
                return m_notice->show();
            }
            Q_EMIT chosen();
        });
}

} // namespace casebound::views
