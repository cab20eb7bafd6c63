// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/name_review.h"
#include "ui/widgets/view.h"

#include <QScrollArea>

class QVBoxLayout;

namespace casebound::views {

class PersonAsking;

// Words of the exhibit that look like names nobody registered: each is registered, dismissed, or looked at
// where it stands. Looks for them when it is first seen.
class CandidatesPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit CandidatesPanel(const widgets::Context& context, QWidget* parent = nullptr);

    void open(const QString& exhibit);
    // Texts or names have changed.
    void refresh();

Q_SIGNALS:
    void counted(int candidates); // after each look
    void pageWanted(int page);
    void said(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void show(const QList<session::CandidateView>& candidates);
    void sayInstead(const QString& words);
    QWidget* rowFor(const session::CandidateView& candidate);
    void dismiss(const QString& text);
    QVBoxLayout* newPage();

    widgets::Context m_context;
    PersonAsking* m_person;
    QString m_exhibit;
    bool m_isOld = true; // what is shown has to be looked for again
};

} // namespace casebound::views
