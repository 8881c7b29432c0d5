import type { Entry, RequestEntry } from '../telegram-stand-in/history.ts';
import { repeatsIn } from './check-repeats.ts';
import type { Evidence, Finding } from './checker.ts';
import type { KeptMessage } from './kept.ts';
import { belongsTo, type Show, showsIn } from './shows.ts';

/** Every screen that was kept has arrived or was overtaken, once, in order; and nothing else was ever sent. */
export function checkShown({ history, kept, marks }: Evidence): Finding[] {
  const shows = Map.groupBy(showsIn(history, marks), ({ chat }) => chat);
  const screens = Map.groupBy(
    kept.messages.filter(({ channel, direction }) => channel === 'telegram' && direction === 'out'),
    ({ address }) => address,
  );
  const chats = new Set([...shows.keys(), ...screens.keys()]);
  const answered = answersBeforeCommit(history, kept);
  return [...answered, ...[...chats].flatMap((chat) => checkChat(shows.get(chat) ?? [], screens.get(chat) ?? []))];
}

function checkChat(shows: Show[], screens: KeptMessage[]): Finding[] {
  const owned = shows.map((show) => ({ show, owners: screens.filter((screen) => belongsTo(show, screen)) }));
  const foreign = owned
    .filter(({ owners }) => owners.length === 0)
    .map(({ show }) => finding('sent before commit', `request ${show.n} to ${show.chat} shows what was not kept then`));
  return [
    ...foreign,
    ...screens.flatMap((screen, index) => lostScreen(screen, { shows, later: screens.slice(index + 1) })),
    ...lastScreen(shows, screens),
    ...repeatsIn(owned),
    ...disorder(shows, screens),
  ];
}

function finding(kind: Finding['kind'], what: string): Finding {
  return { kind, what };
}

function lostScreen(screen: KeptMessage, { shows, later }: { shows: Show[]; later: KeptMessage[] }): Finding[] {
  const what = `message ${screen.id} to ${screen.address} is ${screen.state}`;
  if (screen.state === 'superseded') {
    return later.some(({ state }) => state === 'sent') ? [] : [finding('lost', `${what}, and nothing came after it`)];
  }
  if (screen.state !== 'sent') return [finding('lost', what)];
  const ids = (screen.channelMessage ?? '').split(' ').map(Number);
  const hasArrived = ids.every((id) => shows.some((show) => show.message === id && belongsTo(show, screen)));
  return hasArrived ? [] : [finding('lost', `${what} as ${screen.channelMessage}, and does not stand there`)];
}

/** In the end a chat shows the last screen. */
function lastScreen(shows: Show[], screens: KeptMessage[]): Finding[] {
  const [last, shown] = [screens.at(-1), shows.at(-1)];
  if (!last || (shown && belongsTo(shown, last))) return [];
  return [finding('lost', `the last screen of ${last.address}, message ${last.id}, is not what stands there`)];
}

/** Screens that are known to have arrived came in the order in which they were kept. */
function disorder(shows: Show[], screens: KeptMessage[]): Finding[] {
  let newest = -1;
  return shows.flatMap((show) => {
    const owners = screens.flatMap((screen, index) => (belongsTo(show, screen) ? [index] : []));
    const possible = owners.filter((index) => index >= newest);
    if (owners.length === 0) return [];
    if (possible.length === 0) {
      return [finding('out of order', `request ${show.n} to ${show.chat} came after a later screen`)];
    }
    newest = Math.min(...possible);
    return [];
  });
}

/** The sign on a pressed button ends only when what was pressed is kept. */
function answersBeforeCommit(history: Entry[], { seen }: Evidence['kept']): Finding[] {
  const updates = new Map(
    history.flatMap((entry) => {
      const press = entry.kind === 'update' ? (entry.update.callback_query as { id: string } | undefined) : undefined;
      return press && entry.kind === 'update' ? [[press.id, String(entry.updateId)] as const] : [];
    }),
  );
  const kept = new Set(seen.filter(({ channel }) => channel === 'telegram').map(({ delivery }) => delivery));
  return history
    .filter((entry): entry is RequestEntry => entry.kind === 'request' && entry.method === 'answerCallbackQuery')
    .filter(({ params }) => !kept.has(updates.get(String(params.callback_query_id)) ?? ''))
    .map(({ n }) => finding('sent before commit', `request ${n} answers a press that is not kept`));
}
