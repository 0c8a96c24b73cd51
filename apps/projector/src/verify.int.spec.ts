import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { forge } from '@tiaokuai/testing/forge';
import { at, createGround, dispatcher, type Ground } from '../test/relay.fixture.js';

const LOADER = new URL('../../../test/harness/typescript-loader.mjs', import.meta.url);
const PROGRAM = fileURLToPath(new URL('verify.ts', import.meta.url));

describe('the program that verifies the record', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await createGround();
  });
  afterAll(() => ground.end());

  async function verified(): Promise<{ code: number; lines: readonly unknown[] }> {
    const args = ['--no-warnings', '--conditions', 'tiaokuai-source', '--import', LOADER.href, PROGRAM];
    const env = { ...process.env, DATABASE_URL: ground.projectorUrl, TIAOKUAI_LOG_LEVEL: 'info' };
    const told = await promisify(execFile)(process.execPath, args, { env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => error,
    );
    const lines = told.stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    return { code: told.code, lines };
  }

  it('ends well where all is as recorded, and with 1 and the name of each broken stream where it is not', async () => {
    const caseIds = [randomUUID(), randomUUID()];
    for (const caseId of caseIds)
      await ground.append({ caseId, at: at('09:00'), actor: dispatcher, changes: [{}, {}, {}] });
    await ground.sequence();
    expect(await verified()).toMatchObject({ code: 0, lines: [{ events: 6, broken: 0 }] });
    await forge(ground.databaseUrl, [
      `UPDATE event SET payload = '[]' WHERE stream_id = $1 AND version > 1`,
      caseIds[0],
    ]);
    expect(await verified()).toMatchObject({
      code: 1,
      lines: [
        { stream: caseIds[0], version: 2, fault: 'payloadAltered' },
        { events: 6, broken: 1 },
      ],
    });
  });
});
