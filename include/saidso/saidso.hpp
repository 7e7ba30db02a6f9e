// saidso/saidso.hpp - the whole C++ API: who claims what, how much and when, with byte offsets.
//
//     saidso::Parser parser;
//     saidso::Document d = parser.parse(text, "2024-10-23");
//     for (const saidso::Claim& c : d.claims)
//         std::cout << c.source_name << ": " << d.text(d.content(c).front()) << '\n';
#pragma once

#include <saidso/date.hpp>
#include <saidso/decimal.hpp>
#include <saidso/document.hpp>
#include <saidso/explain.hpp>
#include <saidso/parser.hpp>
#include <saidso/quantity.hpp>
#include <saidso/write.hpp>
