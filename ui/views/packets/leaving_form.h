// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "ui/models/leaving.h"
#include "ui/models/record_picks.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace casebound::views {

// What leaves, for what, for whom: only choosing, nothing is asked of the case here.
class LeavingForm : public QWidget {
    Q_OBJECT
public:
    explicit LeavingForm(QWidget* parent = nullptr);

    models::Leaving what() const;
    void choose(models::Leaving what);
    QString format() const;
    QString reply() const;        // reference; empty where there is none
    QStringList selected() const; // references of the only records that go into a packet; empty: everything
    // Whether "only these" was chosen with none ticked: that is no packet.
    bool selectsNothing() const;
    QString purpose() const;
    QString audience() const;
    // The age key typed; empty where a passphrase will be asked for.
    QString recipient() const;
    bool wantsPassphrase() const;

    void setReplies(const QList<models::PickKind::Record>& replies);
    void setRecords(QList<models::PickKind> kinds);
    void setAudiences(const QStringList& audiences);

Q_SIGNALS:
    void changed(); // something that the gate looks at
    void whatChanged();

private:
    QWidget* group(const QString& title, const QList<QWidget*>& parts);
    QWidget* whatPart();
    QWidget* contentPart();
    QWidget* destinationPart();
    QWidget* recipientPart();
    void adapt();

    QButtonGroup* m_whats;
    QLabel* m_explained;
    QComboBox* m_reply;
    QComboBox* m_format;
    QRadioButton* m_everything;
    QRadioButton* m_onlyThese;
    models::RecordPicks* m_picks;
    QWidget* m_tree = nullptr;
    QWidget* m_contents = nullptr;
    QWidget* m_destination = nullptr;
    QWidget* m_sealing = nullptr;
    QComboBox* m_purpose;
    QLabel* m_purposeExplained;
    QComboBox* m_audience;
    QRadioButton* m_toPassphrase;
    QRadioButton* m_toKey;
    QLineEdit* m_key;
};

} // namespace casebound::views
