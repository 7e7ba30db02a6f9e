// A short list that lives in place.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace saidso::resolve {

// Whoever adds knows that there is room.
template <class T, std::size_t capacity>
class FixedList {
public:
    void clear() { size_ = 0; }
    void add(const T& item) { items_[size_++] = item; }
    // When `condition` is 1 and not 0: without a branch, since no one can foretell it.
    void add_if(std::uint32_t condition, const T& item) {
        items_[size_] = item;
        size_ += condition;
    }
    // `wanted` answers 1 or 0.
    template <class Wanted>
    void keep_if(Wanted wanted) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            const T item = items_[i];
            items_[kept] = item;
            kept += wanted(item);
        }
        size_ = kept;
    }
    void shorten(std::size_t size) { size_ = size; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] T& operator[](std::size_t i) { return items_[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] T* begin() { return items_.data(); }
    [[nodiscard]] T* end() { return items_.data() + size_; }
    [[nodiscard]] const T* begin() const { return items_.data(); }
    [[nodiscard]] const T* end() const { return items_.data() + size_; }

private:
    std::size_t size_ = 0;
    std::array<T, capacity> items_;
};

}  // namespace saidso::resolve
