-- The bytes of evidence files lie in a folder, each under its digest, and no longer among the events: who fills that disk
-- does not stop the log. Rows of before keep their bytes until the api has moved them.
ALTER TABLE attachment ALTER COLUMN bytes DROP NOT NULL;

-- Who handed in what, and as what: a command takes the name, type and size from here. Old rows are swept.
CREATE TABLE upload (
  upload_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256      text COLLATE "C" NOT NULL REFERENCES attachment,
  person      text NOT NULL,
  name        text NOT NULL,
  media_type  text NOT NULL,
  size        integer NOT NULL CHECK (size > 0),
  uploaded_at text COLLATE "C" NOT NULL
);
CREATE INDEX upload_of_person ON upload (person, uploaded_at);
CREATE INDEX upload_of_file ON upload (sha256);
CREATE INDEX upload_by_age ON upload (uploaded_at);

-- Which streams name a file: what is named is never swept. Nobody takes a row away.
CREATE TABLE attachment_use (
  sha256    text COLLATE "C" NOT NULL REFERENCES attachment,
  stream_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (sha256, stream_id)
);

-- What the events of before name. Their payloads are canonical JSON: no blank, and a quote inside a text is escaped.
INSERT INTO attachment_use (sha256, stream_id)
SELECT DISTINCT found[1], stream_id
FROM event, regexp_matches(encode(payload, 'escape'), '"sha256":"([0-9a-f]{64})"', 'g') AS found
WHERE position('"sha256"'::bytea IN payload) > 0
  AND EXISTS (SELECT FROM attachment WHERE attachment.sha256 = found[1]);

-- All that an account may do to a file that is kept: let the database go of bytes that lie in the folder, and forget one that
-- nothing names and nobody has just handed in. It gives none of them other bytes.
CREATE FUNCTION release_attachment_bytes(wanted text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.attachment SET bytes = NULL WHERE sha256 = wanted
$$;
CREATE FUNCTION forget_attachment(wanted text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (
    DELETE FROM public.attachment WHERE sha256 = wanted
      AND NOT EXISTS (SELECT FROM public.upload WHERE upload.sha256 = wanted)
      AND NOT EXISTS (SELECT FROM public.attachment_use WHERE attachment_use.sha256 = wanted)
    RETURNING sha256
  )
  SELECT EXISTS (SELECT FROM gone)
$$;
REVOKE ALL ON FUNCTION release_attachment_bytes(text), forget_attachment(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION release_attachment_bytes(text), forget_attachment(text) TO tiaokuai_writer;

GRANT SELECT, INSERT, DELETE ON upload TO tiaokuai_writer;
GRANT SELECT, INSERT ON attachment_use TO tiaokuai_writer;
GRANT SELECT ON upload, attachment_use TO tiaokuai_reader;
