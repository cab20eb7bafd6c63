// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/random.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <random>

namespace casebound {

// Stands still until told.
class FakeClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
};

// The same bytes in every run.
class FakeRandom final : public Random {
public:
    explicit FakeRandom(std::uint64_t seed = 1)
        : m_engine(seed) {}
    void fill(void* out, std::size_t size) override {
        for (std::size_t i = 0; i < size; ++i)
            static_cast<unsigned char*>(out)[i] = static_cast<unsigned char>(m_engine());
    }

private:
    std::mt19937_64 m_engine;
};

// Asks to stop after a number of questions.
class CancelAfter final : public Progress {
public:
    explicit CancelAfter(int questions)
        : m_left(questions) {}
    void report(qint64, qint64, const QString&) override {}
    bool cancelled() const override { return m_left-- <= 0; }

private:
    mutable std::atomic<int> m_left;
};

} // namespace casebound
