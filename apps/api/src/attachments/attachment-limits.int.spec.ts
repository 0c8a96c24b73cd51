import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putAttachment, openPool } from '@tiaokuai/event-store';
import type { Problem, StoredFile } from '@tiaokuai/contracts';
import type { Pool } from 'pg';
import { digestOf, PICTURE, pictureOf } from '../../test/files.fixture.js';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, CONTACT, execute, signInAll, type People } from '../../test/whistle-over-http.fixture.js';
import { makeLogger } from '../platform/logging.js';
import { AppContext } from '../platform/app-context.js';
import { startApi, type RunningApi } from '../start-api.js';
import { FileFolder } from './file-folder.js';
import { keepTidy, tidyFiles } from './tidy-files.js';

const MB = 1_048_576;
const SEVENTY_THREE_HOURS_LATER = '2026-09-20T10:11:00+08:00';

let api: TestApi;
let people: People;
let caseId: string;
let pool: Pool;
beforeEach(async () => {
  api = await startTestApi({ projects: false });
  people = await signInAll(api);
  ({ caseId } = await blow(people));
  await execute(people.zf, caseId, 'acknowledge', CONTACT);
  pool = openPool(api.ownerUrl, { max: 1 });
});
afterEach(async () => {
  await pool.end();
  await api.stop();
});

const handIn = (raw: Buffer, caller: Caller = people.zf) =>
  caller.call<StoredFile & Problem>(`/api/v1/attachments?name=a.png&caseId=${caseId}`, {
    method: 'POST',
    raw,
    headers: { 'content-type': 'image/png' },
  });
const large = (what: string): Buffer => Buffer.concat([pictureOf(what), Buffer.alloc(MB)]);
const download = (sha256: string) => people.zf.call<Problem>(`/api/v1/cases/${caseId}/attachments/${sha256}`);
const kept = async (): Promise<readonly string[]> =>
  (await readdir(api.config.filesFolder ?? '', { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
/** Another process on the same databases and the same folder, with other limits. */
async function beside<T>(
  limits: Partial<TestApi['config']>,
  act: (send: (raw: Buffer) => Promise<Problem & { status: number }>) => Promise<T>,
): Promise<T> {
  const other: RunningApi = await startApi({ ...api.config, ...limits });
  const { token } = (await (
    await fetch(`${other.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'p-zf-deptOfficer-1' }),
    })
  ).json()) as { token: string };
  try {
    return await act(async (raw) => {
      const response = await fetch(`${other.url}/api/v1/attachments?name=a.png&caseId=${caseId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'tiaokuai-post': 'zf/deptOfficer' },
        body: new Uint8Array(raw),
      });
      return { ...((await response.json()) as Problem), status: response.status };
    });
  } finally {
    await other.stop();
  }
}
const tidy = async (freeBytesKept = 1) => {
  const appContext = await AppContext.open(api.config);
  const folder = await FileFolder.open(api.config.filesFolder ?? '');
  try {
    return await tidyFiles({ casework: appContext.casework, folder, freeBytesKept });
  } finally {
    await appContext.close();
  }
};

it('one person hands in so much a day, also at once, and another as much; what is refused leaves nothing', async () => {
  await beside({ uploadBytesPerDay: 3.5 * MB }, async (send) => {
    const answers = await Promise.all([...'abcdefgh'].map((each) => send(large(each))));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 201, 429, 429, 429, 429, 429]);
    expect(answers.find(({ status }) => status === 429)).toMatchObject({
      code: 'ATTACHMENT.QUOTA_USED',
      details: { bytesPerDay: 3.5 * MB },
    });
    expect(await kept()).toHaveLength(3);
    expect((await handIn(large('i'), people.sj)).status).toBe(201);
    await api.advanceTo('2026-09-18T09:10:00+08:00');
    expect((await send(large('j'))).status).toBe(201);
  });
});

it('leaves the disk the room that is kept free: 507', async () => {
  const folder = await FileFolder.open(api.config.filesFolder ?? '');
  const freeBytesKept = (await folder.freeBytes()) + 1_000 * MB;
  await beside({ freeBytesKept }, async (send) => {
    const refused = await send(PICTURE);
    expect(refused).toMatchObject({
      status: 507,
      code: 'SERVER.STORAGE_FULL',
      traceId: expect.any(String) as string,
    });
    expect(await kept()).toEqual([]);
    // Commands go on.
    expect((await execute(people.zf, caseId, 'comment', { text: '继续' })).status).toBe(200);
  });
});

it('sweeps what nobody named for three days, and no byte that a case names', async () => {
  const [orphan, named, shared] = [pictureOf('orphan'), pictureOf('named'), pictureOf('shared')];
  const files = [];
  for (const bytes of [orphan, named, shared]) files.push((await handIn(bytes)).body);
  await execute(people.zf, caseId, 'attach', { files: files.slice(1) });
  const elsewhere = (await blow(people)).caseId;
  await execute(people.zf, elsewhere, 'acknowledge', CONTACT);
  expect((await execute(people.zf, elsewhere, 'attach', { files: files.slice(2) })).status).toBe(200);
  expect(await tidy()).toEqual({ swept: 0, moved: 0 });
  await api.advanceTo(SEVENTY_THREE_HOURS_LATER);
  expect(await tidy()).toEqual({ swept: 1, moved: 0 });
  expect(await kept()).toEqual([digestOf(named), digestOf(shared)].sort());
  expect((await download(digestOf(shared))).status).toBe(200);
  const late = await execute<Problem>(people.zf, caseId, 'attach', { files: [files[0]] });
  expect(late.body.code).toBe('ATTACHMENT.NOT_HANDED_IN');
  expect((await handIn(orphan)).status).toBe(201);
  expect((await execute(people.zf, caseId, 'attach', { files: [files[0]] })).status).toBe(200);
});

it('moves bytes of the release before into the folder, piece by piece, and gives them meanwhile', async () => {
  const files = [];
  for (const bytes of [pictureOf('a'), pictureOf('b')]) files.push((await handIn(bytes)).body);
  await execute(people.zf, caseId, 'attach', { files });
  // As it was there: the bytes among the events, nothing in the folder.
  for (const each of ['a', 'b'])
    await pool.query('UPDATE attachment SET bytes = $1 WHERE sha256 = $2', [
      pictureOf(each),
      digestOf(pictureOf(each)),
    ]);
  for (const { sha256 } of files) await rm(join(api.config.filesFolder ?? '', sha256.slice(0, 2), sha256));
  for (const { sha256 } of files) expect((await download(sha256)).status).toBe(200);
  expect(await tidy(Number.MAX_SAFE_INTEGER)).toEqual({ swept: 0, moved: 0 });
  // Another file whose bytes are not what its name says stays where somebody can look at it.
  const damaged = await putAttachment(pool, { mediaType: 'image/png', bytes: PICTURE });
  await pool.query("UPDATE attachment SET bytes = 'x', size = 1 WHERE sha256 = $1", [damaged]);
  expect(await tidy()).toEqual({ swept: 0, moved: 2 });
  const { rows } = await pool.query('SELECT sha256 FROM attachment WHERE bytes IS NOT NULL');
  expect(rows).toEqual([{ sha256: damaged }]);
  expect(await kept()).toEqual(files.map(({ sha256 }) => sha256).sort());
  for (const { sha256 } of files) expect((await download(sha256)).status).toBe(200);
});

it('does so by itself from the start', async () => {
  const sha256 = await putAttachment(pool, { mediaType: 'image/png', bytes: PICTURE });
  const appContext = await AppContext.open(api.config);
  const folder = await FileFolder.open(api.config.filesFolder ?? '');
  const tidying = { casework: appContext.casework, folder, freeBytesKept: 1 };
  await keepTidy(tidying, makeLogger('silent')).stop();
  await appContext.close();
  expect(await kept()).toEqual([sha256]);
});

it('gives nobody bytes that are not those that were handed in, or are gone: 503', async () => {
  const { body: file } = await handIn(PICTURE);
  await execute(people.zf, caseId, 'attach', { files: [file] });
  const place = join(api.config.filesFolder ?? '', file.sha256.slice(0, 2), file.sha256);
  await writeFile(place, pictureOf('another'));
  expect((await download(file.sha256)).body).toMatchObject({ status: 503, code: 'ATTACHMENT.UNREADABLE' });
  await rm(place);
  expect((await download(file.sha256)).body).toMatchObject({ status: 503, code: 'ATTACHMENT.UNREADABLE' });
  expect((await handIn(PICTURE)).status).toBe(201);
  expect((await download(file.sha256)).status).toBe(200);
});
