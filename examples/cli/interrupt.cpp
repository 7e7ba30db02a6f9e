#include "interrupt.hpp"

#include <csignal>

namespace saidso::cli {
namespace {

volatile std::sig_atomic_t caught = 0;

void note(int signal) { caught = signal; }

}  // namespace

void catch_interrupts() {
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND);  // and no SA_RESTART: a waiting read comes back
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() noexcept { return caught != 0; }

int interrupt_status() noexcept { return 128 + static_cast<int>(caught); }

}  // namespace saidso::cli
