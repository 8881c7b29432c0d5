import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { telegramClient } from '../../bots/telegram/client.ts';
import { type Failure, failureOf } from '../../bots/telegram/outcome.ts';

const token = '4000000001:a-token-for-the-tests-only';
const sockets = new Set<Socket>();
let server: Server | undefined;

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

/** A server that treats each connection in its own way. */
async function serverThat(treats: (socket: Socket) => void): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    treats(socket);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function failureAt(apiRoot: string): Promise<Failure['kind'] | 'none'> {
  const api = telegramClient({ token, apiRoot }, { seconds: 0.5 });
  return api.sendMessage(7, 'hello').then(
    () => 'none',
    (thrown: unknown) => failureOf(thrown).kind,
  );
}

const answer = JSON.stringify({ ok: true, result: { message_id: 5, date: 0, chat: { id: 7, type: 'private' } } });
const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${answer.length}\r\n\r\n`;

test('F-33 a name that nobody knows carried nothing', async () => {
  expect(await failureAt('http://nobody.invalid')).toBe('notSent');
});

test('F-33 a name that nobody knows is told by its own reason, also with TLS', async () => {
  const api = telegramClient({ token, apiRoot: 'https://nobody.invalid' });
  const failed = await api.sendMessage(7, 'hello').catch((thrown: unknown) => failureOf(thrown));
  expect(failed).toMatchObject({ kind: 'notSent', error: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) });
});

test('F-33 a port that nobody listens on carried nothing', async () => {
  const place = await serverThat(() => {});
  await new Promise((resolve) => server?.close(resolve));
  expect(await failureAt(`http://${place}`)).toBe('notSent');
});

test('F-33 a server without TLS carried nothing of what was to be encrypted', async () => {
  const place = await serverThat((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  expect(await failureAt(`https://${place}`)).toBe('notSent');
});

test('F-33 a connection that is reset before both sides agree on a cipher carried nothing', async () => {
  const place = await serverThat((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(await failureAt(`https://${place}`)).toBe('notSent');
});

test('F-33 a connection that is reset once the request has come may have carried everything', async () => {
  const place = await serverThat((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(await failureAt(`http://${place}`)).toBe('unknown');
});

test('F-33 a connection on which nothing comes back may have carried everything', async () => {
  expect(await failureAt(`http://${await serverThat(() => {})}`)).toBe('unknown');
});

test('F-33 an answer that breaks off in the middle leaves it unknown', async () => {
  const place = await serverThat((socket) => socket.once('data', () => socket.end(`${head}${answer.slice(0, 20)}`)));
  expect(await failureAt(`http://${place}`)).toBe('unknown');
});

test('F-33 an answer that comes in slices is read', async () => {
  const place = await serverThat((socket) =>
    socket.once('data', async () => {
      for (const slice of `${head}${answer}`.match(/.{1,9}/gs) ?? []) {
        socket.write(slice);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    }),
  );
  expect(await failureAt(`http://${place}`)).toBe('none');
});
