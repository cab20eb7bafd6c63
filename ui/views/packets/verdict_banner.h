// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/member_table.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace casebound::views {

// What verification came to, so large that nobody reads past it.
class VerdictBanner : public QFrame {
    Q_OBJECT
public:
    explicit VerdictBanner(QWidget* parent = nullptr);

    // `fingerprint` of the signer; empty where there is none.
    void show(const models::Verdict& verdict, const QString& fingerprint, const QString& facts);
    models::Verdict::Kind kind() const { return m_kind; }

    using QFrame::show;

private:
    models::Verdict::Kind m_kind = models::Verdict::Kind::NotOpened;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_signer;
    QLabel* m_fingerprint;
    QLabel* m_facts;
    QToolButton* m_copy;
};

} // namespace casebound::views
