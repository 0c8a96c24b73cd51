import { filesIn, withFiles, type File } from './evidence.js';

const file = (letter: string): File => ({
  name: `${letter}.jpg`,
  sha256: letter.repeat(64),
  mediaType: 'image/jpeg',
  size: 3,
});
const PAYLOAD = {
  measures: '已处置',
  evidence: [{ note: '无附件' }, { note: '照片', file: file('a') }],
  files: [file('b')],
  nothing: null,
};

describe('files in a payload', () => {
  it('are found wherever they stand, with their field', () => {
    expect(filesIn(PAYLOAD)).toEqual([
      { file: file('a'), field: 'evidence.1.file' },
      { file: file('b'), field: 'files.0' },
    ]);
    expect(filesIn('sha256')).toEqual([]);
  });

  it('are replaced each, and nothing else', () => {
    const named = withFiles(PAYLOAD, (each) => ({ ...each, name: '新.jpg' }));
    expect(named).toEqual({
      ...PAYLOAD,
      evidence: [{ note: '无附件' }, { note: '照片', file: { ...file('a'), name: '新.jpg' } }],
      files: [{ ...file('b'), name: '新.jpg' }],
    });
  });
});
