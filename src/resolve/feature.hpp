// Named features of a decision, and where their weights lie in a table.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace saidso::resolve {

inline constexpr unsigned table_bits = 15;

// Names are hashed while compiling. Clang 14 refuses immediate functions in templates; it may hash at run time.
#if defined(__clang__) && __clang_major__ < 15
#define SAIDSO_CONSTEVAL constexpr
#else
#define SAIDSO_CONSTEVAL consteval
#endif

// The name says what a feature looks at; its hash, with the values seen, is its place in the table.
struct FeatureName {
    std::uint32_t id;
    const char* text;
};

// The features of one decision: the same name in another group is another feature.
class FeatureGroup {
public:
    SAIDSO_CONSTEVAL explicit FeatureGroup(const char* name) : seed_(hash(2166136261u, name)) {}
    SAIDSO_CONSTEVAL FeatureName operator()(const char* text) const { return {hash(seed_, text), text}; }

private:
    static SAIDSO_CONSTEVAL std::uint32_t hash(std::uint32_t h, const char* text) {
        for (; *text != 0; ++text) h = (h ^ static_cast<unsigned char>(*text)) * 16777619u;
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        h = (h ^ (h >> 12)) * 0x297A2D39u;
        return h ^ (h >> 15);
    }
    std::uint32_t seed_;
};

// Multiply and add only: a table look-up is to cost a handful of instructions.
inline std::uint32_t feature_index(FeatureName name, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    return (name.id + a * 0x9E3779B1u + b * 0x85EBCA77u + c * 0xC2B2AE3Du) >> (32 - table_bits);
}

// A type of its own: the compiler need not fear that reading one reads a sum.
enum class Weight : std::int8_t {};

// Receivers of features: what the parser sums, and what the trainer lists.
class WeightSum {
public:
    explicit WeightSum(const Weight* weights) : weights_(weights) {}
    void add(FeatureName name, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
        total += static_cast<std::int64_t>(weights_[feature_index(name, a, b, c)]);
    }
    std::int64_t total = 0;  // wider than lemmas and classes: it stays in a register while they are read

private:
    const Weight* weights_;
};

class FeatureList {
public:
    void add(FeatureName name, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
        if (count_ < indices_.size()) indices_[count_++] = static_cast<std::uint16_t>(feature_index(name, a, b, c));
    }
    void clear() { count_ = 0; }
    [[nodiscard]] std::span<const std::uint16_t> indices() const { return {indices_.data(), count_}; }

private:
    std::array<std::uint16_t, 1024> indices_;
    std::size_t count_ = 0;
};

}  // namespace saidso::resolve
