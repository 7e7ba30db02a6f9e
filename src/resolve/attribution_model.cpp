#include "resolve/attribution_model.hpp"

#include <bit>
#include <cstdio>
#include <cstring>

#include <saidso/parser.hpp>

namespace saidso::resolve {
namespace {

constexpr std::string_view magic = "SAIDSOWT";
constexpr std::uint32_t format_version = 5;
constexpr std::uint32_t most_cues = 1u << 16;

#include "resolve/weights.inc"

std::uint64_t hash_bytes(std::string_view bytes) {
    std::uint64_t h = 14695981039346656037u;
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return h;
}

class Reader {
public:
    Reader(std::string_view bytes, const std::string& name) : rest_(bytes), name_(name) {}

    std::string_view take(std::size_t size) {
        if (rest_.size() < size) fail("is cut short");
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    // Little-endian on every machine.
    template <class T>
    T number() {
        T value = 0;
        unsigned shift = 0;
        for (const char c : take(sizeof value)) {
            value = static_cast<T>(value | static_cast<T>(static_cast<T>(static_cast<unsigned char>(c)) << shift));
            shift += 8;
        }
        return value;
    }
    float real() { return std::bit_cast<float>(number<std::uint32_t>()); }
    [[noreturn]] void fail(const std::string& what) const { throw Error("weights file " + name_ + " " + what); }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
    const std::string& name_;
};

}  // namespace

CueTable::CueTable(const std::vector<CueEntry>& cues)
    : slots_(std::bit_ceil(std::max<std::size_t>(64, cues.size() * 4))), mask_(slots_.size() - 1) {
    for (const CueEntry& cue : cues) {
        std::size_t i = home(cue.lemma);
        while (slots_[i].lemma != 0 && slots_[i].lemma != cue.lemma) i = (i + 1) & mask_;
        slots_[i] = cue;
        bits_[bit_of(cue.lemma) / 64] |= std::uint64_t{1} << bit_of(cue.lemma) % 64;
    }
}

AttributionModel::AttributionModel(std::string provenance, const std::vector<CueEntry>& cues,
                                   const std::array<float, table_count>& scales, Calibration calibration,
                                   std::unique_ptr<std::array<WeightTable, table_count>> tables)
    : provenance_(std::move(provenance)),
      cues_(cues),
      scales_(scales),
      calibration_(calibration),
      tables_(std::move(tables)) {}

std::shared_ptr<const AttributionModel> AttributionModel::parse(std::string_view bytes, const std::string& name) {
    Reader in(bytes, name);
    if (bytes.size() < magic.size() || in.take(magic.size()) != magic) in.fail("is no saidso weights file");
    const auto version = in.number<std::uint32_t>();
    if (version != format_version)
        in.fail("has format version " + std::to_string(version) + ", wanted is " + std::to_string(format_version));
    constexpr std::size_t hash_size = sizeof(std::uint64_t);
    if (in.left() < hash_size) in.fail("is cut short");
    const auto expected = Reader(bytes.substr(bytes.size() - hash_size), name).number<std::uint64_t>();
    if (hash_bytes(bytes.substr(0, bytes.size() - hash_size)) != expected) in.fail("is damaged: its hash differs");
    std::string provenance(in.take(in.number<std::uint32_t>()));
    const auto count = in.number<std::uint32_t>();
    if (count > most_cues) in.fail("lists too many cues");
    std::vector<CueEntry> cues(count);
    for (CueEntry& cue : cues) {
        cue.lemma = in.number<std::uint32_t>();
        cue.prior = in.number<std::uint8_t>();
        cue.listed = in.number<std::uint8_t>();
        cue.attitude = in.number<std::uint8_t>();
        cue.unused = in.number<std::uint8_t>();
    }
    std::array<float, table_count> scales{};
    for (float& scale : scales) scale = in.real();
    Calibration calibration;
    calibration.slope = in.real();
    calibration.offset = in.real();
    auto tables = std::make_unique<std::array<WeightTable, table_count>>();
    std::memcpy(tables.get(), in.take(sizeof *tables).data(), sizeof *tables);
    if (in.left() != hash_size) in.fail("has bytes left over");
    return std::make_shared<AttributionModel>(std::move(provenance), cues, scales, calibration, std::move(tables));
}

std::shared_ptr<const AttributionModel> AttributionModel::load(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(path.c_str(), "rb"), std::fclose);
    std::string bytes;
    std::array<char, 1 << 14> part;
    while (const auto size = in ? std::fread(part.data(), 1, part.size(), in.get()) : 0)
        bytes.append(part.data(), size);
    if (!in || std::ferror(in.get()) != 0) throw Error("weights file " + path + " cannot be read");
    return parse(bytes, path);
}

std::shared_ptr<const AttributionModel> AttributionModel::embedded() {
    static const auto model = parse({reinterpret_cast<const char*>(embedded_words), embedded_size}, "(embedded)");
    return model;
}

std::string weights_file(std::string_view provenance, const std::vector<CueEntry>& cues,
                         const std::array<float, table_count>& scales, Calibration calibration,
                         const std::array<WeightTable, table_count>& tables) {
    std::string out(magic);
    const auto put = [&out](auto value) {
        for (std::size_t i = 0; i < sizeof value; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
    };
    put(format_version);
    put(static_cast<std::uint32_t>(provenance.size()));
    out += provenance;
    put(static_cast<std::uint32_t>(cues.size()));
    for (const CueEntry& cue : cues) {
        put(cue.lemma);
        for (const std::uint8_t field : {cue.prior, cue.listed, cue.attitude, cue.unused})
            out += static_cast<char>(field);
    }
    for (const float scale : scales) put(std::bit_cast<std::uint32_t>(scale));
    put(std::bit_cast<std::uint32_t>(calibration.slope));
    put(std::bit_cast<std::uint32_t>(calibration.offset));
    out.append(reinterpret_cast<const char*>(&tables), sizeof tables);
    put(hash_bytes(out));
    return out;
}

}  // namespace saidso::resolve
