// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace casebound::views {

// Something that a case has or has not, about to change: it stays as it is, there is another one, or none.
class ThreeWays : public QWidget {
    Q_OBJECT
public:
    enum Way { Stays, Another, None };

    // `fields` are shown while another one is chosen. Takes them.
    ThreeWays(const QString& stays, const QString& another, const QString& none,
              const QList<QWidget*>& fields, QWidget* parent = nullptr);

    Way way() const;
    void begin(); // it stays

Q_SIGNALS:
    void changed();

private:
    QButtonGroup* m_ways;
};

} // namespace casebound::views
