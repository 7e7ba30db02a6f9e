// Memory that is used again from one text to the next.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>

namespace saidso::text {

// An array whose items are neither zeroed nor kept when it gets another size: all of them are written before they are
// read.
template <class T>
class Buffer {
public:
    void resize(std::size_t size) {
        if (size > capacity_) {
            capacity_ = std::max(size, 2 * capacity_);
            items_ = std::make_unique_for_overwrite<T[]>(capacity_);
        }
        size_ = size;
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] T* data() { return items_.get(); }
    [[nodiscard]] const T* data() const { return items_.get(); }
    [[nodiscard]] T* begin() { return data(); }
    [[nodiscard]] const T* begin() const { return data(); }
    [[nodiscard]] T* end() { return data() + size_; }
    [[nodiscard]] const T* end() const { return data() + size_; }
    [[nodiscard]] T& operator[](std::size_t i) { return items_[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return items_[i]; }

private:
    std::unique_ptr<T[]> items_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace saidso::text
