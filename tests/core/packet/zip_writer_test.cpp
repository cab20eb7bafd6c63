// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/zip_writer.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::packet {
namespace {

// Its sink may be gone by then, and what it wrote to deleted.
TEST(ZipWriterTest, GivenUpItWritesNothingMore) {
    qsizetype written = 0;
    ASSERT_OK_AND(auto zip, ZipWriter::create([&](QByteArrayView bytes) -> Outcome {
                      written += bytes.size();
                      return {};
                  }));
    { const ZipWriter dropped = std::move(zip); }
    EXPECT_EQ(written, 0);
}

TEST(ZipWriterTest, FinishedItHasADirectoryThoughItIsEmpty) {
    QByteArray written;
    ASSERT_OK_AND(auto zip, ZipWriter::create([&](QByteArrayView bytes) -> Outcome {
                      written += bytes;
                      return {};
                  }));
    ASSERT_THAT(zip.finish(), IsOk());
    EXPECT_TRUE(written.startsWith("PK\x05\x06"));
}

} // namespace
} // namespace casebound::packet
