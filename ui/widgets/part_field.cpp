// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plain_words.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/simple_fields.h"

#include <QJsonArray>

namespace casebound::widgets {

namespace {

// A title may be a whole paragraph: enough of it to know it by.
constexpr int kTitleLength = 80;

QString wordsOf(const QJsonValue& part) {
    const QString ref = part[QLatin1String("ref")].toString();
    const QString title = models::plainTitle(part[QLatin1String("title")].toString());
    if (title.isEmpty() || title == ref) return ref;
    const bool isLong = title.size() > kTitleLength;
    return QStringLiteral("%1 · %2%3")
        .arg(ref, title.left(kTitleLength), isLong ? QStringLiteral("…") : QString());
}

} // namespace

PartField::PartField(const FieldScope& scope, const models::FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_box(new CalmComboBox) {
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    add(m_box);
    setInput(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        const QJsonObject part = m_box->currentData().toJsonObject();
        m_value = part.isEmpty() ? QJsonValue(QString()) : QJsonValue(part);
        Q_EMIT changed();
    });
    fill({});
}

void PartField::setValue(const QJsonValue& value) {
    m_value = value.isObject() ? value : QJsonValue(QString());
    m_owners.clear();
    fill({});
    refill();
}

void PartField::refill() {
    const QStringList owners = scope().owners(models::partOwner(field().name));
    if (owners == m_owners) return;
    const bool isAnother = !m_owners.isEmpty();
    m_owners = owners;
    // A part of the record before is none of this one.
    if (isAnother && m_value.isObject()) {
        m_value = QString();
        Q_EMIT changed();
    }
    fill({});
    desk().ask(
        this,
        [owners](session::CaseSession& session) -> Result<QJsonArray> {
            QJsonArray all;
            for (const QString& owner : owners) {
                CB_TRY(const QJsonArray parts, session.editing().partsOf(owner));
                for (const QJsonValue& part : parts)
                    all.append(part);
            }
            return all;
        },
        [this, owners](Result<QJsonArray> parts) {
            if (parts && owners == m_owners) fill(*parts);
        });
}

void PartField::fill(const QJsonArray& parts) {
    m_box->clear();
    m_box->addItem(tr("The whole"), QJsonObject());
    int chosen = 0;
    for (const QJsonValue& part : parts) {
        const QJsonObject shape{{QStringLiteral("id"), part[QLatin1String("id")]},
                                {QStringLiteral("ref"), part[QLatin1String("ref")]}};
        if (part[QLatin1String("id")] == m_value[QLatin1String("id")]) chosen = m_box->count();
        m_box->addItem(wordsOf(part), shape);
    }
    if (chosen == 0 && m_value.isObject()) {
        chosen = m_box->count();
        m_box->addItem(wordsOf(m_value), m_value.toObject());
    }
    m_box->setCurrentIndex(chosen);
    m_box->setEnabled(!m_isReadOnly && m_box->count() > 1);
}

void PartField::setReadOnly(bool readOnly) {
    m_isReadOnly = readOnly;
    m_box->setEnabled(!readOnly && m_box->count() > 1);
}

} // namespace casebound::widgets
