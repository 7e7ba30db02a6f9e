// From what was read of an amount to the quantity: interval, kind, unit and rule.
#include "grammar/quantity_context.hpp"

namespace saidso::grammar::quantities {
namespace {

void set_kind(const Number& n, Quantity& q) {
    if (n.kind == NumberKind::cardinal) return;
    switch (n.kind) {
        case NumberKind::ordinal:
            q.kind = QuantityKind::ordinal;
            q.rule = "ordinal";
            break;
        case NumberKind::fraction:
            q.kind = QuantityKind::ratio;
            q.rule = "fraction";
            break;
        case NumberKind::multiple:
            q.kind = QuantityKind::ratio;
            q.unit = "x";
            q.rule = "multiple";
            break;
        case NumberKind::plural:
            q.kind = QuantityKind::vague;
            q.bound = Bound::at_least;
            q.upper.reset();
            q.rule = "plural-scale";
            break;
        default: break;
    }
}

}  // namespace

void to_main_unit(lex::Unit const* u, Quantity& q) {
    if (!is_minor(u)) return;
    if (q.lower) q.lower = in_main_unit(u, *q.lower);
    if (q.upper) q.upper = in_main_unit(u, *q.upper);
}

void set_number(std::string_view text, const Capture& c, Quantity& q) {
    if (c.a.too_long == nullptr && c.a.denominator == 1)
        q.lower.emplace(c.a.negative ? -c.a.coefficient : c.a.coefficient, c.a.exponent);  // where it stays
    else
        q.lower = c.a.value(text);
    q.upper = q.lower;
    q.rule = "number";
}

void set_value(std::string_view text, const Capture& c, Quantity& q) {
    set_number(text, c, q);
    const bool share = c.b.kind != NumberKind::none && c.between == nullptr && !c.tolerance;
    if (share) {
        Number ratio = c.a;
        ratio.denominator = c.b.coefficient;
        q.lower = q.upper = ratio.value(text);
        q.kind = QuantityKind::ratio;
        q.rule = "share";
        return;
    }
    if (c.b.kind != NumberKind::none) {
        q.upper = c.b.value(text);
        if (c.tolerance) {
            const Decimal around = *q.upper;
            q.upper = *q.lower + around;
            q.lower = *q.lower - around;
        }
        q.bound = Bound::between;
        q.rule = c.tolerance ? "tolerance" : "range";
    }
    if (c.unit != nullptr) {
        q.kind = c.unit->kind;
        q.unit = c.unit->code;
        q.rule = q.kind == QuantityKind::money ? "money" : q.kind == QuantityKind::percent ? "percentage" : "measure";
        to_main_unit(c.unit, q);
        if (c.a.kind == NumberKind::plural) set_kind(c.a, q);
        return;
    }
    set_kind(c.a, q);
}

bool join_bounds(const Quantity& second, Quantity& q) {
    const bool opens = q.lower && !q.upper && !second.lower && second.upper && *q.lower < *second.upper;
    const bool closes = !q.lower && q.upper && second.lower && !second.upper && *second.lower < *q.upper;
    if ((!opens && !closes) || (q.unit != second.unit && !second.unit.empty())) return false;
    (opens ? q.upper : q.lower) = opens ? second.upper : second.lower;
    q.bound = Bound::between;
    q.rule = "bounds";
    return true;
}

}  // namespace saidso::grammar::quantities
