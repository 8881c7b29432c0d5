import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The files a page fetches, each under an address that names its content, so that it may be kept for ever. */
export type Assets = { style: string; script: string; htmx: string; files: ReadonlyMap<string, Asset> };
type Asset = { content: Uint8Array<ArrayBuffer>; type: string };

/** Reads the files once, at the start. */
export function readAssets(): Assets {
  const files = new Map<string, Asset>();
  const add = (path: string | URL, { name, ending, type }: { name: string; ending: string; type: string }) => {
    const content = new Uint8Array(readFileSync(path));
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
    const address = `/static/${name}.${hash}.${ending}`;
    files.set(address, { content, type });
    return address;
  };
  const script = { ending: 'js', type: 'text/javascript; charset=utf-8' };
  return {
    style: add(new URL('static/zhilu.css', import.meta.url), {
      name: 'zhilu',
      ending: 'css',
      type: 'text/css; charset=utf-8',
    }),
    script: add(new URL('static/zhilu.js', import.meta.url), { name: 'zhilu', ...script }),
    htmx: add(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), { name: 'htmx', ...script }),
    files,
  };
}
