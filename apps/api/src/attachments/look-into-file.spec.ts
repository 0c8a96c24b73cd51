import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BYTES, PICTURE } from '../../test/files.fixture.js';
import { kindOfName } from './file-kinds.js';
import { isOfKind } from './look-into-file.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'tiaokuai-look-'))));
afterAll(() => rm(folder, { recursive: true }));

/** Whether a file of this name may have these bytes. */
async function fits(name: string, bytes: Buffer): Promise<boolean> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const kind = kindOfName(name);
  return kind !== undefined && isOfKind(path, kind);
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
/** 现场情况 as an older Windows writes it. */
const GBK = Buffer.from('cfd6b3a1c7e9bff6', 'hex');

it.each<[string, Buffer]>([
  ['a.png', PICTURE],
  ['a.JPG', BYTES.jpeg],
  ['a.jpeg', BYTES.jpeg],
  ['IMG_0001.HEIC', BYTES.heic],
  ['a.heif', BYTES.heic],
  ['a.pdf', BYTES.pdf],
  ['通知.ofd', BYTES.ofd],
  ['a.doc', BYTES.compound],
  ['a.xls', BYTES.compound],
  ['a.wps', BYTES.compound],
  ['a.et', BYTES.compound],
  ['a.docx', BYTES.docx],
  ['a.xlsx', BYTES.xlsx],
  ['a.mp4', BYTES.mp4],
  ['a.m4a', BYTES.m4a],
  ['a.m4a', BYTES.mp4],
  ['a.txt', Buffer.from('现场情况\r\n1 < 2\t属实')],
  ['a.txt', GBK],
  ['a.txt', utf16('现场情况')],
])('%s is what its bytes say', async (name, bytes) => {
  expect(await fits(name, bytes)).toBe(true);
});

it.each<[string, string, Buffer]>([
  ['a program', 'a.pdf', BYTES.program],
  ['a program', 'a.doc', BYTES.program],
  ['a program of another system', 'a.txt', BYTES.elf],
  ['an archive that runs', 'a.ofd', BYTES.javaArchive],
  ['an archive that runs', 'a.docx', BYTES.javaArchive],
  ['something compressed', 'a.pdf', BYTES.gzip],
  ['another document', 'a.xlsx', BYTES.docx],
  ['a document', 'a.png', BYTES.pdf],
  ['a film of another kind', 'a.mp4', BYTES.quickTime],
  ['a script', 'a.jpg', Buffer.from('<script>alert(1)</script>')],
  ['a script', 'a.txt', Buffer.from(' \n<script>alert(1)</script>')],
  ['a page', 'a.txt', Buffer.from('<!DOCTYPE html><html></html>')],
  ['a page', 'a.txt', utf16('<html></html>')],
  ['a drawing that runs', 'a.txt', Buffer.from('<svg onload="alert(1)"/>')],
  ['a script of a shell', 'a.txt', Buffer.from('#!/bin/sh\nrm -rf /')],
  ['no text', 'a.txt', Buffer.from([0x61, 0, 0x62])],
  ['no text in any writing', 'a.txt', Buffer.from([0xff, 0xff, 0x80])],
  ['nothing known', 'a.png', Buffer.from('x')],
])('%s is not taken for %s', async (_what, name, bytes) => {
  expect(await fits(name, bytes)).toBe(false);
});

it.each(['virus.exe', 'a.html', 'a.svg', 'a.js', 'a.zip', 'a.pdf.exe', 'a', 'pdf', 'a.'])(
  'there is no kind for %s',
  (name) => expect(kindOfName(name)).toBeUndefined(),
);
