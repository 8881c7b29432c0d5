/** Most things done by one statement: while the server does some of those who wait, those before them go on here. */
const most = 24;

/** So many that somebody waits for are worth a statement of their own beside those under way. */
const enough = 8;

/** Most statements of one kind under way. */
const mostUnderWay = 2;

/** What may wait for a statement to go along with does so for no longer. */
const longestWaitMs = 20;

type Waiting<Item, Done> = { item: Item; resolve: (done: Done) => void; reject: (error: unknown) => void };

type Work<Item, Done> = {
  /** One statement does no two things of one name, and does them in the order of their names; nor do two at once. */
  nameOf: (item: Item) => string;
  /** Nobody waits for this: it goes along with what comes next. */
  mayWait?: (item: Item) => boolean;
  /** Does all of these at once or none, and tells in the same order what came of each. */
  work: (items: Item[]) => Promise<Done[]>;
  /** Whether it may have failed by one of them alone: then each is done by itself, and only that one fails. */
  mayLieInOne?: (error: unknown) => boolean;
};

/** Does what comes while statements are under way together with the next one; alone, each is done at once. */
export function together<Item, Done>({
  nameOf,
  mayWait = () => false,
  mayLieInOne = () => false,
  work,
}: Work<Item, Done>): (item: Item) => Promise<Done> {
  let waiting: Waiting<Item, Done>[] = [];
  let underWay = 0;
  let urgent = 0;
  const inHand = new Set<string>();

  function begin(): void {
    if (waiting.length > 0 && underWay < mostUnderWay) void doNext();
  }

  /** What else is decided in this turn of the loop goes along. */
  const beginSoon = onceEach(setImmediate, begin);
  const beginLater = onceEach((then) => setTimeout(then, longestWaitMs), begin);

  async function doNext(): Promise<void> {
    const byName = nextOf(waiting, { nameOf, inHand });
    // What waits only for its like begins when that ends.
    if (byName.size === 0) return;
    const next = [...byName.values()];
    const isNext = new Set(next);
    waiting = waiting.filter((each) => !isNext.has(each));
    urgent = waiting.filter(({ item }) => !mayWait(item)).length;
    underWay += 1;
    for (const name of byName.keys()) inHand.add(name);
    await doOnce(next, { work, mayLieInOne });
    for (const name of byName.keys()) inHand.delete(name);
    underWay -= 1;
    if (urgent > 0) begin();
    else if (waiting.length > 0) beginLater();
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (mayWait(item)) return beginLater();
      urgent += 1;
      if (urgent >= enough) begin();
      else if (underWay === 0) beginSoon();
    });
}

/** Something that is begun at a later moment, however often that is asked for until then. */
function onceEach(at: (then: () => void) => unknown, begin: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    at(() => {
      isComing = false;
      begin();
    });
  };
}

type Choosing<Item> = { nameOf: (item: Item) => string; inHand: ReadonlySet<string> };

/** One of each name that is not in hand, in the order of names, so that two processes never wait for each other. */
function nextOf<Item, Done>(
  waiting: Waiting<Item, Done>[],
  { nameOf, inHand }: Choosing<Item>,
): Map<string, Waiting<Item, Done>> {
  const byName = new Map<string, Waiting<Item, Done>>();
  for (const each of waiting) {
    const name = nameOf(each.item);
    if (byName.size < most && !byName.has(name) && !inHand.has(name)) byName.set(name, each);
  }
  return new Map([...byName].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

type Doing<Item, Done> = Required<Pick<Work<Item, Done>, 'work' | 'mayLieInOne'>>;

async function doOnce<Item, Done>(next: Waiting<Item, Done>[], doing: Doing<Item, Done>): Promise<void> {
  try {
    const done = await doing.work(next.map(({ item }) => item));
    // There is one of these for each item.
    for (const [index, { resolve }] of next.entries()) resolve(done[index] as Done);
  } catch (error) {
    await failOnce(next, error, doing);
  }
}

async function failOnce<Item, Done>(
  next: Waiting<Item, Done>[],
  error: unknown,
  doing: Doing<Item, Done>,
): Promise<void> {
  const isKnownOfEach = next.length === 1 || !doing.mayLieInOne(error);
  if (isKnownOfEach) for (const { reject } of next) reject(error);
  else for (const each of next) await doOnce([each], doing);
}
