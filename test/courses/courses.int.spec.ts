import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { procedures } from '@tiaokuai/domain';
import { stagesMarkdown } from '@tiaokuai/course';
import { merge, written } from './merge.js';
import type { Shown } from './recorder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const COURSES = join(root, 'libs/course/src/courses.json');
const STAGES = join(root, 'libs/domain/STAGES.md');
const MINUTES = 60_000;

it(
  'the courses on record are what the specs of the rules show: `npm run courses` renews them',
  () => {
    const courses = merge(procedures, showEverything());
    if (process.env['TIAOKUAI_WRITE_COURSES'] !== undefined) {
      writeFileSync(COURSES, written(courses));
      writeFileSync(STAGES, stagesMarkdown(procedures, courses));
    }
    expect(JSON.parse(readFileSync(COURSES, 'utf8'))).toEqual(courses);
    expect(readFileSync(STAGES, 'utf8')).toBe(stagesMarkdown(procedures, courses));
  },
  10 * MINUTES,
);

/** Runs every spec of the domain once more, watched. */
function showEverything(): readonly Shown[] {
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-courses-'));
  try {
    const jest = [
      ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', 'libs/domain/'],
      ...['--setupFilesAfterEnv', './test/courses/record.setup.ts', '--maxWorkers=2', '--silent'],
    ];
    const { status, stderr } = spawnSync(process.execPath, jest, {
      cwd: root,
      env: { ...process.env, TIAOKUAI_COURSES_FOLDER: folder },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the specs of the domain do not pass:\n${stderr}`);
    return readdirSync(folder).flatMap(
      (file): readonly Shown[] => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shown[],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
