import { type Citation, type Item, screen, type View } from '../../core/view.ts';

/** A screen for a test: what is not said of it is empty. */
export function aView(about: Partial<View> = {}): View {
  return { ...screen('arrival:city', 'en'), text: ['Which city?'], ...about };
}

export function anItem(title: string, about: Partial<Item> = {}): Item {
  return { key: title, title, marks: [], sources: [], ...about };
}

export function aSource(title: string, url: string): Citation {
  return { title, publisher: 'NIA', url, date: '2024-12-01', checked: '3 Mar 2026', due: '30 Aug 2026' };
}
