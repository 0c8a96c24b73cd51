import { spawnSync } from 'node:child_process';

/** The options of `temporal server start-dev` that we use; an older program may lack some. */
const OPTIONS = [
  '--db-filename',
  '--ip',
  '--port',
  '--ui-port',
  '--headless',
  '--ui-disable-news-fetch',
  '--sqlite-pragma',
];

/** What keeps this program from running the server as we run it, in words; undefined when nothing does. */
export function missingFrom(executable: string): string | undefined {
  const answer = spawnSync(executable, ['server', 'start-dev', '--help'], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (answer.error) return `it does not run (${answer.error.message})`;
  if (answer.status !== 0)
    return `it does not run (exit code ${answer.status}: ${answer.stderr.trim().slice(0, 200)})`;
  const lacking = OPTIONS.filter((option) => !answer.stdout.includes(option));
  return lacking.length > 0 ? `it is too old: its start-dev does not know ${lacking.join(', ')}` : undefined;
}
