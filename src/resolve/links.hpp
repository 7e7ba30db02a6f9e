// Links from claims to the quantities and dates of their content and to the date of the speech act.
#pragma once

#include "resolve/reading.hpp"

namespace saidso::resolve {

void link_quantities_and_dates(const Reading& reading);
void date_speech_acts(const Reading& reading);

}  // namespace saidso::resolve
