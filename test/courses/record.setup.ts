import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedures } from '@tiaokuai/domain';
import { recordCourse } from './recorder.js';

/** Set up before every spec file of a recording run: what the file showed goes into a file of the folder named. */
const EXPLORING = 600_000;
const courses = procedures.map(recordCourse);

afterAll(() => {
  const { testPath = '' } = expect.getState();
  const name = createHash('sha256').update(testPath).digest('hex');
  writeFileSync(
    join(process.env['TIAOKUAI_COURSES_FOLDER'] ?? '', `${name}.json`),
    JSON.stringify(courses.map((course) => course.explore())),
  );
}, EXPLORING);
