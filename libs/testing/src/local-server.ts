import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface LocalServer {
  readonly port: number;
  /** Drops whoever is still connected. */
  close(): Promise<void>;
}

/** A server on a free port of this machine; what is said on its sockets is its caller's. */
export async function startLocalServer(converse: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
