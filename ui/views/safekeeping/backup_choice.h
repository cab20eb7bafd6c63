// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backups.h"
#include "ui/widgets/view.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace casebound::widgets {
class ElidedLabel;
class Notice;
} // namespace casebound::widgets

namespace casebound::views {

// Whether closing makes a backup by itself, where, and how many of them are kept. What is chosen holds at
// once.
class BackupChoice : public QWidget {
    Q_OBJECT
public:
    explicit BackupChoice(const widgets::Context& context, QWidget* parent = nullptr);

    void refresh();
    bool hasFolder() const { return !m_settings.folder.isEmpty(); }

Q_SIGNALS:
    void chosen(); // and kept

private:
    void show(const session::BackupSettings& settings, const QStringList& warnings);
    void chooseFolder();
    void keep(session::BackupSettings settings);
    void turn(bool on);

    widgets::Context m_context;
    session::BackupSettings m_settings;
    QCheckBox* m_onClose;
    QWidget* m_more;
    widgets::ElidedLabel* m_folder;
    QPushButton* m_choose;
    QSpinBox* m_keep;
    widgets::Notice* m_notice;
};

} // namespace casebound::views
