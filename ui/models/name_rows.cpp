// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/identity_table.h"

#include "ui/models/wording.h"

namespace casebound::models {

using session::NameView;

namespace {

// As the register knows them; a name without any is a real one.
constexpr const char* kNameKinds[] = {"real-name", "alias",   "nickname",  "initials", "handle", "mail",
                                      "phone",     "address", "workplace", "role",     "other"};

bool isEmpty(const NameView& name) {
    return name.text.trimmed().isEmpty();
}

NameView emptyName() {
    return {{}, QString::fromLatin1(kNameKinds[0]), true};
}

} // namespace

QString NameRows::kindOfName(const QString& kind) {
    return choiceName(kind).replace(u'-', u' ');
}

QStringList NameRows::kinds() {
    QStringList codes;
    for (const char* code : kNameKinds)
        codes.append(QString::fromLatin1(code));
    return codes;
}

void NameRows::show(const QList<NameView>& names) {
    setRows(names + QList<NameView>{emptyName()});
}

QList<NameView> NameRows::names() const {
    QList<NameView> found;
    for (NameView name : rows()) {
        name.text = name.text.trimmed();
        if (!name.text.isEmpty()) found.append(name);
    }
    return found;
}

void NameRows::removeName(int row) {
    if (row < 0 || row >= rowCount()) return;
    beginRemoveRows({}, row, row);
    changeableRows().removeAt(row);
    endRemoveRows();
    keepOneEmpty();
    Q_EMIT edited();
}

void NameRows::addName(const NameView& name) {
    const int at = qMax(0, rowCount() - 1); // before the one that waits
    beginInsertRows({}, at, at);
    changeableRows().insert(at, name);
    endInsertRows();
    keepOneEmpty();
    Q_EMIT edited();
}

void NameRows::keepOneEmpty() {
    if (!rows().isEmpty() && isEmpty(rows().back())) return;
    beginInsertRows({}, rowCount(), rowCount());
    changeableRows().append(emptyName());
    endInsertRows();
}

QStringList NameRows::headers() const {
    return {tr("Name"), tr("Kind"), tr("Found by")};
}

QVariant NameRows::cell(const NameView& row, int column, int role) const {
    const bool isWaiting = isEmpty(row);
    if (role == Qt::EditRole) {
        if (column == Name) return row.text;
        return column == Kind ? QVariant(row.kind) : QVariant(row.isStrong);
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        if (column == Name) return isWaiting ? tr("Type one more name") : row.text;
        if (isWaiting) return {};
        if (column == Kind) return kindOfName(row.kind);
        return row.isStrong ? tr("Strong: nobody else has it") : tr("Weak: others have it too");
    }
    if (role == ToneRole) return toneValue(isWaiting || column != Name ? CellTone::Quiet : CellTone::Plain);
    return {};
}

bool NameRows::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    NameView& name = changeableRows()[index.row()];
    switch (index.column()) {
    case Name:
        name.text = value.toString();
        break;
    case Kind:
        name.kind = value.toString();
        break;
    default:
        name.isStrong = value.toBool();
        break;
    }
    Q_EMIT dataChanged(index.siblingAtColumn(Name), index.siblingAtColumn(Strength));
    keepOneEmpty();
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags NameRows::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
}

} // namespace casebound::models
