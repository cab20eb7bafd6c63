// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include "ui/widgets/view.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QPushButton;

namespace casebound::views {

// One line above the exhibits while pages wait whose text can only be made out from their image: how many, in
// which language, begin, stop. Not there where nothing waits.
class RecognitionBar : public QWidget {
    Q_OBJECT
public:
    explicit RecognitionBar(const widgets::Context& context, QWidget* parent = nullptr);

    // Asks anew how many pages wait.
    void refresh();
    bool isRunning() const { return !m_job.isNull(); }

Q_SIGNALS:
    void said(const QString& message);

private:
    void begin();
    void finish(const Result<session::RecognitionReport>& report);
    using QWidget::show;
    void show(qint64 waiting);
    void offerLanguages();

    widgets::Context m_context;
    QLabel* m_words;
    QComboBox* m_languages;
    QPushButton* m_begin;
    QPushButton* m_stop;
    QPointer<jobs::Job> m_job;
    int m_asked = 0;
};

} // namespace casebound::views
