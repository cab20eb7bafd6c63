// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/privacy/register.h"
#include "core/session/session_tools.h"

#include <QList>
#include <QString>

#include <functional>

namespace casebound::session {

struct NameView {
    QString text;
    QString kind; // "real-name", "alias", …
    bool isStrong = true;
};

// One way to tell a family name from given names.
struct NameSplit {
    QString family;
    QString given;
    QString written; // the spelling that is read so: "Kőrösfalvy, Zsófia"
};

// One human of the register. Only while names are shown.
struct IdentityView {
    QString id; // "#<hex>"
    QList<NameView> names;
    QString notes;
    QStringList appearances; // references
};

// The register ("Names") as people work with it. Belongs to the session's thread. Errors of all: NamesHidden;
// InvalidInput (a name nobody can search for), Refused (an appearance that is somebody else, a label that
// gives somebody away), storage's. After a change texts are masked anew before it returns; where that is
// stopped the change is in all the same.
class NamesDesk {
public:
    explicit NamesDesk(const SessionTools& tools)
        : m_tools(tools) {}

    Result<QList<IdentityView>> identities();

    // An empty id adds. Its "#<hex>".
    Result<QString> save(const IdentityView& identity, Progress& progress);
    Outcome remove(const QString& id, Progress& progress);

    // A person for words that somebody selected: an appearance with this label and role ("witness"), joined
    // to a new identity of this name. The appearance's reference.
    Result<QString> addPerson(const QString& name, const QString& label, const QString& role,
                              Progress& progress);

    // Two entries are one human after all: `into` gets the names, notes and appearances of `from`, which
    // goes. Texts do not change but where a mention becomes the more public appearance of the two.
    Outcome merge(const QString& into, const QString& from, Progress& progress);

    // One entry is two humans after all: these of its names and appearances become a new one, whose "#<hex>"
    // it is. Errors: also InvalidInput where nothing, or everything, is to be moved.
    Result<QString> split(const QString& id, const QStringList& names, const QStringList& appearances,
                          Progress& progress);

    // Other ways in which people write a name, to choose from; see privacy::suggestedSpellings().
    static QStringList suggestedSpellings(const QString& name);

    // All ways to cut a name in two, the one in which it is read first. Empty where it has one word only.
    static QList<NameSplit> splits(const QString& name);

    // A neutral label that nobody has yet: "Person 47".
    Result<QString> suggestedLabel();

private:
    using Change = std::function<Outcome(privacy::RegisterEditor&, storage::Transaction&)>;
    Outcome change(const Change& change, Progress& progress);
    Outcome checkLabel(const QString& label) const;
    Result<privacy::Register> shownNames() const;

    SessionTools m_tools;
};

} // namespace casebound::session
