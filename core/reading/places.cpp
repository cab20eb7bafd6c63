// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/types.h"

namespace casebound::reading {

QString placeName(Place place) {
    switch (place) {
    case Place::PageText:
        return QStringLiteral("page text");
    case Place::HiddenText:
        return QStringLiteral("hidden text");
    case Place::Metadata:
        return QStringLiteral("metadata");
    case Place::Outline:
        return QStringLiteral("outline");
    case Place::Annotation:
        return QStringLiteral("annotation");
    case Place::FormField:
        return QStringLiteral("form field");
    case Place::AttachmentName:
        return QStringLiteral("attachment name");
    case Place::AttachmentText:
        return QStringLiteral("attachment text");
    case Place::Link:
        return QStringLiteral("link");
    case Place::PageLabel:
        return QStringLiteral("page label");
    case Place::Script:
        return QStringLiteral("script");
    case Place::ObjectText:
        return QStringLiteral("object text");
    case Place::Text:
        return QStringLiteral("text");
    case Place::MemberName:
        return QStringLiteral("member name");
    case Place::UnreadPart:
        return QStringLiteral("part that cannot be read");
    }
    return QStringLiteral("text");
}

} // namespace casebound::reading
