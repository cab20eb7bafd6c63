// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/printing/paginate.h"

#include <QByteArray>

namespace casebound::report::printing {

struct Margins {
    QString title; // at the foot of every page, beside its number
    bool draft;    // says so at the head of every page
};

// The pages as a tagged PDF, as Cairo writes it: with its /Info. Internal where Cairo fails.
Result<QByteArray> paint(const Flow& flow, const std::vector<Page>& pages, const Margins& margins,
                         Typesetter& typesetter);

} // namespace casebound::report::printing
