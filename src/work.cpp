#include "work.hpp"

#ifdef SAIDSO_COUNT_WORK

#ifdef __clang__
#define SAIDSO_NOT_COUNTED __attribute__((no_sanitize("coverage")))
#else
#define SAIDSO_NOT_COUNTED __attribute__((no_sanitize_coverage))
#endif

thread_local constinit std::uint64_t saidso::work_done = 0;

// The compiler calls this at every basic block (-fsanitize-coverage=trace-pc).
extern "C" SAIDSO_NOT_COUNTED void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() { ++saidso::work_done; }

#endif
