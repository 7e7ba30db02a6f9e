// Turns a file into an array of 64-bit words at build time.
//
// usage: embed_file INPUT OUTPUT.inc

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: embed_file INPUT OUTPUT.inc");
    std::ifstream in(argv[1], std::ios::binary);
    if (!in) throw std::runtime_error(std::string("cannot read ") + argv[1]);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::ofstream out(argv[2]);
    out << "// Generated; do not edit.\nconstexpr std::size_t embedded_size = " << bytes.size()
        << ";\nalignas(64) constexpr std::uint64_t embedded_words[] = {\n";
    bytes.resize((bytes.size() / 8 + 1) * 8);
    for (std::size_t i = 0; i < bytes.size(); i += 8) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + i, sizeof word);
        out << word << "u,\n";
    }
    out << "};\n";
    if (!out.flush()) throw std::runtime_error(std::string("cannot write ") + argv[2]);
} catch (const std::exception& e) {
    std::cerr << "embed_file: " << e.what() << '\n';
    return 1;
}
