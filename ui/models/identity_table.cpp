// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/identity_table.h"

namespace casebound::models {

using session::IdentityView;

void IdentityTable::setLabels(const QHash<QString, QString>& labels) {
    m_labels = labels;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Appearances), index(rowCount() - 1, Appearances));
}

QString IdentityTable::title(const IdentityView& identity) {
    return identity.names.isEmpty() ? tr("Somebody without a name") : identity.names.front().text;
}

QStringList IdentityTable::headers() const {
    return {tr("Name"), tr("Also called"), tr("Appears as")};
}

QString IdentityTable::cellIcon(const IdentityView& /*row*/, int column) const {
    return column == Name ? QStringLiteral("person") : QString();
}

CellTone IdentityTable::cellTone(const IdentityView& row, int column) const {
    if (column == Appearances && row.appearances.isEmpty()) return CellTone::Warning;
    return column == Name ? CellTone::Strong : CellTone::Quiet;
}

QVariant IdentityTable::cellText(const IdentityView& row, int column) const {
    QStringList parts;
    switch (column) {
    case Name:
        return title(row);
    case AlsoCalled:
        for (qsizetype at = 1; at < row.names.size(); ++at)
            parts.append(row.names[at].text);
        return parts.join(QStringLiteral(", "));
    case Appearances:
        if (row.appearances.isEmpty()) return tr("Nowhere yet");
        for (const QString& ref : row.appearances)
            parts.append(m_labels.value(ref, ref));
        return parts.join(QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace casebound::models
