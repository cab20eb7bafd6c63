// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/records/exhibit.h"

#include <QList>

namespace casebound::reply {

struct ExhibitPage {
    qint64 number = 0; // from 1
    text::MaskedText text;
};

// An exhibit's masked text, page by page, with what is known of its origin. It says of itself that it is not
// the original. Other records are not referred to.
document::Document exhibitDocument(const records::Exhibit& exhibit, const QList<ExhibitPage>& pages);

} // namespace casebound::reply
