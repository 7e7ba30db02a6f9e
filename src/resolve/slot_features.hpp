// The features of each slot's spans: of their edges, of the whole, of its absence.
#pragma once

#include "resolve/content_features.hpp"
#include "resolve/cue_features.hpp"
#include "resolve/source_features.hpp"
#include "resolve/usual_spans.hpp"

namespace saidso::resolve {

// How many sentences and blocks lie between token i and the cue.
template <Slot slot>
std::uint32_t edge_reach(const Passage& p, const CueContext& c, std::uint32_t i) {
    if constexpr (slot == Slot::cue || slot == Slot::source) return 0;
    return p.sentence_of(i) == c.sentence ? 0 : content_reach(p, c, i);
}

template <Slot slot, class Sink>
void start_features(const Passage& p, const CueContext& c, std::uint32_t start, std::uint32_t reach, Sink& f) {
    if constexpr (slot == Slot::cue) cue_start_features(p, c.head, start, f);
    if constexpr (slot == Slot::source) {
        if (side_of_start(c, start) == Side::left)
            source_start_features<Side::left>(p, c, start, f);
        else
            source_start_features<Side::right>(p, c, start, f);
    }
    if constexpr (slot == Slot::left) left_start_features(p, c, start, reach, f);
    if constexpr (slot == Slot::right) right_start_features(p, c, start, reach, f);
}

template <Slot slot, class Sink>
void end_features(const Passage& p, const CueContext& c, std::uint32_t end, std::uint32_t reach, Sink& f) {
    if constexpr (slot == Slot::cue) cue_end_features(p, c.head, end, f);
    if constexpr (slot == Slot::source) {
        if (side_of_end(c, end) == Side::left)
            source_end_features<Side::left>(p, c, end, f);
        else
            source_end_features<Side::right>(p, c, end, f);
    }
    if constexpr (slot == Slot::left) left_end_features(p, c, end, reach, f);
    if constexpr (slot == Slot::right) right_end_features(p, c, end, reach, f);
}

// Of content left of the cue the edges tell enough.
template <Slot slot, class Sink>
void span_features(const Passage& p, const CueContext& c, TokenRange span, Sink& f) {
    if constexpr (slot == Slot::cue) cue_span_features(p, c.head, span, f);
    if constexpr (slot == Slot::source) source_span_features(p, c, span, f);
    if constexpr (slot == Slot::right) right_span_features(p, span, f);
}

template <Slot slot, class Sink>
void missing_features(const Passage& p, const CueContext& c, Sink& f) {
    if constexpr (slot == Slot::source) no_source_features(p, c, f);
    if constexpr (slot == Slot::left) no_content_features<Side::left>(p, c, f);
    if constexpr (slot == Slot::right) no_content_features<Side::right>(p, c, f);
}

// The span that most have; see usual_spans.hpp.
template <Slot slot>
TokenRange usual_span(const Passage& p, const CueContext& c) {
    if constexpr (slot == Slot::source) return usual_source(p, c);
    if constexpr (slot == Slot::left) return usual_left(p, c);
    if constexpr (slot == Slot::right) return usual_right(p, c);
}

template <Slot slot, class Sink>
void usual_features(const Passage& p, const CueContext& c, TokenRange span, Sink& f) {
    if constexpr (slot == Slot::source) usual_source_features(p, c, span, f);
    if constexpr (slot == Slot::left) usual_left_features(p, c, span, f);
    if constexpr (slot == Slot::right) usual_right_features(p, c, span, f);
}

}  // namespace saidso::resolve
