#include "trainer.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "calibration.hpp"
#include "resolve/attributions.hpp"
#include "slot_training.hpp"
#include "usual_training.hpp"

namespace saidso::train {
namespace {

using resolve::CueEntry;
using resolve::Evidence;
using resolve::FeatureList;
using resolve::Passage;
using resolve::Proposal;
using resolve::ScorerMemory;
using resolve::Table;

constexpr unsigned head_orders = 8;
constexpr unsigned head_epochs = 5;
constexpr unsigned slot_epochs = 8;
constexpr unsigned later_epochs = 4;

struct Counts {
    double heads = 0;
    double uses = 0;
};
using Scorer = resolve::AttributionScorer<FloatWeights>;
using CueCounts = std::map<std::uint32_t, Counts>;

std::uint8_t prior_of(double heads, double uses) {
    constexpr std::array<double, 6> steps = {0.005, 0.03, 0.1, 0.25, 0.45, 0.7};
    if (uses < 2) return 0;
    const double share = heads / (uses + 3);
    return static_cast<std::uint8_t>(std::count_if(steps.begin(), steps.end(), [=](double s) { return share > s; }));
}

// One model: of the articles that are not in its fold, or of all.
struct Model {
    explicit Model(unsigned min_count) : weights(min_count) {}
    FloatWeights weights;
    CueCounts counts;
    std::vector<TrainingArticle*> articles;
};

class Trainer {
public:
    Trainer(Corpus& corpus, const std::vector<CueEntry>& listed, const TrainingOptions& options)
        : corpus_(corpus), listed_(listed), options_(options), whole_(options.min_count) {
        for (unsigned f = 0; f < options.folds; ++f) folds_.push_back(std::make_unique<Model>(options.min_count));
        for (std::size_t i = 0; i < corpus.size(); ++i) {
            whole_.articles.push_back(corpus[i].get());
            for (unsigned f = 0; f < options.folds; ++f)
                if (i % options.folds != f) folds_[f]->articles.push_back(corpus[i].get());
        }
        for (const CueEntry& cue : listed) listed_levels_[cue.lemma] = cue.listed;
    }

    std::string run(const std::string& provenance, std::ostream& report) {
        train_heads();
        train_slots();
        train_combinations();
        propose();
        learn_acceptance(whole_);
        calibrate_acceptance(report);
        train_conflicts();
        return quantised(provenance);
    }

private:
    [[nodiscard]] Model& fold_of(std::size_t i) { return *folds_[i % folds_.size()]; }

    static void count_cues(Model& m) {
        for (const TrainingArticle* a : m.articles)
            for (std::uint32_t i = 0; i < a->syntax.size(); ++i) {
                if (a->syntax[i].sentence == absent || a->segments.quotation_of[i] != absent) continue;
                if (resolve::is_attributive(a->syntax[i], i)) continue;
                Counts& c = m.counts[a->syntax[i].lemma];
                c.uses += 1;
                c.heads += a->is_head[i] ? 1 : 0;
            }
    }

    // `seen`: the model counted this article too, so every token is taken out of its own count.
    void set_evidence(TrainingArticle& a, const Model& m, bool seen) const {
        static const resolve::CueTable no_cues({});
        resolve::gather_evidence(a.article(), a.syntax, no_cues, a.evidence, a.possible_heads);
        for (std::uint32_t i = 0; i < a.syntax.size(); ++i) {
            Evidence& e = a.evidence[i];
            if (a.syntax[i].sentence == absent || resolve::is_attributive(a.syntax[i], i)) continue;
            e.quoted = a.segments.quotation_of[i] != absent;
            const auto level = listed_levels_.find(a.syntax[i].lemma);
            if (level != listed_levels_.end()) e.listed = level->second;
            const auto found = m.counts.find(a.syntax[i].lemma);
            if (found == m.counts.end()) continue;
            const bool self = seen && !e.quoted;
            e.prior =
                prior_of(found->second.heads - (self && a.is_head[i] ? 1 : 0), found->second.uses - (self ? 1 : 0));
        }
        for (std::uint32_t i = 0; i < a.syntax.size(); ++i)
            if (resolve::may_be_head(a.evidence[i])) a.possible_heads.push_back(i);
    }

    void train_head_model(Model& m) const {
        count_cues(m);
        for (TrainingArticle* a : m.articles) set_evidence(*a, m, true);
        std::vector<HeadExample> examples;
        for (TrainingArticle* a : m.articles)
            for (std::size_t k = 0; k < a->possible_heads.size(); ++k) examples.emplace_back(a, k);
        learn_heads(m, Table::glance, examples, resolve::head_glance_features<FeatureList>);
        learn_heads(m, Table::head, examples, resolve::head_features<FeatureList>);
    }

    using HeadExample = std::pair<TrainingArticle*, std::size_t>;  // one of its possible heads

    using HeadFeatures = void (*)(const Passage&, const resolve::PossibleHead&, FeatureList&);

    // From nothing in several orders; the mean over them depends on none.
    static void learn_heads(Model& m, Table table, std::vector<HeadExample> examples, HeadFeatures features) {
        for (unsigned order = 0; order < head_orders; ++order) {
            m.weights.restart(table);
            Random random(3 + order);
            for (unsigned epoch = 0; epoch < head_epochs; ++epoch) {
                random.shuffle(examples);
                learn_heads_once(m, table, examples, features, 0.08F / (1 + 0.35F * static_cast<float>(epoch)));
                if (is_late(epoch, head_epochs)) m.weights.remember(table);
            }
        }
        m.weights.settle(table);
    }

    static void learn_heads_once(Model& m, Table table, const std::vector<HeadExample>& examples, HeadFeatures features,
                                 float rate) {
        FeatureList f;
        for (const auto& [a, k] : examples) {
            const auto article = a->article();
            const resolve::PossibleHead head{a->possible_heads, k};
            f.clear();
            features(a->passage(article), head, f);
            const bool right = a->is_head[head.token()];
            const float error = resolve::logistic(m.weights.score(table, f)) - (right ? 1.0F : 0.0F);
            if (std::abs(error) > 0.003F) m.weights.update(table, f, error, rate);
        }
    }

    void train_heads() {
        ScorerMemory memory;
        std::vector<std::vector<float>> probabilities(corpus_.size());
        for (unsigned k = 0; k < folds_.size(); ++k) {
            train_head_model(*folds_[k]);
            for (std::size_t i = k; i < corpus_.size(); i += folds_.size()) {
                TrainingArticle& a = *corpus_[i];
                set_evidence(a, *folds_[k], false);
                const auto article = a.article();
                const Passage p = a.passage(article);
                Scorer(p, folds_[k]->weights, memory).score_heads(a.evidence, a.possible_heads);
                for (const Evidence& e : a.evidence) probabilities[i].push_back(e.probability);
            }
        }
        train_head_model(whole_);
        for (std::size_t i = 0; i < corpus_.size(); ++i) {
            for (std::size_t t = 0; t < probabilities[i].size(); ++t)
                resolve::set_probability(corpus_[i]->evidence[t], probabilities[i][t]);
            TrainingArticle& a = *corpus_[i];
            const auto article = a.article();
            resolve::spread_certainty(a.passage(article), a.possible_heads, a.evidence);
        }
    }

    void train_slots() {
        for (const auto& m : folds_) train_slot_models(m->articles, m->weights, slot_epochs);
        train_slot_models(whole_.articles, whole_.weights, slot_epochs);
        train_usual_spans(whole_.articles, whole_.weights);
    }

    void train_combinations() {
        std::vector<ListExample> examples;
        ScorerMemory memory;
        for (std::size_t i = 0; i < corpus_.size(); ++i)
            for (const Proposal& gold : corpus_[i]->gold)
                add_example(*corpus_[i], fold_of(i).weights, gold.head, gold, memory, examples);
        const auto features = [](const ListExample& x, const Proposal& q, FeatureList& f) {
            const auto article = x.article->article();
            resolve::combination_features(x.article->passage(article), q, f);
        };
        train_lists(examples, whole_.weights, Table::combination, later_epochs, features);
        for (const auto& m : folds_) m->weights.take_table(Table::combination, whole_.weights);
    }

    void propose() {
        ScorerMemory memory;
        proposals_.resize(corpus_.size());
        for (std::size_t i = 0; i < corpus_.size(); ++i) {
            TrainingArticle& a = *corpus_[i];
            const auto article = a.article();
            const Passage p = a.passage(article);
            Scorer scorer(p, fold_of(i).weights, memory);
            memory.alternatives.clear();
            std::vector<std::uint32_t> heads;
            for (std::uint32_t t = 0; t < a.syntax.size(); ++t)
                if (a.evidence[t].probability >= FloatWeights::beam.least_probability) heads.push_back(t);
            scorer.propose(heads, proposals_[i]);
        }
    }

    // A gold cue whose own head was overlooked makes one other head of its cue right.
    static bool is_right(const TrainingArticle& a, const Proposal& q, std::vector<bool>& used) {
        if (a.is_head[q.head]) return true;
        for (std::size_t g = 0; g < a.gold.size(); ++g)
            if (!used[g] && a.gold[g].cue.contains(q.head) && a.evidence[a.gold[g].head].probability < 0.08F) {
                used[g] = true;
                return true;
            }
        return false;
    }

    // Of the model's own articles.
    void learn_acceptance(Model& m) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < corpus_.size(); ++i)
            if (&m == &whole_ || &m != &fold_of(i)) order.push_back(i);
        for (unsigned k = 0; k < later_orders; ++k) {
            m.weights.restart(Table::acceptance);
            Random random(7 + k);
            for (unsigned epoch = 0; epoch < later_epochs; ++epoch) {
                random.shuffle(order);
                learn_acceptance_once(m, order, 0.08F / (1 + 0.5F * static_cast<float>(epoch)));
                if (is_late(epoch, later_epochs)) m.weights.remember(Table::acceptance);
            }
        }
        m.weights.settle(Table::acceptance);
    }

    void learn_acceptance_once(Model& m, const std::vector<std::size_t>& order, float rate) {
        for (const std::size_t i : order) {
            std::vector<bool> used(corpus_[i]->gold.size());
            resolve::for_each_run(proposals_[i], [&](std::vector<Proposal>& run) {
                weigh_run(*corpus_[i], m.weights, run, used, [&](const FeatureList& f, float score, bool right) {
                    const float error = resolve::logistic(score) - (right ? 1.0F : 0.0F);
                    m.weights.update(Table::acceptance, f, error, rate);
                });
            });
        }
    }

    // Calls use(features, score, whether it is right) for the proposals of a run in the order of acceptance.
    template <class Use>
    void weigh_run(const TrainingArticle& a, const FloatWeights& weights, std::vector<Proposal>& run,
                   std::vector<bool>& used, Use use) {
        const auto article = a.article();
        const Passage p = a.passage(article);
        const resolve::Overlaps overlaps = resolve::overlaps_of(run);
        FeatureList f;
        resolve::for_each_in_order(overlaps, run.size(), [&](std::uint32_t i) {
            f.clear();
            resolve::acceptance_features(p, run[i], resolve::Standing(p, run[i], run, overlaps.all[i]), f);
            const float score = weights.score(Table::acceptance, f);
            use(f, score, is_right(a, run[i], used));
            run[i].accepted = score >= 0;
        });
    }

    void calibrate_acceptance(std::ostream& report) {
        for (const auto& m : folds_) learn_acceptance(*m);
        std::vector<Judged> judged;
        for (std::size_t i = 0; i < corpus_.size(); ++i) {
            std::vector<bool> used(corpus_[i]->gold.size());
            const FloatWeights& weights = fold_of(i).weights;
            resolve::for_each_run(proposals_[i], [&](std::vector<Proposal>& run) {
                weigh_run(*corpus_[i], weights, run, used, [&](const FeatureList&, float score, bool right) {
                    judged.push_back({score, right});
                });
            });
        }
        calibration_ = calibrate(judged);
        print_calibration(report, judged, calibration_);
    }

    void train_conflicts() {
        std::vector<ListExample> examples;
        ScorerMemory memory;
        std::vector<Proposal> accepted;
        for (std::size_t i = 0; i < corpus_.size(); ++i) {
            TrainingArticle& a = *corpus_[i];
            const auto article = a.article();
            const Passage p = a.passage(article);
            resolve::for_each_run(proposals_[i], [&](std::vector<Proposal>& run) {
                Scorer(p, whole_.weights, memory).accept(options_.threshold, run, accepted);
                for (std::size_t k = 0; k < accepted.size(); ++k) {
                    const Proposal& q = accepted[k];
                    const auto gold = std::find_if(a.gold.begin(), a.gold.end(),
                                                   [&q](const Proposal& g) { return g.head == q.head; });
                    if (gold == a.gold.end()) continue;
                    if (!add_example(a, fold_of(i).weights, q.head, *gold, memory, examples)) continue;
                    const auto near = resolve::near_ones(accepted, k);
                    examples.back().others.assign(near.begin(), near.end());
                }
            });
        }
        const auto features = [](const ListExample& x, const Proposal& q, FeatureList& f) {
            const auto article = x.article->article();
            resolve::conflict_features(x.article->passage(article), q, x.others, f);
        };
        train_lists(examples, whole_.weights, Table::conflict, later_epochs, features);
    }

    [[nodiscard]] std::vector<CueEntry> cue_entries() const {
        std::map<std::uint32_t, CueEntry> entries;
        for (const CueEntry& cue : listed_) entries[cue.lemma] = cue;
        for (const auto& [lemma, c] : whole_.counts) {
            const std::uint8_t prior = prior_of(c.heads, c.uses);
            if (prior == 0) continue;
            entries[lemma].lemma = lemma;
            entries[lemma].prior = prior;
        }
        std::vector<CueEntry> list;
        for (const auto& [lemma, entry] : entries) list.push_back(entry);
        return list;
    }

    [[nodiscard]] std::string quantised(const std::string& provenance) const {
        std::array<float, resolve::table_count> scales{};
        auto tables = std::make_unique<std::array<resolve::WeightTable, resolve::table_count>>();
        for (std::size_t t = 0; t < resolve::table_count; ++t) {
            auto& table = (*tables)[t];
            float largest = 1e-6F;
            for (std::size_t i = 0; i < table.size(); ++i)
                largest = std::max(largest, std::abs(whole_.weights.weight(t, i)));
            scales[t] = largest / 127;
            for (std::size_t i = 0; i < table.size(); ++i)
                table[i] = static_cast<resolve::Weight>(std::lround(whole_.weights.weight(t, i) / scales[t]));
        }
        return resolve::weights_file(provenance, cue_entries(), scales, calibration_, *tables);
    }

    Corpus& corpus_;
    const std::vector<CueEntry>& listed_;
    TrainingOptions options_;
    Model whole_;
    std::vector<std::unique_ptr<Model>> folds_;
    std::map<std::uint32_t, std::uint8_t> listed_levels_;
    std::vector<std::vector<Proposal>> proposals_;
    resolve::Calibration calibration_;
};

}  // namespace

std::string train(Corpus& corpus, const std::vector<CueEntry>& listed, const TrainingOptions& options,
                  const std::string& provenance, std::ostream& report) {
    assign_heads(corpus);
    return Trainer(corpus, listed, options).run(provenance, report);
}

std::vector<CueEntry> read_listed_cues(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    std::vector<CueEntry> cues;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto tab = line.find('\t');
        const auto second = line.find('\t', tab + 1);
        if (tab == std::string::npos || second == std::string::npos)
            throw std::runtime_error(path + ": bad line " + line);
        CueEntry cue;
        cue.lemma = grammar::lemma_hash(std::string_view(line).substr(0, tab));
        cue.listed = static_cast<std::uint8_t>(std::stoul(line.substr(tab + 1)));
        cue.attitude = line.substr(second + 1) == "attitude" ? 1 : 0;
        cues.push_back(cue);
    }
    return cues;
}

}  // namespace saidso::train
