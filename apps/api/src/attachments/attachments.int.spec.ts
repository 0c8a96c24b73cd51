import { createHash } from 'node:crypto';
import type { AttachmentRules, Problem, StoredFile } from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, CONTACT, execute, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

const PICTURE = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(2_000, 7)]);
const DIGEST = createHash('sha256').update(PICTURE).digest('hex');

describe('A file of evidence', () => {
  let api: TestApi;
  let people: People;
  beforeAll(async () => {
    api = await startTestApi({ projects: false });
    people = await signInAll(api);
  });
  afterAll(() => api.stop());

  const send = (raw: string | Buffer, type: string, name = '现场.png', caller: Caller = people.zf) =>
    caller.call<StoredFile & Problem>(`/api/v1/attachments?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      raw,
      headers: { 'content-type': type },
    });

  it('is kept under the digest of its bytes, once', async () => {
    const expected = { name: '现场.png', sha256: DIGEST, mediaType: 'image/png', size: PICTURE.length };
    for (let round = 0; round < 2; round++) {
      const { status, body } = await send(PICTURE, 'image/png');
      expect([status, body]).toEqual([201, expected]);
    }
  });

  it('may have ten megabytes, and not one byte more', async () => {
    const { body } = await people.zf.call<AttachmentRules>('/api/v1/attachments');
    expect(body.maxBytes).toBe(10 * 1_048_576);
    expect((await send(Buffer.alloc(body.maxBytes, 1), 'application/pdf')).status).toBe(201);
    const { status, body: problem } = await send(Buffer.alloc(body.maxBytes + 1, 1), 'application/pdf');
    expect([status, problem.code]).toEqual([413, 'ATTACHMENT.TOO_LARGE']);
  });

  it.each([
    ['a script', 'alert(1)', 'text/html', '现场.html', 415, 'ATTACHMENT.TYPE_FORBIDDEN'],
    ['a program', 'MZ', 'application/octet-stream', 'x.exe', 415, 'ATTACHMENT.TYPE_FORBIDDEN'],
    ['nothing', '', 'image/png', '现场.png', 422, 'ATTACHMENT.EMPTY'],
    ['a path for a name', 'x', 'image/png', '../../etc/passwd', 422, 'REQUEST.FIELD_INVALID'],
    ['a hidden name', 'x', 'image/png', '.bashrc', 422, 'REQUEST.FIELD_INVALID'],
    ['a name with a line break', 'x', 'image/png', 'a\r\nset-cookie: b', 422, 'REQUEST.FIELD_INVALID'],
    ['a name of nothing', 'x', 'image/png', ' ', 422, 'REQUEST.FIELD_INVALID'],
  ])('that is %s is refused', async (_what, bytes, type, name, status, code) => {
    const answer = await send(bytes, type, name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is taken from nobody who is not signed in', async () => {
    expect((await send(PICTURE, 'image/png', 'a.png', api.anybody)).status).toBe(401);
  });

  it('is given, to be saved and never shown, to whom may see the case that names it', async () => {
    const { caseId } = await blow(people);
    const { body: file } = await send(PICTURE, 'image/png', '现场 (一).png');
    await execute(people.zf, caseId, 'acknowledge', CONTACT);
    const attached = await execute<Problem>(people.zf, caseId, 'attach', { files: [file] });
    expect(attached.status).toBe(200);

    const address = `/api/v1/cases/${caseId}/attachments/${DIGEST}`;
    const { status, headers } = await people.officer.call(address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('现场 ')}%28${encodeURIComponent('一')}%29.png`,
    );
    expect(headers.get('content-length')).toBe(String(PICTURE.length));

    const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
    expect((await stranger.call(address)).status).toBe(403);
    const elsewhere = (await blow(people)).caseId;
    const { body } = await people.officer.call<Problem>(`/api/v1/cases/${elsewhere}/attachments/${DIGEST}`);
    expect(body.code).toBe('ATTACHMENT.NOT_FOUND');
    const malformed = await people.officer.call<Problem>(`/api/v1/cases/${caseId}/attachments/xyz`);
    expect(malformed.body.code).toBe('REQUEST.ID_INVALID');
  });
});
