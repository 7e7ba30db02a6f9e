#include <saidso/parser.hpp>

namespace saidso {

std::string_view version() noexcept { return SAIDSO_VERSION; }

}  // namespace saidso
