// SIGINT and SIGTERM ask the program to stop after the lines at hand; a second one ends it at once.
#pragma once

namespace saidso::cli {

void catch_interrupts();
bool interrupted() noexcept;
// 128 + the signal's number, as shells have it.
int interrupt_status() noexcept;

}  // namespace saidso::cli
