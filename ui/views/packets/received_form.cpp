// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/received_form.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::Ink;
using widgets::TextSize;

ReceivedForm::ReceivedForm(prompts::Prompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_path(new widgets::LineEdit)
    , m_withPassphrase(new QRadioButton(tr("A passphrase that the sender told me")))
    , m_withKey(new QRadioButton(tr("My age key file")))
    , m_keyFile(new widgets::LineEdit)
    , m_signer(new widgets::LineEdit)
    , m_known(new widgets::LineEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    const auto head = [column](const QString& text) {
        column->addSpacing(widgets::space::kSmall);
        column->addWidget(widgets::label(text, TextSize::Strong));
    };
    head(tr("The packet"));
    column->addWidget(chooser(m_path, tr("Packet"), tr("Packets (*.age)")));
    head(tr("What opens it"));
    column->addWidget(m_withPassphrase);
    column->addWidget(m_withKey);
    QWidget* key = chooser(m_keyFile, tr("Key file"), {});
    column->addWidget(key);
    head(tr("Who should have signed it"));
    m_signer->setPlaceholderText(tr("Fingerprint that the sender read to you"));
    m_signer->setAccessibleName(m_signer->placeholderText());
    column->addWidget(m_signer);
    column->addWidget(
        widgets::label(tr("Without it, or a list of signers that you keep, nothing says whose packet "
                          "this is."),
                       TextSize::Small, Ink::Quiet));
    column->addWidget(chooser(m_known, tr("List of known signers"), {}));
    m_withPassphrase->setChecked(true);
    key->setVisible(false);
    connect(m_withKey, &QRadioButton::toggled, key, &QWidget::setVisible);
    connect(m_withKey, &QRadioButton::toggled, this, &ReceivedForm::changed);
    for (const QLineEdit* line : std::initializer_list<QLineEdit*>{m_path, m_keyFile, m_signer, m_known})
        connect(line, &QLineEdit::returnPressed, this, &ReceivedForm::submitted);
}

QWidget* ReceivedForm::chooser(QLineEdit* line, const QString& name, const QString& filter) {
    auto* row = new QWidget;
    auto* parts = new QHBoxLayout(row);
    parts->setContentsMargins({});
    auto* button = new QPushButton(tr("Choose…"));
    button->setAccessibleName(tr("Choose: %1").arg(name));
    line->setAccessibleName(name);
    line->setPlaceholderText(name);
    parts->addWidget(line, 1);
    parts->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, line, name, filter] {
        const QStringList paths = m_prompts.files(this, {prompts::FileUse::Open, name, {}, filter});
        if (!paths.isEmpty()) line->setText(paths.front());
    });
    connect(line, &QLineEdit::textChanged, this, &ReceivedForm::changed);
    return row;
}

void ReceivedForm::choose(const QString& path) {
    m_path->setText(path);
}

QString ReceivedForm::path() const {
    return m_path->text().trimmed();
}

session::SignerWanted ReceivedForm::wanted() const {
    return {m_signer->text().trimmed(), m_known->text().trimmed()};
}

bool ReceivedForm::isComplete() const {
    return !path().isEmpty() && (m_withPassphrase->isChecked() || !m_keyFile->text().trimmed().isEmpty());
}

std::shared_ptr<session::OpenWith> ReceivedForm::access() {
    auto access = std::make_shared<session::OpenWith>();
    if (!m_withPassphrase->isChecked()) {
        access->identityFile = m_keyFile->text().trimmed();
        return access;
    }
    auto typed =
        m_prompts.secret(this, tr("Passphrase of the packet"),
                         tr("The one that the sender told you. The packet is opened in memory only."));
    if (!typed) return nullptr;
    access->passphrase = std::move(*typed);
    return access;
}

} // namespace casebound::views
