// The weights of the attribution scorer and the cues it knows, as one checked file.
//
// Layout, little-endian: magic "SAIDSOWT", u32 version, u32 size and text of the provenance, u32 count of cues and
// 8 bytes for each (u32 lemma_hash, u8 prior, u8 listed, u8 attitude, u8 0), a scale (f32) a table, slope and offset
// (f32) of the confidence, the tables (i8), u64 FNV-1a hash of everything before.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/exponential.hpp"
#include "resolve/feature.hpp"
#include "resolve/proposal.hpp"

namespace saidso::resolve {

// What is known of a lemma as a cue.
struct CueEntry {
    std::uint32_t lemma = 0;
    std::uint8_t prior = 0;   // from training, 0 to 6
    std::uint8_t listed = 0;  // from data/cues.tsv, 0 to 5
    std::uint8_t attitude = 0;
    std::uint8_t unused = 0;
};
static_assert(sizeof(CueEntry) == 8);

// Lemma to entry, by open addressing behind a bit for each lemma.
class CueTable {
public:
    explicit CueTable(const std::vector<CueEntry>& cues);
    // Without a branch; true for one lemma in twenty that is no cue.
    [[nodiscard]] bool may_find(std::uint32_t lemma) const {
        const std::uint32_t bit = bit_of(lemma);
        return (bits_[bit / 64] >> bit % 64 & 1) != 0;
    }
    [[nodiscard]] const CueEntry* find(std::uint32_t lemma) const {
        for (std::size_t i = home(lemma);; i = (i + 1) & mask_) {
            if (slots_[i].lemma == lemma) return &slots_[i];
            if (slots_[i].lemma == 0) return nullptr;
        }
    }

private:
    [[nodiscard]] std::size_t home(std::uint32_t lemma) const { return (lemma * 0x9E3779B1u >> 12) & mask_; }
    static std::uint32_t bit_of(std::uint32_t lemma) { return lemma * 0x9E3779B1u >> 17; }
    std::vector<CueEntry> slots_;
    std::size_t mask_;
    std::array<std::uint64_t, 512> bits_{};
};

// From the score of a claim to the probability that it is one, as articles show that were held back from training
// (Platt scaling).
struct Calibration {
    float slope = 1;
    float offset = 0;
    [[nodiscard]] float probability(float score) const { return logistic(slope * score + offset); }
};

using WeightTable = std::array<Weight, std::size_t{1} << table_bits>;

class AttributionModel {
public:
    using Sum = WeightSum;
    static constexpr Beam beam = parsing_beam;

    // Throws saidso::Error with what is wrong when `bytes` is no weights file of this version.
    static std::shared_ptr<const AttributionModel> parse(std::string_view bytes, const std::string& name);
    static std::shared_ptr<const AttributionModel> load(const std::string& path);
    // The weights that come with the library.
    static std::shared_ptr<const AttributionModel> embedded();

    AttributionModel(std::string provenance, const std::vector<CueEntry>& cues,
                     const std::array<float, table_count>& scales, Calibration calibration,
                     std::unique_ptr<std::array<WeightTable, table_count>> tables);

    [[nodiscard]] Sum sum(Table table) const { return Sum((*tables_)[static_cast<std::size_t>(table)].data()); }
    [[nodiscard]] float value(Table table, const Sum& sum) const {
        return static_cast<float>(sum.total) * scales_[static_cast<std::size_t>(table)];
    }
    // Of a proposal with this sum of its acceptance features.
    [[nodiscard]] float confidence(const Sum& sum) const {
        return calibration_.probability(value(Table::acceptance, sum));
    }
    [[nodiscard]] const CueTable& cues() const { return cues_; }
    [[nodiscard]] const std::string& provenance() const { return provenance_; }

private:
    std::string provenance_;
    CueTable cues_;
    std::array<float, table_count> scales_;
    Calibration calibration_;
    std::unique_ptr<std::array<WeightTable, table_count>> tables_;
};

// The bytes of a weights file.
std::string weights_file(std::string_view provenance, const std::vector<CueEntry>& cues,
                         const std::array<float, table_count>& scales, Calibration calibration,
                         const std::array<WeightTable, table_count>& tables);

}  // namespace saidso::resolve
