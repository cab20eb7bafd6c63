// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/navigation.h"

#include "ui/models/wording.h"

namespace casebound::models {

using records::Kind;

Navigation::Navigation(QObject* parent)
    : QAbstractListModel(parent) {
    const auto group = [this](const char* name) { m_rows.append(Row{name, {}}); };
    const auto room = [this](Room which) { m_rows.append(Row{nullptr, {which, Kind::Event, {}}}); };
    const auto kind = [this](Kind which) { m_rows.append(Row{nullptr, roomOf(which)}); };
    group(QT_TR_NOOP("Evidence"));
    for (const Kind which : {Kind::Exhibit, Kind::Testimony, Kind::Source, Kind::Request})
        kind(which);
    group(QT_TR_NOOP("What happened"));
    for (const Kind which : {Kind::Allegation, Kind::Event})
        kind(which);
    room(Room::Chronology);
    kind(Kind::Topic);
    group(QT_TR_NOOP("The answer"));
    for (const Kind which : {Kind::PublicStatement, Kind::Reply})
        kind(which);
    room(Room::Packets);
    group(QT_TR_NOOP("People"));
    kind(Kind::Appearance);
    room(Room::Names);
    for (const Kind which : {Kind::Consent, Kind::Body})
        kind(which);
    group(QT_TR_NOOP("More"));
    for (const Kind which : {Kind::Citation, Kind::Link, Kind::Translation})
        kind(which);
    room(Room::History);
    room(Room::Bin);
    room(Room::Safekeeping);
}

int Navigation::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant Navigation::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    if (role == IsGroupRole) return row.group != nullptr;
    if (row.group) return role == Qt::DisplayRole ? QVariant(tr(row.group)) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return roomName(row.destination);
    case IconNameRole:
        return roomIcon(row.destination);
    case CountRole:
        return count(row.destination);
    case AttentionRole:
    case Qt::ToolTipRole:
        return attention(row.destination);
    case Qt::AccessibleTextRole:
        return QStringList{roomName(row.destination), count(row.destination).toString(),
                           attention(row.destination)}
            .join(u' ')
            .simplified();
    default:
        return {};
    }
}

Qt::ItemFlags Navigation::flags(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[index.row()].group) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void Navigation::setCounts(const session::Counts& counts) {
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::optional<Destination> Navigation::destination(int row) const {
    if (row < 0 || row >= m_rows.size() || m_rows[row].group) return std::nullopt;
    return m_rows[row].destination;
}

int Navigation::rowOf(const Destination& wanted) const {
    for (int row = 0; row < m_rows.size(); ++row)
        if (!m_rows[row].group && m_rows[row].destination.isSameRoom(wanted)) return row;
    return -1;
}

QVariant Navigation::count(const Destination& destination) const {
    qint64 number = 0;
    switch (destination.room) {
    case Room::Exhibits:
        number = m_counts.records.value(Kind::Exhibit);
        break;
    case Room::Statements:
        number = m_counts.records.value(Kind::PublicStatement);
        break;
    case Room::Records:
        number = m_counts.records.value(destination.kind);
        break;
    case Room::Packets:
        number = m_counts.records.value(Kind::Export);
        break;
    case Room::Names:
        number = m_counts.identities;
        break;
    case Room::Bin:
        number = m_counts.binned;
        break;
    case Room::Chronology:
    case Room::History:
    case Room::Safekeeping:
        break;
    }
    return number == 0 ? QVariant() : QVariant(number);
}

QString Navigation::attention(const Destination& destination) const {
    if (destination.room == Room::Exhibits && m_counts.exhibitsUnreviewed > 0)
        return tr("Not yet searched for unregistered names: %1").arg(m_counts.exhibitsUnreviewed);
    if (destination.room == Room::Names && m_counts.unchecked > 0)
        return tr("Texts that wait for names to be shown: %1").arg(m_counts.unchecked);
    return {};
}

} // namespace casebound::models
