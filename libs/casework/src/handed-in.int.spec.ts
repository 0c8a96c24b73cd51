import { ENGINE } from '@tiaokuai/domain';
import { noteUpload, putAttachment, readStream } from '@tiaokuai/event-store';
import { done, instant, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { blown } from '../test/whistle.fixture.js';
import { execute } from './execute.js';

const FILE = { name: '现场照片.jpg', sha256: 'd'.repeat(64), mediaType: 'image/jpeg', size: 52_431 };
const NOT_HANDED_IN = (field: string) => ({ rejection: 'ATTACHMENT.NOT_HANDED_IN', field });
const ASSISTING = { unit: 'sj', role: 'assist', task: '查处无照经营', itemCode: 'JP-08' };
const CONTACT = { contact: '经办人', phone: '0571-88000001' };

let test: TestCasework;
let caseId: string;
beforeEach(async () => {
  test = await openTestCasework();
  caseId = await blown(test, [ASSISTING]);
  done(await give('zf.deptOfficer', 'acknowledge', CONTACT));
}, 30_000);
afterEach(() => test.close());

const give = (by: string, name: string, payload: unknown, to = caseId) =>
  execute(test.casework, sent(name, payload, { caseId: to, actor: who(by) }));
const handIn = (by: string, file = FILE, at = '09-17 09:10') =>
  noteUpload(test.pool, { ...file, person: who(by).person, at: instant(at) });
const attach = (by: string, file: unknown = FILE) => give(by, 'attach', { files: [file] });
const lastPayload = async () => (await readStream(test.pool, caseId)).at(-1)?.payload;
const uses = async () => (await test.pool.query<object>('SELECT * FROM attachment_use')).rows;

describe('a file that a command names', () => {
  it('must have been handed in: a digest out of the air is refused, and its field named', async () => {
    const before = await test.grown();
    expect(await attach('zf.deptOfficer')).toEqual(NOT_HANDED_IN('files.0'));
    const contactProof = [{ note: '到场' }, { note: '照片', file: FILE }];
    const report = { mode: 'online', personName: '经办人', contactProof };
    expect(await give('zf.deptOfficer', 'reportIn', report)).toEqual(NOT_HANDED_IN('contactProof.1.file'));
    expect(await test.grown()).toBe(before);
    expect(await uses()).toEqual([]);
  });

  it('was handed in by himself: of another’s he learns nothing, not even that it is kept', async () => {
    await handIn('wj.streetOfficer');
    const secret = Buffer.from('another case’s document');
    const kept = await putAttachment(test.pool, { mediaType: 'application/pdf', bytes: secret });
    const answers = [
      await attach('zf.deptOfficer'),
      await attach('zf.deptOfficer', { ...FILE, sha256: kept }),
      await attach('zf.deptOfficer', { ...FILE, sha256: '0'.repeat(64) }),
    ];
    expect(answers).toEqual(Array(3).fill(NOT_HANDED_IN('files.0')));
  });

  it('is recorded as it was handed in, whatever the command claims', async () => {
    await handIn('zf.deptOfficer', { ...FILE, name: '旧名.jpg' });
    await handIn('zf.deptOfficer');
    done(await attach('zf.deptOfficer', { ...FILE, name: '../../x\u0007', mediaType: 'text/html', size: 1 }));
    expect(await lastPayload()).toEqual({ files: [FILE] });
    done(await attach('zf.deptOfficer', { ...FILE, name: '旧名.jpg', size: 2 }));
    expect(await lastPayload()).toEqual({ files: [{ ...FILE, name: '旧名.jpg' }] });
    expect(await uses()).toEqual([{ sha256: FILE.sha256, stream_id: caseId }]);
  });

  it('may wait three days for its command, and no longer; a repeated command is answered for ever', async () => {
    await handIn('zf.deptOfficer');
    test.at('09-20 09:10');
    const first = sent('attach', { files: [FILE] }, { caseId, actor: who('zf.deptOfficer') });
    done(await execute(test.casework, first));
    test.at('09-20 09:11');
    const late = { ...FILE, sha256: 'e'.repeat(64) };
    await handIn('zf.deptOfficer', late);
    expect(await attach('zf.deptOfficer', late)).toEqual(NOT_HANDED_IN('files.0'));
    expect(done(await execute(test.casework, first))).toMatchObject({ repeated: true });
  });

  it('may stand in the case already, where he may read it', async () => {
    await handIn('zf.deptOfficer');
    done(await attach('zf.deptOfficer'));
    done(await attach('wj.streetOfficer', { ...FILE, name: '别名.jpg', size: 1 }));
    expect(await lastPayload()).toEqual({ files: [FILE] });

    const inner = { ...FILE, sha256: 'e'.repeat(64) };
    await handIn('wj.streetOfficer', inner);
    done(await give('wj.streetOfficer', 'comment', { text: '内部', attachments: [inner] }));
    expect(await attach('sj.deptOfficer', inner)).toEqual(NOT_HANDED_IN('files.0'));
    expect(await attach('wj.streetHead', inner)).toMatchObject({ caseId });
  });

  it('of another case is not taken by its digest', async () => {
    await handIn('zf.deptOfficer');
    done(await attach('zf.deptOfficer'));
    const elsewhere = await blown(test);
    expect(await give('wj.streetOfficer', 'attach', { files: [FILE] }, elsewhere)).toEqual(
      NOT_HANDED_IN('files.0'),
    );
  });

  it('is not spoken of to whoever may not even see the case', async () => {
    expect(await attach('yq.streetOfficer')).toMatchObject({ rejection: 'CASE.NOT_VISIBLE' });
  });

  it('is taken from the engine as it was judged before, and kept for the case it goes to', async () => {
    const kept = await putAttachment(test.pool, { mediaType: 'image/jpeg', bytes: Buffer.from('a') });
    const papers = [{ ...FILE, sha256: kept }, FILE];
    const lodge = sent('lodge', { title: '占道', papers }, { kind: 'ticket', actor: ENGINE });
    const opened = done(await execute(test.casework, lodge));
    const [event] = await readStream(test.pool, opened.caseId);
    expect(event?.payload).toMatchObject({ papers });
    expect(await uses()).toEqual([{ sha256: kept, stream_id: opened.caseId }]);
  });
});
