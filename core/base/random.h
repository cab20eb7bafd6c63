// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>

namespace casebound {

// Source of unpredictable bytes. Passed in, so that tests can repeat a run.
class Random {
public:
    virtual ~Random() = default;

    // Writes `size` random bytes to `out`.
    virtual void fill(void* out, std::size_t size) = 0;

    QByteArray bytes(qsizetype size);

    // Uniform in [0, bound). `bound` > 0.
    quint32 below(quint32 bound);
};

// The kernel's generator (getrandom). It cannot fail on the kernels we run on; if it does, the process ends,
// since nothing that needs randomness may go on without it.
class SystemRandom final : public Random {
public:
    void fill(void* out, std::size_t size) override;
};

} // namespace casebound
