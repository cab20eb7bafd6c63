// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/words.h"

#include <QRegularExpression>

namespace casebound::document {

LanguageTag::LanguageTag(const QString& tag) {
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z"));
    if (tag.size() <= 35 && form.match(tag).hasMatch()) m_tag = tag;
}

} // namespace casebound::document
