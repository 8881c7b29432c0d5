import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// What decides which words, rules and conversations a person meets.
const content = ['locales', 'conversations', 'core'];

/** Names the words, rules and conversations in use: the same content has the same name, whatever process reads it. */
export function contentVersion(): string {
  const hash = createHash('sha256');
  for (const folder of content) {
    const files = readdirSync(root + folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length)).sort();
    for (const path of paths) hash.update(path).update(readFileSync(root + path));
  }
  return hash.digest('hex').slice(0, 12);
}
