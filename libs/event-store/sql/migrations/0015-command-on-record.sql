-- The command that an append came from, as it was judged, in canonical bytes: with the append's first event, whose envelope
-- carries the hash of these bytes. Absent in events recorded before, and in all but the first of an append.
ALTER TABLE event ADD COLUMN command bytea;
