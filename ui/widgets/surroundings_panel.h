// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/surroundings.h"
#include "ui/widgets/view.h"

#include <QTabWidget>

class QComboBox;
class QListWidget;
class QListWidgetItem;

namespace casebound::widgets {

class RecordFinder;

// Beside a record: its links, where it is used, its revisions.
class SurroundingsPanel : public QTabWidget {
    Q_OBJECT
public:
    explicit SurroundingsPanel(const Context& context, QWidget* parent = nullptr);

    void setRecord(const QString& ref); // empty for none
    void refresh();
    void setReadOnly(bool readOnly);
    // To another record, from the record that is shown.
    void addLink(const QString& kind, const QString& to);
    QListWidget* links() const { return m_links; }
    QListWidget* uses() const { return m_uses; }
    QListWidget* revisions() const { return m_revisions; }

Q_SIGNALS:
    void opened(const QString& ref);
    void openedBeside(const QString& ref);
    void said(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Around;
    QListWidget* makeList(const QString& name);
    QWidget* makeLinksPage();
    void take(const Around& around);
    void fill(QListWidget& list, models::Side side, const QList<session::Relative>& relatives);
    void fillRevisions(const QList<session::Revision>& revisions);
    void showMenu(QListWidget& list, const QPoint& place);
    void removeLink(const QString& via);

    Context m_context;
    QString m_ref;
    QListWidget* m_links;
    QListWidget* m_uses;
    QListWidget* m_revisions;
    QWidget* m_adder = nullptr;
    QComboBox* m_kind = nullptr;
    RecordFinder* m_finder = nullptr;
};

} // namespace casebound::widgets
