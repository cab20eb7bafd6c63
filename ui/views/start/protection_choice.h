// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace casebound::views {

// How much work a guess of the passphrase costs: the profiles of key derivation, in plain words.
class ProtectionChoice : public QWidget {
    Q_OBJECT
public:
    // 0: whatever the program's default is; of a case that is there already: the one that it has.
    static constexpr int kUsual = 0;
    enum class For { NewCase, ExistingCase };

    explicit ProtectionChoice(For what, QWidget* parent = nullptr);

    int profile() const;
    void begin(); // as it was at first

Q_SIGNALS:
    void chosen(int profile);

private:
    QButtonGroup* m_profiles;
};

} // namespace casebound::views
