import { parseArgs } from 'node:util';
import { answersControl } from './control-endpoint.ts';
import { startTelegram } from './stand-in.ts';

// node test/telegram-stand-in/main.ts --port 8081 --history history.jsonl [--token 123:abc] [--speed 10]
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    history: { type: 'string' },
    token: { type: 'string', default: '4000000001:stand-in-token-of-the-tests-only-000' },
    speed: { type: 'string', default: '1' },
    'first-update-id': { type: 'string', default: '500000001' },
  },
});

const telegram = await startTelegram({
  token: values.token,
  port: Number(values.port),
  speed: Number(values.speed),
  firstUpdateId: Number(values['first-update-id']),
  ...(values.history ? { history: values.history } : {}),
  alsoAnswers: answersControl,
});
process.stdout.write(`Telegram's stand-in is ready at ${telegram.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void telegram.stop());
