import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tarGzOf } from '../../test/archives.fixture.js';
import { ownFolder } from '../../test/stand-ins.fixture.js';
import { downloadOfficial } from './official-download.js';

describe('the official download', () => {
  let server: Server;
  let service: string;
  let asked: string[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    service = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks for the pinned version for this machine and unpacks the program', async () => {
    const program = Buffer.from('program');
    answer = ({ url }, response) =>
      url?.endsWith('.tar.gz')
        ? response.end(tarGzOf('temporal', program))
        : response.end(JSON.stringify({ archiveUrl: `${service}/a.tar.gz`, fileToExtract: 'temporal' }));
    const executable = await downloadOfficial(ownFolder(), service);
    expect(readFileSync(executable)).toEqual(program);
    const arch = process.arch === 'x64' ? 'amd64' : 'arm64';
    expect(asked).toEqual([
      `/cli/v1.9.1?arch=${arch}&platform=${process.platform}&format=tar.gz`,
      '/a.tar.gz',
    ]);
  });

  it('gives up in words when the service refuses', async () => {
    answer = (_, response) => response.writeHead(403).end();
    await expect(downloadOfficial(ownFolder(), service)).rejects.toThrow('it answered 403');
  });

  it('gives up within its time limit when the service never answers', async () => {
    answer = () => undefined;
    await expect(downloadOfficial(ownFolder(), service, 100)).rejects.toThrow('did not deliver within 0.1 s');
  });

  it('gives up in words when the answer is no archive', async () => {
    answer = (_, response) => response.end('{}');
    await expect(downloadOfficial(ownFolder(), service)).rejects.toThrow(
      'answered without a .tar.gz archive',
    );
  });

  it('gives up in words when the archive is broken', async () => {
    answer = ({ url }, response) =>
      response.end(
        url?.endsWith('.tar.gz')
          ? 'no archive'
          : JSON.stringify({ archiveUrl: `${service}/a.tar.gz`, fileToExtract: 'temporal' }),
      );
    await expect(downloadOfficial(ownFolder(), service)).rejects.toThrow('incorrect header check');
  });

  it('gives up in words when nobody listens', async () => {
    server.close();
    await expect(downloadOfficial(ownFolder(), service)).rejects.toThrow('ECONNREFUSED');
  });
});
