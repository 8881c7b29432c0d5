import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Api } from 'grammy';

export type Reach = { token: string; apiRoot: string };

/** The longest a request may take, so that a lease outlives it. */
export const requestSeconds = 15;

const connectSeconds = 5;
const unconnected = { code: 'ENOCONNECTION' };

/** Calls the Bot API, with time-outs and without repeating anything: what is tried again is decided by the ledger. */
export function telegramClient(
  { token, apiRoot }: Reach,
  { seconds = requestSeconds }: { seconds?: number } = {},
): Api {
  const agent = apiRoot.startsWith('https:') ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  return new Api(token, { apiRoot, timeoutSeconds: seconds, baseFetchConfig: { agent: givingUp(agent) } as object });
}

/** A connection that does not come about in time fails by itself, so that it is known that nothing was sent. */
function givingUp(agent: HttpAgent): HttpAgent {
  const connect = agent.createConnection.bind(agent);
  const createConnection: HttpAgent['createConnection'] = (options, made) => {
    const connection = connect(options, made);
    if (connection instanceof Socket) endUnlessConnected(connection);
    return connection;
  };
  return Object.assign(agent, { createConnection });
}

function endUnlessConnected(socket: Socket): void {
  const late = () => socket.destroy(Object.assign(new Error('No connection in time'), unconnected));
  const timer = setTimeout(late, connectSeconds * 1000);
  const settled = () => clearTimeout(timer);
  if (socket instanceof TLSSocket) tellUntilSecure(socket);
  socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', settled).once('close', settled);
}

/** What fails before both sides have agreed on a cipher carried nothing; what does not even connect says so itself. */
function tellUntilSecure(socket: TLSSocket): void {
  let isConnected = false;
  const failed = (error: Error) => isConnected && Object.assign(error, unconnected);
  socket.once('error', failed);
  socket.once('connect', () => {
    isConnected = true;
  });
  socket.once('secureConnect', () => socket.off('error', failed));
}
