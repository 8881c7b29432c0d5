import type { View } from '../../core/view.ts';

/** What is said once, after a turn, and is no part of the screen a person comes back to. */
type SaidOnce = Pick<View, 'note' | 'link' | 'files'>;

/** Keeps what is said once for the page that a browser without scripts fetches after its form was taken. */
export type ForNextPage = { put(address: string, view: View): void; take(address: string): Partial<SaidOnce> };

// A page is fetched at once; what nobody fetches makes room for others.
const mostKept = 1000;

export function makeForNextPage(): ForNextPage {
  const kept = new Map<string, SaidOnce>();
  return {
    put: (address, view) => {
      kept.delete(address);
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
      if (view.note || view.link) kept.set(address, saidOnceIn(view));
    },
    take: (address) => {
      const said = kept.get(address) ?? {};
      kept.delete(address);
      return said;
    },
  };
}

function saidOnceIn({ note, link, files }: View): SaidOnce {
  return { files, ...(note ? { note } : {}), ...(link ? { link } : {}) };
}
