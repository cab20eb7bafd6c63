// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

namespace casebound::shell {

// Every key of the window in a table that can be read and searched by eye.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const QList<std::pair<QString, QString>>& keys, QWidget* parent);
};

// What this is, which version, what it protects against and what not.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace casebound::shell
