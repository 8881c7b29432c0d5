/** Most things written by one statement. */
const most = 100;

type Waiting<Item> = { item: Item; resolve: (done: boolean) => void; reject: (error: unknown) => void };

/**
 * Writes what comes while a statement is under way together with the next one; alone, each is written at once. Tells of
 * each whether it was among those written.
 */
export function together<Item extends { id: string }>(
  write: (items: Item[]) => Promise<ReadonlySet<string>>,
): (item: Item) => Promise<boolean> {
  const waiting: Waiting<Item>[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      // Rows are always taken in the order of their ids, so that two processes do not wait for each other.
      const batch = waiting.splice(0, most).toSorted((one, other) => (one.item.id < other.item.id ? -1 : 1));
      await write(batch.map(({ item }) => item)).then(
        (written) => {
          for (const { item, resolve } of batch) resolve(written.has(item.id));
        },
        (error: unknown) => {
          for (const { reject } of batch) reject(error);
        },
      );
    }
    isWriting = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWriting) void writeAll();
    });
}
