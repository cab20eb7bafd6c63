// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

#include <QWidget>

class QPushButton;

namespace casebound::widgets {
class ElidedLabel;
}

namespace casebound::views {

// A file that was chosen, and a button to choose another.
class FileRow : public QWidget {
    Q_OBJECT
public:
    // `nothing` stands there while no file is chosen.
    FileRow(prompts::Prompts& prompts, prompts::FileQuestion question, const QString& nothing,
            QWidget* parent = nullptr);

    QString path() const { return m_path; }
    void setPath(const QString& path);
    // Asks; false where it was cancelled.
    bool choose();

Q_SIGNALS:
    void changed();

private:
    prompts::Prompts& m_prompts;
    prompts::FileQuestion m_question;
    QString m_nothing;
    QString m_path;
    widgets::ElidedLabel* m_shown;
    QPushButton* m_choose;
};

} // namespace casebound::views
