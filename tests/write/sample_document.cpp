#include "write/sample_document.hpp"

namespace saidso::test {

Document sample_document() {
    Document d;
    d.reset("Ann said \"up to 5%\" fell on Monday.", "2024-10-23");
    d.blocks.push_back({{0, 35}, BlockKind::paragraph});
    d.mention_spans = {{0, 3}};
    d.sources.push_back({"Ann", {}, "Acme", SourceKind::person, {0, 1}});
    Quantity q;
    q.span = {10, 18};
    q.kind = QuantityKind::percent;
    q.bound = Bound::at_most;
    q.change = Change::down;
    q.upper = Decimal(5);
    q.unit = "%";
    q.counted = Counted{{0, 3}, {0, 3}};
    q.rule = "percent";
    d.quantities.push_back(q);
    Date date;
    date.span = {25, 34};
    date.value = "2024-10-21";
    date.mod = DateMod::on_or_before;
    date.interval = Interval{{}, "2024-10-22"};
    d.timex_list.push_back({{28, 34}, DateType::date, "2024-10-21", DateMod::none});
    date.timexes = {0, 1};
    d.dates.push_back(date);
    Claim c;
    c.span = {0, 34};
    c.source = Span{0, 3};
    c.source_index = 0;
    c.source_name = "Ann";
    c.cue = Span{4, 8};
    d.content_spans = {{9, 19}, {20, 34}};
    c.content = {0, 2};
    c.form = Form::mixed;
    d.via_list = {{absent, "Reuters"}, {0, {}}};
    c.via = {0, 2};
    d.quantity_indices = {0};
    c.quantities = {0, 1};
    c.confidence = 0.8756;
    d.claims.push_back(c);
    return d;
}

}  // namespace saidso::test
