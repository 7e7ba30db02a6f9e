"""The words of the enumerations, in the order of saidso.h."""
from typing import Literal, Optional, Tuple, get_args

BlockKind = Literal["section", "headline", "paragraph", "related_link", "comment_form", "navigation"]
SourceKind = Literal["person", "organization", "government", "media", "document", "anonymous", "unknown"]
QuantityKind = Literal["count", "measure", "money", "percent", "ordinal", "ratio", "vague"]
Bound = Literal["exact", "at_least", "at_most", "more_than", "less_than", "about", "between"]
Change = Literal["up", "down"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
DateMod = Literal["BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
                  "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"]
Form = Literal["direct", "indirect", "mixed"]
Act = Literal["state", "report", "confirm", "deny", "announce", "warn", "estimate", "allege", "promise", "demand",
              "ask", "believe", "predict", "suggest", "acknowledge", "criticize", "rule"]
Stance = Literal["asserted", "probable", "possible", "conditional", "denied", "unknown"]

BLOCK_KINDS: Tuple[BlockKind, ...] = get_args(BlockKind)
SOURCE_KINDS: Tuple[SourceKind, ...] = get_args(SourceKind)
QUANTITY_KINDS: Tuple[QuantityKind, ...] = get_args(QuantityKind)
BOUNDS: Tuple[Bound, ...] = get_args(Bound)
CHANGES: Tuple[Optional[Change], ...] = (None, *get_args(Change))
DATE_TYPES: Tuple[DateType, ...] = get_args(DateType)
DATE_MODS: Tuple[Optional[DateMod], ...] = (None, *get_args(DateMod))
FORMS: Tuple[Form, ...] = get_args(Form)
ACTS: Tuple[Act, ...] = get_args(Act)
STANCES: Tuple[Stance, ...] = get_args(Stance)
