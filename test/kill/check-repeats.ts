import type { Finding } from './checker.ts';
import type { KeptMessage } from './kept.ts';
import type { Show } from './shows.ts';

type Owned = { show: Show; owners: KeptMessage[] };

/** A screen that was sent as a new message comes a second time only with the line that says so. */
export function repeatsIn(owned: Owned[]): Finding[] {
  const sent = owned.filter(
    ({ show, owners }) => show.isNew && show.hasEffect && !show.isLaterPart && owners.length > 0,
  );
  const sentFor = new Map<string, Show[]>();
  // Those that are known by their number come first: the others were sent for what is left.
  for (const { show, owners } of sent.toSorted((one, other) => Number(isKnown(other)) - Number(isKnown(one)))) {
    const owner = ownerOf({ show, owners }, sentFor);
    if (owner) sentFor.set(owner.id, [...(sentFor.get(owner.id) ?? []), show]);
  }
  return [...sentFor].flatMap(([id, shows]) => {
    const inOrder = shows.toSorted((one, other) => one.n - other.n);
    return inOrder
      .slice(1)
      .filter(({ isMarked }) => !isMarked)
      .map(({ n }) => ({ kind: 'unmarked duplicate', what: `message ${id} was sent again by request ${n}, unmarked` }));
  });
}

/** The screen a message was made for: the first that is recorded to stand there; else the latest that was not sent yet. */
function ownerOf({ show, owners }: Owned, sentFor: Map<string, Show[]>): KeptMessage | undefined {
  const recorded = owners.find((screen) => isRecordedAs(screen, show));
  return recorded ?? owners.findLast(({ id }) => !sentFor.has(id)) ?? owners.at(-1);
}

function isKnown({ show, owners }: Owned): boolean {
  return owners.some((screen) => isRecordedAs(screen, show));
}

function isRecordedAs({ channelMessage }: KeptMessage, { message }: Show): boolean {
  return (channelMessage ?? '').split(' ').includes(String(message));
}
