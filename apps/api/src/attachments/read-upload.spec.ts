import { Readable } from 'node:stream';
import { announcedBytes, bytesOf, MAX_ATTACHMENT_BYTES } from './read-upload.js';

const read = async (stream: Readable): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(stream)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};
const rejected = (rejection: string) => expect.objectContaining({ rejection: { rejection } }) as unknown;

it('gives the bytes, however they come', async () => {
  expect(await read(Readable.from([Buffer.from('ab'), Buffer.from('c')]))).toBe('abc');
});

it('rejects what breaks off, is nothing, or is too large before it is all there', async () => {
  const breaksOff = Readable.from(
    (function* () {
      yield Buffer.from('half');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    })(),
  );
  await expect(read(breaksOff)).rejects.toEqual(rejected('REQUEST.BROKEN_OFF'));
  await expect(read(Readable.from([]))).rejects.toEqual(rejected('ATTACHMENT.EMPTY'));
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_048_576);
    })(),
  );
  await expect(read(endless)).rejects.toEqual(rejected('ATTACHMENT.TOO_LARGE'));
  expect(() => announcedBytes(String(MAX_ATTACHMENT_BYTES + 1))).toThrow('ATTACHMENT.TOO_LARGE');
  expect([announcedBytes('7'), announcedBytes(undefined)]).toEqual([7, MAX_ATTACHMENT_BYTES]);
});

it('leaves a failure of whoever keeps the bytes what it is', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const keeping = async () => {
    for await (const _chunk of bytesOf(Readable.from([Buffer.from('a')]))) throw full;
  };
  await expect(keeping()).rejects.toBe(full);
});
