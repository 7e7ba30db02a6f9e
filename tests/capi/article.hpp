// An article with something for every array of a document.
#pragma once

namespace saidso::test {

inline constexpr const char* article =
    "Dam near Vellora ‘close to failing’\n"
    "Related: What to know about dams\n"
    "The ministry of water, citing two engineers, reported on Monday that at least 3,000 people had left Vellora since "
    "October 12. “We may need between 5 and 8 boats a day,” spokeswoman Ana Lind told Radio Meridian. Prosecutors "
    "would "
    "not say whether anyone had been arrested; Lind denied that repairs worth €14.5m were put off until the summer.\n"
    "“It is 0.3 mm wide 🌊,” she said last week, adding that one in three houses would be rebuilt by 2027.\n";

}  // namespace saidso::test
