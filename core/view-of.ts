import { type Desk, presentMachine } from './desk.ts';
import { lately } from './lately.ts';
import { once } from './once.ts';
import { isCounted, questionsLeft } from './questions-left.ts';
import { type Scene, sceneOf } from './scene.ts';
import { asOfView, whichDayView } from './screens/as-of.ts';
import { askedBackView } from './screens/asked-back.ts';
import { besideView } from './screens/beside.ts';
import { compareView } from './screens/compare.ts';
import { counterView } from './screens/counter.ts';
import { endingView } from './screens/ending.ts';
import { earlierAnswers, pages } from './screens/pages.ts';
import { pickedOn, pickedPapersView } from './screens/picked-papers.ts';
import { planView } from './screens/plan-at-a-glance.ts';
import { planPageView } from './screens/plan-pages.ts';
import { planPages } from './screens/plan-sections.ts';
import { questionView } from './screens/question.ts';
import { withRemarks } from './screens/remarks.ts';
import { saveView } from './screens/save.ts';
import { whyView } from './screens/why.ts';
import type { Choice, View } from './view.ts';

/** The screen a person stands at, with something said before it where there is something to say. */
export function viewOf(desk: Desk, note?: string): View {
  const view = { ...presentView(desk), earlier: earlierAnswers(desk) };
  return note ? { ...view, note } : view;
}

/** The same for a channel that shows no earlier answers beside it. */
export function viewAlone(desk: Desk, note?: string): View {
  const view = presentView(desk);
  return note ? { ...view, note } : view;
}

/** The choices of the screen a person stands at; what else a question shows is not worked out for them. */
export function choicesOn(desk: Desk): Choice[] {
  const scene = sceneOf(desk.standing.known);
  const isAsked = scene.kind === 'conversation' && !desk.position.ended;
  return (isAsked ? questionView(desk, desk.position) : sceneView(desk, scene)).choices;
}

function presentView(desk: Desk): View {
  const scene = sceneOf(desk.standing.known);
  return scene.kind === 'conversation' ? conversationView(desk) : withRemarks(desk, sceneView(desk, scene));
}

function sceneView(desk: Desk, scene: Scene): View {
  switch (scene.kind) {
    case 'conversation':
      return endingView(desk);
    case 'page':
      return pageView(desk, scene.page);
    case 'save':
      return saveView(desk, scene);
    case 'compare':
      return compareView(desk, scene);
    case 'whichDay':
      return whichDayView(desk, scene);
    case 'asOf':
      return asOfView(desk, scene);
    case 'beside':
      return besideView(desk, scene);
    default:
      return askedBackView(desk, scene);
  }
}

/** A question, or the end of a conversation. People who are asked the same on one day, with as much before them, share a view. */
function conversationView(desk: Desk): View {
  if (desk.position.ended) return withRemarks(desk, endingView(desk));
  const question = questionView(desk, desk.position);
  const left = isCounted(desk) ? questionsLeft(desk) : undefined;
  const counted = () => withRemarks(desk, left ? { ...question, left } : question);
  return seenBefore(question)(JSON.stringify(left ?? null), counted);
}

const seenBefore = once((_: View) => lately<View>(40));

function pageView(desk: Desk, page: string): View {
  if (page === 'plan') return planView(desk);
  if (page === 'why') return whyView(desk);
  if (page === 'counter') return counterView(desk);
  const part = planPages.find((name) => `plan-${name}` === page);
  if (part) return planPageView(desk, part);
  const picked = pickedOn(page);
  if (picked) return pickedPapersView(desk, picked);
  const build = Object.hasOwn(pages, page) ? pages[page as keyof typeof pages] : pages.menu;
  return build(desk);
}

/** The name of the screen a person stands at, without building it. */
export function screenName(desk: Desk): string {
  const scene = sceneOf(desk.standing.known);
  if (scene.kind === 'page') return scene.page;
  if (scene.kind === 'whichDay') return 'asOf';
  if (scene.kind === 'asOf') return `asOf-${scene.page}`;
  if (scene.kind !== 'conversation') return `${scene.kind}:${scene.fact}`;
  return `${presentMachine(desk).id}:${desk.position.at}`;
}
