// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/exhibit_files.h"

#include "core/casefile/original_store.h"

namespace casebound::ingest {

Result<records::RecordId> exhibitOfFile(storage::Connection& connection, const vault::RegisterKeys& keys,
                                        const QString& fileName) {
    casefile::OriginalStore originals(connection, keys);
    CB_TRY(const auto exhibits, originals.all());
    for (const auto& exhibit : exhibits) {
        CB_TRY(const auto facts, originals.facts(exhibit));
        if (facts.fileName == fileName || facts.otherNames.contains(fileName)) return exhibit;
    }
    return failure(
        ErrorCode::NotFound,
        QStringLiteral("No file of this name was imported into the case. Import it first, then load again."));
}

} // namespace casebound::ingest
