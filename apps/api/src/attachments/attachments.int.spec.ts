import type { AttachmentRules, Problem, StoredFile } from '@tiaokuai/contracts';
import { BYTES, digestOf, PICTURE, pictureOf } from '../../test/files.fixture.js';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, CONTACT, execute, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

const DIGEST = digestOf(PICTURE);

let api: TestApi;
let people: People;
let caseId: string;
beforeAll(async () => {
  api = await startTestApi({ projects: false });
  people = await signInAll(api);
  ({ caseId } = await blow(people));
  await execute(people.zf, caseId, 'acknowledge', CONTACT);
});
afterAll(() => api.stop());

const address = (name: string, reason: string): string =>
  `/api/v1/attachments?name=${encodeURIComponent(name)}&${reason}`;
const handIn = (
  raw: string | Buffer,
  name = '现场.png',
  { caller = people.zf, type = 'image/png', reason = `caseId=${caseId}` }: Partial<HandingIn> = {},
) =>
  caller.call<StoredFile & Problem>(address(name, reason), {
    method: 'POST',
    raw,
    headers: { 'content-type': type },
  });

interface HandingIn {
  readonly caller: Caller;
  readonly type: string;
  readonly reason: string;
}

describe('A file of evidence', () => {
  it('is kept under the digest of its bytes, once', async () => {
    const expected = { name: '现场.png', sha256: DIGEST, mediaType: 'image/png', size: PICTURE.length };
    for (let round = 0; round < 2; round++) {
      const { status, body } = await handIn(PICTURE);
      expect([status, body]).toEqual([201, expected]);
    }
  });

  it('may have ten megabytes, and not one byte more', async () => {
    const { body } = await people.zf.call<AttachmentRules>('/api/v1/attachments');
    expect(body.maxBytes).toBe(10 * 1_048_576);
    const largest = Buffer.concat([PICTURE, Buffer.alloc(body.maxBytes - PICTURE.length, 1)]);
    expect((await handIn(largest)).status).toBe(201);
    const { status, body: problem } = await handIn(Buffer.concat([largest, Buffer.alloc(1)]));
    expect([status, problem.code]).toEqual([413, 'ATTACHMENT.TOO_LARGE']);
  });

  it.each<[string, Buffer, string, string]>([
    ['通知.ofd', BYTES.ofd, 'application/ofd', 'application/ofd'],
    ['IMG_0001.HEIC', BYTES.heic, 'application/octet-stream', 'image/heic'],
    ['a.heif', BYTES.heic, 'image/heif', 'image/heic'],
    ['a.wps', BYTES.compound, 'application/vnd.ms-works', 'application/wps-office.wps'],
    ['a.et', BYTES.compound, 'application/octet-stream', 'application/wps-office.et'],
    ['a.jpg', BYTES.jpeg, 'image/jpg', 'image/jpeg'],
  ])('%s is taken, whatever type the browser takes it for', async (name, bytes, type, mediaType) => {
    const { status, body } = await handIn(bytes, name, { type });
    expect([status, body.mediaType]).toEqual([201, mediaType]);
  });

  it.each<[string, string | Buffer, string, number, string]>([
    ['a page', 'alert(1)', '现场.html', 415, 'ATTACHMENT.TYPE_FORBIDDEN'],
    ['a program', BYTES.program, 'virus.exe', 415, 'ATTACHMENT.TYPE_FORBIDDEN'],
    ['without an extension', PICTURE, '现场', 415, 'ATTACHMENT.TYPE_FORBIDDEN'],
    ['a program by another name', BYTES.program, 'a.pdf', 422, 'ATTACHMENT.CONTENT_MISMATCH'],
    ['a script by another name', '<script>', 'a.jpg', 422, 'ATTACHMENT.CONTENT_MISMATCH'],
    ['a picture called a document', PICTURE, 'a.pdf', 422, 'ATTACHMENT.CONTENT_MISMATCH'],
    ['a path for a name', PICTURE, '../../etc/passwd', 422, 'REQUEST.FIELD_INVALID'],
    ['a hidden name', PICTURE, '.bashrc', 422, 'REQUEST.FIELD_INVALID'],
    ['a name with a line break', PICTURE, 'a\r\nset-cookie: b', 422, 'REQUEST.FIELD_INVALID'],
    ['a name of nothing', PICTURE, ' ', 422, 'REQUEST.FIELD_INVALID'],
    ['a name that nobody sees', PICTURE, '\u200b\u2060', 422, 'REQUEST.FIELD_INVALID'],
    ['a name that reads from the other end', PICTURE, '报告\u202egpj.exe', 422, 'REQUEST.FIELD_INVALID'],
    ['a name of 201 characters', PICTURE, '𠮷'.repeat(201), 422, 'REQUEST.FIELD_INVALID'],
  ])('that is %s is refused, and the field is named', async (_what, bytes, name, status, code) => {
    const { body, ...answer } = await handIn(bytes, name);
    expect([answer.status, body.code, body.field]).toEqual([status, code, 'name']);
  });

  it('that is nothing is refused', async () => {
    expect((await handIn('')).body.code).toBe('ATTACHMENT.EMPTY');
  });

  it('may have a name of 200 characters of any plane, without what nobody sees', async () => {
    const longest = `${'𠮷'.repeat(196)}.png`;
    expect((await handIn(PICTURE, longest)).body.name).toBe(longest);
    expect((await handIn(PICTURE, '\ufeff现场\u200b.png')).body.name).toBe('现场.png');
  });
});

describe('A file is handed in', () => {
  const refused = async (given: Partial<HandingIn>): Promise<readonly unknown[]> => {
    const { status, body } = await handIn(PICTURE, 'a.png', given);
    return [status, body.code, body.field];
  };
  const unpostedZf = async (): Promise<Caller> => {
    const { body } = await api.anybody.call<{ token: string }>('/api/v1/session', {
      method: 'POST',
      body: { person: 'p-zf-deptOfficer-1' },
    });
    return {
      call: (path, sent) =>
        api.anybody.call(path, {
          ...sent,
          headers: { ...sent?.headers, authorization: `Bearer ${body.token}` },
        }),
    };
  };

  it('by nobody who is not signed in, nor without a post, nor from one that he does not hold', async () => {
    expect(await refused({ caller: api.anybody })).toEqual([401, 'SESSION.REQUIRED', undefined]);
    expect(await refused({ caller: await unpostedZf() })).toEqual([403, 'SESSION.POST_NEEDED', undefined]);
    const borrowed = await api.as('p-zf-deptOfficer-1', 'wj/streetOfficer');
    expect((await refused({ caller: borrowed }))[1]).toMatch(/^ACTOR\./);
    expect((await refused({ caller: borrowed, reason: 'kind=whistle' }))[1]).toMatch(/^ACTOR\./);
  });

  it('for a case that the post may see', async () => {
    const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
    expect(await refused({ caller: stranger })).toEqual([403, 'CASE.NOT_VISIBLE', undefined]);
    const nowhere = 'caseId=00000000-0000-4000-8000-000000000000';
    expect((await refused({ reason: nowhere }))[1]).toBe('CASE.NOT_FOUND');
    expect(await refused({ reason: 'caseId=x' })).toEqual([422, 'REQUEST.FIELD_INVALID', 'caseId']);
    expect(await refused({ reason: '' })).toEqual([422, 'REQUEST.FIELD_MISSING', 'caseId']);
  });

  it('or, before there is a case, for a kind that the post may open', async () => {
    const opens = { caller: people.officer, reason: 'kind=whistle' };
    expect((await handIn(PICTURE, 'a.png', opens)).status).toBe(201);
    const notAsked = [403, 'ATTACHMENT.NOT_ASKED_FOR', 'kind'];
    expect(await refused({ caller: people.zf, reason: 'kind=nothing' })).toEqual(notAsked);
    expect(await refused({ caller: people.zf, reason: 'kind=supervisionOrder' })).toEqual(notAsked);
  });
});

describe('A file of a case', () => {
  const download = (caller: Caller, of: string, sha256 = DIGEST) =>
    caller.call<Problem>(`/api/v1/cases/${of}/attachments/${sha256}`);

  it('is given, to be saved and never shown, to whom may see the case that names it', async () => {
    const { body: file } = await handIn(PICTURE, '现场 (一).png');
    expect((await execute(people.zf, caseId, 'attach', { files: [file] })).status).toBe(200);
    const { status, headers } = await download(people.officer, caseId);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('现场 ')}%28${encodeURIComponent('一')}%29.png`,
    );
    expect(headers.get('content-length')).toBe(String(PICTURE.length));

    const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
    expect((await download(stranger, caseId)).status).toBe(403);
    const elsewhere = (await blow(people)).caseId;
    expect((await download(people.officer, elsewhere)).body.code).toBe('ATTACHMENT.NOT_FOUND');
    expect((await download(people.officer, caseId, 'xyz')).body.code).toBe('REQUEST.ID_INVALID');
  });

  it('is of the type that it was handed in as here, whoever handed in the same bytes as another', async () => {
    const opens = { caller: people.officer, reason: 'kind=whistle' };
    expect((await handIn(BYTES.compound, '别案.doc', opens)).body.mediaType).toBe('application/msword');
    const { body: file } = await handIn(BYTES.compound, '通知.wps');
    await execute(people.zf, caseId, 'attach', { files: [file] });
    const { headers } = await download(people.officer, caseId, file.sha256);
    expect(headers.get('content-type')).toBe('application/wps-office.wps');
  });

  it('cannot be had by its digest through a case of one’s own', async () => {
    const bytes = pictureOf('of zf');
    const { body: file } = await handIn(bytes);
    await execute(people.zf, caseId, 'attach', { files: [file] });
    const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
    const opened = await stranger.call<{ caseId: string }>('/api/v1/cases', {
      method: 'POST',
      body: {
        kind: 'warning',
        payload: {
          ...{ scene: '大风', link: '广告牌', problem: '松动', source: '巡查' },
          place: { address: '江滨路' },
        },
      },
    });
    expect(opened.status).toBe(201);
    const own = opened.body.caseId;
    const taken = await execute<Problem>(stranger, own, 'attach', { files: [file] });
    expect([taken.status, taken.body.code, taken.body.field]).toEqual([
      422,
      'ATTACHMENT.NOT_HANDED_IN',
      'files.0',
    ]);
    expect((await download(stranger, own, file.sha256)).body.code).toBe('ATTACHMENT.NOT_FOUND');
    // No oracle: what was never handed in is answered alike.
    const unknown = { ...file, sha256: 'a'.repeat(64) };
    const { body } = await execute<Problem>(stranger, own, 'attach', { files: [unknown] });
    expect({ ...body, traceId: '' }).toEqual({ ...taken.body, traceId: '' });
  });

  it('does not prove a result that nobody has a file for', async () => {
    const made = { name: '现场照片.jpg', sha256: 'de'.repeat(32), mediaType: 'image/jpeg', size: 52_431 };
    await execute(people.zf, caseId, 'reportIn', {
      mode: 'onsite',
      personName: '经办人',
      position: { lat: 30.24567, lon: 120.16789, accuracy: 12 },
    });
    const evidence = [{ note: '照片', file: made }];
    const result = { measures: '已处置', solved: 'yes', evidence };
    const { status, body } = await execute<Problem>(people.zf, caseId, 'submitResult', result);
    expect([status, body.code, body.field]).toEqual([422, 'ATTACHMENT.NOT_HANDED_IN', 'evidence.0.file']);
    const { body: file } = await handIn(BYTES.jpeg, '现场照片.jpg');
    const shown = { ...result, evidence: [{ note: '照片', file: { ...made, sha256: file.sha256 } }] };
    expect((await execute(people.zf, caseId, 'submitResult', shown)).status).toBe(200);
    const { body: events } = await people.zf.call<object>(`/api/v1/cases/${caseId}/events`);
    expect(JSON.stringify(events)).toContain(`"size":${BYTES.jpeg.length}`);
    expect(JSON.stringify(events)).not.toContain('"size":52431');
  });
});
