// A vector for plain structs that are written as soon as they are there: what `resize` adds is not zeroed first.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace saidso {

template <class T>
struct Unzeroed : std::allocator<T> {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    template <class U>
    struct rebind {
        using other = Unzeroed<U>;
    };
    template <class U>
    void construct(U* /*made with its memory*/) noexcept {}
    template <class U, class... Values>
    void construct(U* p, Values&&... values) {
        std::construct_at(p, std::forward<Values>(values)...);
    }
};

template <class T>
using Buffer = std::vector<T, Unzeroed<T>>;

}  // namespace saidso
