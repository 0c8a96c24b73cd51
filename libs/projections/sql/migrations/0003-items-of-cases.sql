ALTER TABLE case_list ADD COLUMN item_codes jsonb NOT NULL DEFAULT '[]';
ALTER TABLE case_list ALTER COLUMN item_codes DROP DEFAULT;
-- Panels alone are looked up by what they are about, so no other case pays for it.
CREATE INDEX case_list_items_of_panels ON case_list USING gin (item_codes) WHERE kind = 'panel';
