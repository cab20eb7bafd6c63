// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/received_packet.h"
#include "ui/prompts/prompts.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QRadioButton;

namespace casebound::views {

// Which packet, what opens it, and who should have signed it.
class ReceivedForm : public QWidget {
    Q_OBJECT
public:
    explicit ReceivedForm(prompts::Prompts& prompts, QWidget* parent = nullptr);

    void choose(const QString& path);
    QString path() const;
    session::SignerWanted wanted() const;
    // Asks for the passphrase where one opens it. Null where that was cancelled.
    std::shared_ptr<session::OpenWith> access();
    bool isComplete() const;

Q_SIGNALS:
    void changed();
    void submitted(); // Return in a line

private:
    QWidget* chooser(QLineEdit* line, const QString& name, const QString& filter);

    prompts::Prompts& m_prompts;
    QLineEdit* m_path;
    QRadioButton* m_withPassphrase;
    QRadioButton* m_withKey;
    QLineEdit* m_keyFile;
    QLineEdit* m_signer;
    QLineEdit* m_known;
};

} // namespace casebound::views
