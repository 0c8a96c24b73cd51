import { ConfigError, readConfig } from './config.js';

const GIVEN = {
  DATABASE_URL: 'postgres://127.0.0.1/tiaokuai',
  KEYS_DATABASE_URL: 'postgres://127.0.0.1/keys',
  TIAOKUAI_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

describe('What the process is told', () => {
  it('answers on this machine alone, on real time, unless told otherwise', () => {
    expect(readConfig(GIVEN)).toMatchObject({ host: '127.0.0.1', port: 7310, clock: 'real' });
    const sizes = { uploadBytesPerDay: 209_715_200, freeBytesKept: 1_073_741_824 };
    expect(readConfig(GIVEN)).toMatchObject(sizes);
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('takes %s for this machine', (TIAOKUAI_HOST) => {
    expect(readConfig({ ...GIVEN, TIAOKUAI_HOST }).host).toBe(TIAOKUAI_HOST);
  });

  it.each(['0.0.0.0', '192.168.1.5', '::', 'tiaokuai.example', '127.evil.example'])(
    'refuses to answer on %s while people sign in without a password, and says why',
    (TIAOKUAI_HOST) => {
      expect(() => readConfig({ ...GIVEN, TIAOKUAI_HOST })).toThrow(ConfigError);
      expect(() => readConfig({ ...GIVEN, TIAOKUAI_HOST })).toThrow(
        `TIAOKUAI_HOST=${TIAOKUAI_HOST} is not a loopback address`,
      );
    },
  );

  it.each([
    ['DATABASE_URL', '', 'DATABASE_URL is not set'],
    ['KEYS_DATABASE_URL', undefined, 'KEYS_DATABASE_URL is not set'],
    ['TIAOKUAI_MASTER_KEY', 'c2hvcnQ=', 'TIAOKUAI_MASTER_KEY must be 32 bytes'],
    ['TIAOKUAI_API_PORT', '70000', 'TIAOKUAI_API_PORT=70000 is not a port'],
    ['TIAOKUAI_CLOCK', 'fast', 'neither "real" nor "simulated"'],
    ['TIAOKUAI_UPLOAD_MB_PER_DAY', '0', 'TIAOKUAI_UPLOAD_MB_PER_DAY=0 is not a size'],
    ['TIAOKUAI_FREE_MB', '1 GB', 'TIAOKUAI_FREE_MB=1 GB is not a size'],
  ])('names %s when it is %p', (name, value, sentence) => {
    expect(() => readConfig({ ...GIVEN, [name]: value })).toThrow(sentence);
  });
});
