#include "resolve/form.hpp"

namespace saidso::resolve {

Form form_of(const Reading& r, const Attribution& a) {
    bool inside = false;
    bool outside = false;
    for (const TokenRange& fragment : r.content(a)) {
        for (std::uint32_t i = fragment.first; i < fragment.last && !(inside && outside); ++i) {
            const lex::Kind kind = r.token(i).kind;
            if (kind != lex::Kind::word && kind != lex::Kind::number) continue;
            (r.article.in_quotation(i) ? inside : outside) = true;
        }
    }
    if (inside && outside) return Form::mixed;
    return inside ? Form::direct : Form::indirect;
}

}  // namespace saidso::resolve
