-- What accounts of processes may do is no migration: it is granted anew whenever migrating is over (src/account-rights.ts).
-- Here is what they stand on.

-- Read models are built here and moved to `read` when they are whole. The processes read and write their rows; making tables
-- and swapping them is for whoever migrates, in the role `tiaokuai_writer`.
CREATE SCHEMA IF NOT EXISTS read_beside AUTHORIZATION tiaokuai_writer;
ALTER DEFAULT PRIVILEGES FOR ROLE tiaokuai_writer IN SCHEMA read_beside GRANT SELECT ON TABLES TO tiaokuai_reader;

-- The only way for an account to move simulated time: forward, and to an instant in its canonical text, because instants
-- are compared as text.
CREATE FUNCTION advance_simulated_clock(wanted text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH advanced AS (
    INSERT INTO public.simulated_clock (now)
    SELECT wanted
    WHERE wanted ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}\+08:00$'
      AND NOT EXISTS (SELECT FROM public.simulated_clock AS clock WHERE clock.now >= wanted)
    ON CONFLICT DO NOTHING RETURNING now
  )
  SELECT pg_notify('tiaokuai_clock', now) FROM advanced
$$;
REVOKE ALL ON FUNCTION advance_simulated_clock(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION advance_simulated_clock(text) TO tiaokuai_writer;
