import type { Api } from 'grammy';
import type { Circuit } from './circuit.ts';
import { failureOf } from './outcome.ts';

// What else is asked of Telegram goes on where nothing can be sent, and tells nothing of that.
const sending = new Set(['sendMessage', 'editMessageText', 'sendDocument']);

/** Tells the circuit what each request that sends something shows of the server. */
export function watch(api: Api, circuit: Circuit): void {
  api.config.use(async (call, method, payload, signal) => {
    if (!sending.has(method)) return call(method, payload, signal);
    const answer = await call(method, payload, signal).catch((thrown: unknown) => {
      circuit.failed(failureOf(thrown).error);
      throw thrown;
    });
    if (answer.ok) circuit.succeeded();
    else learn(circuit, answer.error_code);
    return answer;
  });
}

/** A refusal shows that the server is there, unless it takes nothing from us or failed itself. */
function learn(circuit: Circuit, code: number): void {
  if (code === 401) circuit.open('the token is refused');
  else if (code >= 400 && code < 500) circuit.succeeded();
  else circuit.failed(`the server failed with ${code}`);
}
