#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include <boost/json.hpp>

#include "resolve/attributions.hpp"
#include "segment/segment.hpp"

namespace saidso::train {
namespace {

namespace json = boost::json;
using grammar::lemma_hash;
using grammar::Tag;
using grammar::Tags;
using resolve::Passage;
using resolve::Proposal;
using segment::TokenRange;

std::uint32_t offset(const json::value& v) { return static_cast<std::uint32_t>(v.to_number<std::int64_t>()); }

// A span object, null, or a list of them.
std::vector<Span> spans_of(const json::object& claim, std::string_view member) {
    std::vector<Span> spans;
    const auto add = [&spans](const json::value& v) {
        const json::object& o = v.as_object();
        spans.push_back({offset(o.at("begin")), offset(o.at("end"))});
    };
    const json::value* v = claim.if_contains({member.data(), member.size()});
    if (v == nullptr || v->is_null()) return spans;
    if (v->is_object()) add(*v);
    if (v->is_array())
        for (const json::value& item : v->get_array()) add(item);
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return spans;
}

class ClaimReader {
public:
    explicit ClaimReader(TrainingArticle& a) : a_(a), article_(a.article()), p_(a.passage(article_)) {}

    void read(const json::object& claim) {
        const auto cue = spans_of(claim, "cue");
        const auto source = spans_of(claim, "source");
        if (cue.empty()) return;
        Proposal q;
        q.cue = words_of(tokens_of(cue[0]), true);
        if (q.cue.empty()) return;
        if (!source.empty()) q.source = words_of(tokens_of(source[0]), false);
        std::vector<TokenRange> left, right;
        for (const Span& s : spans_of(claim, "content")) {
            const TokenRange r = without_that(words_of(tokens_of(s), false));
            if (!r.empty()) (r.first < q.cue.first ? left : right).push_back(r);
        }
        q.left = joined(left);
        q.right = joined(right);
        if (q.left.overlaps(q.cue)) q.left.last = q.cue.first;
        if (!q.left.empty() || !q.right.empty()) a_.gold.push_back(q);
    }

private:
    [[nodiscard]] TokenRange tokens_of(Span s) const {
        const auto& tokens = article_.tokens;
        TokenRange r;
        while (r.first + 1 < tokens.size() && tokens[r.first].end() <= s.begin) ++r.first;
        r.last = r.first;
        while (r.last + 1 < tokens.size() && tokens[r.last].begin < s.end) ++r.last;
        return r;
    }

    // Without the marks at its edges; empty when an edge lies outside the sentences that are read.
    [[nodiscard]] TokenRange words_of(TokenRange r, bool keep_marks) const {
        const TokenRange all = r;
        while (!r.empty() && !p_.is_word(r.first)) ++r.first;
        while (!r.empty() && !p_.is_word(r.last - 1)) --r.last;
        if (r.empty() && keep_marks) r = all;
        const bool read = !r.empty() && p_.token(r.first).sentence != absent && p_.token(r.last - 1).sentence != absent;
        return read ? r : TokenRange{};
    }

    // PolNeAR counts the complementizer as content.
    [[nodiscard]] TokenRange without_that(TokenRange r) const {
        if (r.size() > 1 && p_.token(r.first).form == lemma_hash("that") && p_.tag(r.first) == Tag::subordinator)
            r = words_of({r.first + 1, r.last}, false);
        return r;
    }

    // One span for the fragments of a side: all of them when little lies between, else the longest.
    static TokenRange joined(const std::vector<TokenRange>& fragments) {
        if (fragments.empty()) return {};
        const TokenRange hull{fragments.front().first, fragments.back().last};
        std::uint32_t covered = 0;
        for (const TokenRange& r : fragments) covered += r.size();
        if (covered * 3 >= hull.size() * 2) return hull;
        return *std::max_element(fragments.begin(), fragments.end(),
                                 [](TokenRange x, TokenRange y) { return x.size() < y.size(); });
    }

    TrainingArticle& a_;
    segment::Article article_;
    Passage p_;
};

std::unique_ptr<TrainingArticle> read_article(const json::object& object, const std::string& id) {
    auto a = std::make_unique<TrainingArticle>();
    a->id = id;
    const json::string& text = object.at("text").as_string();
    a->document.reset({text.data(), text.size()}, {});
    lex::tokenize(a->document.text(), a->tokens);
    segment::segment(a->document.text(), a->tokens, a->segments);
    grammar::analyse(a->article(), a->syntax);
    resolve::gather_evidence(a->article(), a->syntax, resolve::CueTable({}), a->evidence, a->possible_heads);
    ClaimReader reader(*a);
    for (const json::value& claim : object.at("claims").as_array()) reader.read(claim.as_object());
    return a;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

// Words of the cue that may be its head: content words, else auxiliaries and marks, else any.
std::vector<std::uint32_t> head_candidates(const TrainingArticle& a, TokenRange cue) {
    constexpr Tags content{Tag::verb,      Tag::past, Tag::gerund, Tag::noun,
                           Tag::adjective, Tag::name, Tag::adverb, Tag::number};
    constexpr Tags others{Tag::be, Tag::have, Tag::do_, Tag::colon, Tag::other_mark};
    std::vector<std::uint32_t> found;
    for (const Tags tags : {content, others}) {
        for (std::uint32_t i = cue.first; i < cue.last; ++i)
            if (a.syntax[i].is(tags)) found.push_back(i);
        if (!found.empty()) return found;
    }
    for (std::uint32_t i = cue.first; i < cue.last; ++i) found.push_back(i);
    return found;
}

}  // namespace

Corpus read_corpus(const std::string& path) {
    Corpus corpus;
    if (std::filesystem::is_directory(path)) {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(path))
            if (entry.path().extension() == ".json") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const auto& file : files)
            corpus.push_back(read_article(json::parse(read_file(file)).as_object(), file.stem().string()));
    } else {
        std::ifstream in(path);
        if (!in) throw std::runtime_error("cannot read " + path);
        for (std::string line; std::getline(in, line);) {
            const json::value v = json::parse(line);
            corpus.push_back(read_article(v.as_object(), std::to_string(corpus.size())));
        }
    }
    if (corpus.empty()) throw std::runtime_error("no articles in " + path);
    return corpus;
}

void assign_heads(Corpus& corpus) {
    std::map<std::uint32_t, double> uses;
    std::map<std::uint32_t, double> heads;
    for (const auto& a : corpus) {
        for (const auto& t : a->syntax) uses[t.lemma] += 1;
        for (const Proposal& q : a->gold) {
            const auto candidates = head_candidates(*a, q.cue);
            for (const std::uint32_t i : candidates)
                heads[a->syntax[i].lemma] += 1.0 / static_cast<double>(candidates.size());
        }
    }
    for (int round = 0; round < 4; ++round) {
        std::map<std::uint32_t, double> chosen;
        for (const auto& a : corpus)
            for (Proposal& q : a->gold) {
                double highest = -1;
                for (const std::uint32_t i : head_candidates(*a, q.cue)) {
                    const std::uint32_t lemma = a->syntax[i].lemma;
                    const double weight = a->syntax[i].is(grammar::verb_tags) ? 1.3 : 1;
                    const double score = heads[lemma] / (uses[lemma] + 8) * weight;
                    if (score <= highest) continue;
                    highest = score;
                    q.head = i;
                }
                chosen[a->syntax[q.head].lemma] += 1;
            }
        heads = chosen;
    }
    for (const auto& a : corpus) {
        a->is_head.assign(a->syntax.size(), false);
        for (const Proposal& q : a->gold) a->is_head[q.head] = true;
    }
}

}  // namespace saidso::train
