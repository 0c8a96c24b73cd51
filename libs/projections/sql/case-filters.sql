-- $3 kind  $4 stage  $5 street  $6 party, as `[{"unit": …}]`  $7 urgency  $8 over  $9 overdue  $10 folded text in title or number
-- $11 matter. A filter that is null asks for nothing.
($3::text IS NULL OR kind = $3)
AND ($4::text IS NULL OR stage = $4)
AND ($5::text IS NULL OR street = $5)
AND ($6::jsonb IS NULL OR parties @> $6)
AND ($7::text IS NULL OR urgency = $7)
AND ($8::boolean IS NULL OR over = $8)
AND ($9::boolean IS NULL OR overdue = $9)
AND ($10::text IS NULL OR position($10 IN lower(normalize(title, NFKC))) > 0
  -- 哨〔2026〕12号 is also written 哨[2026] 12 and said 哨12, without its year.
  OR translate($10, '〔〕[]()【】 ', '') <> '' AND number IS NOT NULL AND (
    position(translate($10, '〔〕()【】 ', '[][][]') IN lower(translate(normalize(number, NFKC), '〔〕', '[]'))) > 0
    OR position(translate($10, ' ', '') IN lower(regexp_replace(normalize(number, NFKC), '〔\d+〕', ''))) > 0))
AND ($11::text IS NULL OR matter_id = $11)
