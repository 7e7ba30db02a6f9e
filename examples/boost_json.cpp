// Boost.JSON, for the programs that read JSON; the library only writes it.
#include <boost/json/src.hpp>
