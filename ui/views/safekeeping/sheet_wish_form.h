// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/safekeeping/sheet_maker.h"

#include <QWidget>

class QRadioButton;

namespace casebound::widgets {
class SecretEdit;
}

namespace casebound::views {

// Of what the recovery sheet is, and in how many pieces.
class SheetWishForm : public QWidget {
    Q_OBJECT
public:
    explicit SheetWishForm(QWidget* parent = nullptr);

    // Without a password of their own names open with the case, and have no sheet.
    void begin(bool namesHaveOwnPassword);
    void forget();
    bool isComplete() const;
    SheetWish wish() const;

Q_SIGNALS:
    void changed();
    void submitted();

private:
    QRadioButton* m_case;
    QRadioButton* m_names;
    QWidget* m_namesPart;
    widgets::SecretEdit* m_namesPassword;
    QRadioButton* m_whole;
    QRadioButton* m_shares;
};

} // namespace casebound::views
