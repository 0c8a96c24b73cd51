// node test/courses/record.mjs: records anew how the cases of every kind go (libs/domain/decisions/0014).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', 'test/courses/'],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TIAOKUAI_WRITE_COURSES: '1' },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
