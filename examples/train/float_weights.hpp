// Weights while they are trained: AdaGrad over hashed features.
#pragma once

#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "resolve/exponential.hpp"
#include "resolve/feature.hpp"
#include "resolve/proposal.hpp"

namespace saidso::train {

class FloatWeights {
    struct Cell {
        float weight = 0;
        float squares = 0;
        unsigned count = 0;
        float sum = 0;  // of the weights after several epochs
    };

public:
    // Receives features as the parser's sums do.
    class Sum {
    public:
        explicit Sum(const Cell* cells) : cells_(cells) {}
        void add(resolve::FeatureName name, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
            total += cells_[resolve::feature_index(name, a, b, c)].weight;
        }
        float total = 0;

    private:
        const Cell* cells_;
    };
    static constexpr resolve::Beam beam = resolve::training_beam;

    explicit FloatWeights(unsigned min_count) : min_count_(min_count) {
        for (auto& t : tables_) t.resize(std::size_t{1} << resolve::table_bits);
    }

    [[nodiscard]] Sum sum(resolve::Table table) const { return Sum(tables_[static_cast<std::size_t>(table)].data()); }
    [[nodiscard]] float value(resolve::Table, const Sum& sum) const { return sum.total; }
    [[nodiscard]] float confidence(const Sum& sum) const { return resolve::logistic(sum.total); }

    [[nodiscard]] float score(resolve::Table table, const resolve::FeatureList& features) const {
        const auto& cells = tables_[static_cast<std::size_t>(table)];
        float sum = 0;
        for (const std::uint16_t i : features.indices()) sum += cells[i].weight;
        return sum;
    }

    // One step against the gradient of the loss by the score. A feature's first updates only count it.
    void update(resolve::Table table, const resolve::FeatureList& features, float gradient, float rate) {
        constexpr float decay = 2e-2F;
        auto& cells = tables_[static_cast<std::size_t>(table)];
        for (const std::uint16_t i : features.indices()) {
            Cell& c = cells[i];
            if (c.count < min_count_) {
                ++c.count;
                continue;
            }
            const float g = gradient + decay * c.weight;
            c.squares += g * g;
            c.weight -= rate * g / (std::sqrt(c.squares) + 1e-4F);
        }
    }

    // Back to nothing learnt, but for the mean so far.
    void restart(resolve::Table table) {
        for (Cell& c : tables_[static_cast<std::size_t>(table)]) c = {0, 0, 0, c.sum};
    }

    // The last steps of training are noise: the weights that count are the mean of those after several epochs.
    // Adds the weights of now to the mean.
    void remember(resolve::Table table) {
        for (Cell& c : tables_[static_cast<std::size_t>(table)]) c.sum += c.weight;
        ++remembered_[static_cast<std::size_t>(table)];
    }
    // Replaces the weights by the mean.
    void settle(resolve::Table table) {
        auto& count = remembered_[static_cast<std::size_t>(table)];
        for (Cell& c : tables_[static_cast<std::size_t>(table)]) c.weight = std::exchange(c.sum, 0.0F) / count;
        count = 0;
    }

    [[nodiscard]] float weight(std::size_t table, std::size_t i) const { return tables_[table][i].weight; }
    void take_table(resolve::Table table, const FloatWeights& from) {
        tables_[static_cast<std::size_t>(table)] = from.tables_[static_cast<std::size_t>(table)];
    }

private:
    std::array<std::vector<Cell>, resolve::table_count> tables_;
    std::array<float, resolve::table_count> remembered_{};
    unsigned min_count_;
};

}  // namespace saidso::train
