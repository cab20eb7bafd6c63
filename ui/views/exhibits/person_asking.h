// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/view.h"

#include <QObject>

namespace casebound::views {

// Registers words as the name of a person: suggests a label, asks in a PersonBox, and starts the job that
// masks every text anew.
class PersonAsking : public QObject {
    Q_OBJECT
public:
    // The box opens over this part of a view, which owns the object.
    PersonAsking(const widgets::Context& context, QWidget& over);

    // `place`: what the box opens beside, in the part.
    void ask(const QString& name, const QRect& place);

Q_SIGNALS:
    void said(const QString& message);

private:
    void registerName(const QString& name, const QString& label, const QString& role);

    widgets::Context m_context;
    QWidget& m_over;
};

} // namespace casebound::views
