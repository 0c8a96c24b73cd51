-- What no index of the log leads to: events outside the log, and ends that are gone although something remembers them.
SELECT stream_id, min(version)::bigint AS version, 'notInLog' AS fault
FROM event
WHERE NOT EXISTS (SELECT FROM log WHERE log.stream_id = event.stream_id AND log.version = event.version)
  AND NOT EXISTS (SELECT FROM pending WHERE pending.stream_id = event.stream_id AND pending.version = event.version)
GROUP BY stream_id
UNION ALL
SELECT told.stream_id, coalesce(newest.version, 0)::bigint + 1, 'tailMissing'
FROM (SELECT stream_id, max(version) AS version FROM reaction_progress GROUP BY stream_id) AS told
LEFT JOIN LATERAL (
  SELECT version FROM event WHERE event.stream_id = told.stream_id ORDER BY version DESC LIMIT 1
) AS newest ON true
WHERE told.version > coalesce(newest.version, 0)
UNION ALL
SELECT 'log', head.log_index + 1, 'tailMissing'
FROM (SELECT coalesce(max(log_index), -1) AS log_index FROM log) AS head
WHERE head.log_index < greatest((SELECT max(log_index) FROM read.position), (SELECT max(newest) FROM verification))
