// The work of a parse, counted where seconds would be noise: in builds with SAIDSO_COUNT_WORK.
#pragma once

#include <cstdint>

namespace saidso {

#ifdef SAIDSO_COUNT_WORK
// Basic blocks of the library that this thread has run.
extern thread_local constinit std::uint64_t work_done;
#endif

}  // namespace saidso
