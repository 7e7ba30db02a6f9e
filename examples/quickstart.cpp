#include <iostream>

#include <saidso/saidso.hpp>

int main() {
    const saidso::Parser parser;
    const saidso::Document d = parser.parse(
        "Reuters, citing a rescue official, reported on Monday that at least 40 homes were lost.", "2024-10-23");
    for (const saidso::Claim& c : d.claims)
        std::cout << c.source_name << " (" << name_of(c.act) << "): " << d.text(d.content(c).front()) << '\n';
}
