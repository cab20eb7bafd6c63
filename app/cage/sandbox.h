// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

// How a program that parses foreign bytes locks itself up. The order of the calls is the order of the
// functions here. What is stopped, and that it is, is in tests/hostile.
namespace casebound::cage {

// First acts, before anything is read: not dumpable (the core's own setting does not survive exec), no core
// file, no environment, no descriptor but 0-3. Ends the process where that cannot be had.
void dropInheritance();

// Memory, processor time, descriptors; no file may grow, no process be started. Ends the process on failure.
void limitResources();

enum class Files : quint8 {
    FontsOnly, // read-only, and only where Landlock can promise it
    None,
};

// No new privileges, then Landlock, then seccomp. What could be had; without Landlock no file can be opened
// at all. Ends the process where even no-new-privileges is refused.
reading::wire::SandboxState lockUp(Files files);

// The steps of lockUp, apart.
bool restrictFiles();               // Landlock: read-only, fonts and character maps only
bool restrictCalls(bool openFiles); // seccomp: an allow-list; everything else ends the process

} // namespace casebound::cage
