// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace casebound::widgets {

// References in a line, each of which leads to its record: by mouse, and by Tab and Enter.
class RefLinks : public QLabel {
    Q_OBJECT
public:
    explicit RefLinks(QWidget* parent = nullptr);

    // "According to", {"TE-001 ¶4"}; hidden without references.
    void show(const QString& lead, const QStringList& refs);
    const QStringList& refs() const { return m_refs; }

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    QStringList m_refs;
};

} // namespace casebound::widgets
