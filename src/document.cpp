#include <saidso/document.hpp>

#include <algorithm>
#include <cstring>

namespace saidso {

std::string_view Document::text(const Span& span) const noexcept {
    if (span.begin > span.end || span.end > size_) return {};
    return {text_.get() + span.begin, span.size()};
}

void Document::reset(std::string_view text, std::string_view reference_date) {
    if (text.size() + padding > capacity_) {
        text_ = std::make_unique_for_overwrite<char[]>(text.size() + padding);
        capacity_ = text.size() + padding;
    }
    if (!text.empty()) std::memcpy(text_.get(), text.data(), text.size());
    std::memset(text_.get() + text.size(), 0, padding);
    size_ = text.size();
    valid_utf8_ = true;
    reference_date_ = reference_date;
    chunk_ = 0;
    used_ = 0;
    blocks.clear();
    sources.clear();
    quantities.clear();
    dates.clear();
    claims.clear();
    mention_spans.clear();
    timex_list.clear();
    content_spans.clear();
    via_list.clear();
    quantity_indices.clear();
    date_indices.clear();
}

std::string_view Document::intern(std::string_view s) {
    if (s.empty()) return {};
    while (chunk_ < chunks_.size() && chunks_[chunk_].size - used_ < s.size()) {
        ++chunk_;
        used_ = 0;
    }
    if (chunk_ == chunks_.size()) {
        const std::size_t size =
            std::max<std::size_t>(s.size(), std::size_t{1024} << std::min<std::size_t>(chunk_, 10));
        chunks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
    }
    char* copy = chunks_[chunk_].bytes.get() + used_;
    std::memcpy(copy, s.data(), s.size());
    used_ += s.size();
    return {copy, s.size()};
}

}  // namespace saidso
