-- The simulated "now" is the latest instant it was ever advanced to. Rows are only added, so it cannot run backwards.
CREATE TABLE simulated_clock (
  now text COLLATE "C" PRIMARY KEY
);

GRANT SELECT, INSERT ON simulated_clock TO tiaokuai_writer;
GRANT SELECT ON simulated_clock TO tiaokuai_reader;
