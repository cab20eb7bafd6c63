// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/leaving_form.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/toned_delegate.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QRadioButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace casebound::views {

using models::Leaving;
using widgets::Ink;
using widgets::TextSize;

namespace {

constexpr int kTreeHeight = 240;

QLabel* hint(const QString& text) {
    return widgets::label(text, TextSize::Small, Ink::Quiet);
}

QRadioButton* radio(QButtonGroup* group, const QString& text, int id) {
    auto* button = new QRadioButton(text);
    group->addButton(button, id);
    return button;
}

} // namespace

LeavingForm::LeavingForm(QWidget* parent)
    : QWidget(parent)
    , m_whats(new QButtonGroup(this))
    , m_explained(hint({}))
    , m_reply(new widgets::CalmComboBox)
    , m_format(new widgets::CalmComboBox)
    , m_everything(new QRadioButton(tr("Everything in the case")))
    , m_onlyThese(new QRadioButton(tr("Only these, with the people and evidence they need")))
    , m_picks(new models::RecordPicks(this))
    , m_purpose(new widgets::CalmComboBox)
    , m_purposeExplained(hint({}))
    , m_audience(new widgets::CalmComboBox)
    , m_toPassphrase(new QRadioButton(tr("A passphrase, told by another way")))
    , m_toKey(new QRadioButton(tr("The reader's age key")))
    , m_key(new widgets::LineEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kLarge);
    column->addWidget(whatPart());
    column->addWidget(m_contents = contentPart());
    column->addWidget(m_destination = destinationPart());
    column->addWidget(m_sealing = recipientPart());
    column->addStretch();
    adapt();
}

QWidget* LeavingForm::group(const QString& title, const QList<QWidget*>& parts) {
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    column->addWidget(widgets::label(title, TextSize::Strong));
    for (QWidget* part : parts)
        column->addWidget(part);
    return group;
}

QWidget* LeavingForm::whatPart() {
    QList<QWidget*> parts;
    for (const Leaving what : models::kAllLeaving)
        parts.append(radio(m_whats, models::leavingName(what), static_cast<int>(what)));
    m_whats->button(static_cast<int>(Leaving::Packet))->setChecked(true);
    connect(m_whats, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn) adapt();
    });
    return group(tr("What leaves"), parts + QList<QWidget*>{m_explained});
}

QWidget* LeavingForm::contentPart() {
    auto* tree = new QTreeView;
    tree->setModel(m_picks);
    tree->setHeaderHidden(true);
    tree->setAccessibleName(tr("Records for the packet"));
    tree->setItemDelegate(new widgets::TonedDelegate(tree));
    tree->setMinimumHeight(kTreeHeight);
    m_tree = tree;
    m_everything->setChecked(true);
    m_reply->setAccessibleName(tr("Which reply"));
    m_format->setAccessibleName(tr("Written as"));
    m_reply->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reply->setMinimumContentsLength(16);
    connect(m_onlyThese, &QRadioButton::toggled, this, [this](bool isOn) {
        m_tree->setVisible(isOn);
        Q_EMIT changed();
    });
    connect(m_picks, &models::RecordPicks::picksChanged, this, &LeavingForm::changed);
    connect(m_reply, &QComboBox::currentIndexChanged, this, &LeavingForm::changed);
    return group(tr("What it is made of"), {m_everything, m_onlyThese, tree, m_reply, m_format});
}

QWidget* LeavingForm::destinationPart() {
    for (const QString& purpose : models::purposes())
        m_purpose->addItem(models::choiceName(purpose), purpose);
    m_purpose->setCurrentIndex(m_purpose->findData(QStringLiteral("reviewers")));
    m_purpose->setAccessibleName(tr("Purpose"));
    m_audience->setEditable(true);
    m_audience->setInsertPolicy(QComboBox::NoInsert);
    m_audience->setAccessibleName(tr("Audience"));
    m_audience->lineEdit()->setPlaceholderText(tr("Audience, such as first-review"));
    const auto explain = [this] {
        m_purposeExplained->setText(models::purposeExplained(purpose()));
        Q_EMIT changed();
    };
    explain();
    connect(m_purpose, &QComboBox::currentIndexChanged, this, explain);
    connect(m_audience, &QComboBox::editTextChanged, this, &LeavingForm::changed);
    return group(tr("For what and for whom"),
                 {m_purpose, m_purposeExplained, m_audience,
                  hint(tr("A short code without blanks, never a name. Each audience has labels and a signing "
                          "key of its own."))});
}

QWidget* LeavingForm::recipientPart() {
    m_toPassphrase->setChecked(true);
    m_key->setPlaceholderText(QStringLiteral("age1…"));
    m_key->setAccessibleName(tr("The reader's age key"));
    m_key->setEnabled(false);
    connect(m_toKey, &QRadioButton::toggled, this, [this](bool isOn) {
        m_key->setEnabled(isOn);
        if (isOn) m_key->setFocus();
    });
    return group(tr("Who can open it"), {m_toPassphrase, m_toKey, m_key});
}

void LeavingForm::adapt() {
    const Leaving now = what();
    m_explained->setText(models::leavingExplained(now));
    m_everything->setVisible(now == Leaving::Packet);
    m_onlyThese->setVisible(now == Leaving::Packet);
    m_tree->setVisible(now == Leaving::Packet && m_onlyThese->isChecked());
    m_reply->setVisible(now == Leaving::Reply);
    m_format->clear();
    for (const QString& format : models::formatsOf(now))
        m_format->addItem(models::formatName(format), format);
    m_format->setVisible(now == Leaving::Reply || now == Leaving::Summary);
    m_contents->setVisible(models::passesGate(now));
    m_destination->setVisible(models::passesGate(now));
    m_sealing->setVisible(models::isSealed(now));
    Q_EMIT whatChanged();
    Q_EMIT changed();
}

Leaving LeavingForm::what() const {
    return static_cast<Leaving>(m_whats->checkedId());
}

void LeavingForm::choose(Leaving what) {
    m_whats->button(static_cast<int>(what))->setChecked(true);
}

QString LeavingForm::format() const {
    return m_format->currentData().toString();
}

QString LeavingForm::reply() const {
    return m_reply->currentData().toString();
}

QStringList LeavingForm::selected() const {
    return m_onlyThese->isChecked() ? m_picks->picked() : QStringList();
}

bool LeavingForm::selectsNothing() const {
    return what() == Leaving::Packet && m_onlyThese->isChecked() && m_picks->picked().isEmpty();
}

QString LeavingForm::purpose() const {
    return m_purpose->currentData().toString();
}

QString LeavingForm::audience() const {
    return m_audience->currentText().trimmed();
}

QString LeavingForm::recipient() const {
    return wantsPassphrase() ? QString() : m_key->text().trimmed();
}

bool LeavingForm::wantsPassphrase() const {
    return m_toPassphrase->isChecked();
}

void LeavingForm::setReplies(const QList<models::PickKind::Record>& replies) {
    const QString kept = reply();
    const QSignalBlocker quiet(m_reply);
    m_reply->clear();
    for (const auto& found : replies)
        m_reply->addItem(models::titled(found.ref, found.title), found.ref);
    m_reply->setCurrentIndex(std::max(0, m_reply->findData(kept)));
}

void LeavingForm::setRecords(QList<models::PickKind> kinds) {
    m_picks->show(std::move(kinds));
}

void LeavingForm::setAudiences(const QStringList& audiences) {
    const QString typed = audience();
    const QSignalBlocker quiet(m_audience);
    m_audience->clear();
    m_audience->addItems(audiences);
    m_audience->setCurrentText(typed);
}

} // namespace casebound::views
