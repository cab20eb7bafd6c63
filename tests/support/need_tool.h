// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QString>

#include <gtest/gtest.h>

// What we write, the stock tools must read, and the other way round. Without them there is nothing to
// compare.
#define NEED_TOOL(name)                                                                                      \
    if (QStandardPaths::findExecutable(QStringLiteral(name)).isEmpty())                                      \
    GTEST_SKIP() << "the command " name " is not installed"
