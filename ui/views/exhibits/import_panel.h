// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_report.h"
#include "ui/widgets/view.h"

#include <QPointer>

class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;

namespace casebound::widgets {
class RecordTable;
}

namespace casebound::views {

// Imports, and says of each file what became of it while that goes on: never a dialog. What is dropped while
// an import runs is imported after it, into the same report.
class ImportPanel : public QWidget {
    Q_OBJECT
public:
    explicit ImportPanel(const widgets::Context& context, QWidget* parent = nullptr);

    // Files and folders.
    void import(const QStringList& paths);
    const models::ImportReport& report() const { return m_report; }
    bool isRunning() const { return m_running > 0; }

Q_SIGNALS:
    void began();
    void wanted(const QString& ref);
    void said(const QString& message);
    void closeWanted();

private:
    void start(const QStringList& paths, SecureBytes password);
    void finish(const Result<QList<ingest::ImportedFile>>& files);
    void askPassword();
    void stop();
    void copyReport();
    void saveReport();
    void layOut();
    void makeFilters();
    void count();
    void choose(int filter);
    void say();

    widgets::Context m_context;
    models::ImportReport m_report;
    models::ImportFilter m_shown;
    QLabel* m_state;
    QButtonGroup* m_filters;
    widgets::RecordTable* m_table;
    QPushButton* m_retry;
    QPushButton* m_stop;
    QToolButton* m_copy;
    QToolButton* m_save;
    QToolButton* m_close;
    QList<QPointer<jobs::Job>> m_jobs;
    int m_running = 0;
    QString m_ended; // how the last one ended, where that was not well
};

} // namespace casebound::views
