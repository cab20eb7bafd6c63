// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::bench {

// Forty PDFs of 5 to 60 pages in an invented language in which nine invented witnesses are named now and
// then, and case.json: the witnesses with labels, a testimony and a consent each, and a public statement of a
// board. Made into an empty folder; false where it cannot be written.
bool writeFortyDocuments(const QString& folder);

} // namespace casebound::bench
