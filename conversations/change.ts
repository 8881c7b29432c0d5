import { setup } from 'xstate';
import type { Known } from '../core/answer.ts';
import type { Standing } from '../core/conversation.ts';
import { choicesOf } from '../core/facts.ts';
import { addressChangesPermit, asksForNewPermit, changesResidencePermit } from '../core/rules/residence-permit.ts';
import { filedWithPolice, isResidenceIssued, mayBeIssued } from './at-the-police.ts';
import { isFinished, mayBeDecided } from './deciding.ts';
import { cityOffers, nearDays, pastDays, recentDays } from './offers.ts';
import { hasMovedIn, registeredQuestion } from './registering.ts';
import { each, vocabulary } from './vocabulary.ts';
import { isNext, needsNoPermit } from './wordings.ts';

const cityIn = ({ known }: Standing) => (typeof known.city === 'string' ? known.city : undefined);
const movedInShanghai = 'address-shanghai';
const movedLongAgo = 'address-late';
const registeredInShanghai = 'address-shanghai-registered';
const registered = 'address-registered';
const finished = 'finished';

/** Whether a person told that they moved, though not when; a hotel registers its guests itself. */
const isMovedOnUnknownDay = ({ movedInAt, lodging }: Known) => movedInAt === null && lodging !== 'hotel';

function isInResidencePermit(standing: Standing): boolean {
  return changesResidencePermit(standing.known.changedItem, { city: cityIn(standing) });
}

/** Whether a new work permit has been granted, which the residence permit follows. */
function followsNewPermit({ changedItem, isDecided }: Known): boolean {
  return asksForNewPermit(changedItem) && isDecided === true;
}

/** What is to be done follows from what has changed, and for an address from the city. */
function wording(standing: Standing): string {
  const { changedItem, isResidenceIssued } = standing.known;
  if (isFinished(standing) && (changedItem !== 'address' || isResidenceIssued === true)) return finished;
  if (changedItem !== 'address') return String(changedItem);
  const isRegistered = standing.known.isRegistered === true;
  if (addressChangesPermit(cityIn(standing))) return isRegistered ? registeredInShanghai : movedInShanghai;
  if (isRegistered) return registered;
  return isNext(standing, 'reg-penalty') ? movedLongAgo : changedItem;
}

const ofBoth = ['change-10wd', 'rp-change-10d', 'rp-decision-15d', 'change-paperless', 'renew-new-form'];

/** What each wording of the end rests on. */
const becauseOf: Record<string, string[]> = {
  passport: ['change-passport', ...ofBoth],
  name: ofBoth,
  position: ['change-position-same-employer', 'change-10wd', 'rp-change-10d', 'renew-new-form', 'tel-12367'],
  category: ['change-10wd', 'change-paperless', 'renew-new-form'],
  address: ['reg-24h', 'rp-address'],
  [movedLongAgo]: ['reg-24h', 'reg-penalty', 'rp-address'],
  [registered]: ['rp-address'],
  [finished]: ['renew-new-form', 'reg-again'],
  [registeredInShanghai]: ['rp-address', 'rp-decision-15d'],
  [movedInShanghai]: ['reg-24h', 'reg-online', 'rp-address', 'rp-decision-15d'],
  'employer-name': ['change-employer-name', 'rp-change-10d', 'rp-decision-15d'],
  occupation: ['change-occupation-new', 'wp-unlawful-definition', 'rp-change-10d'],
  nationality: ['change-nationality', 'rp-change-10d', 'tel-12367'],
};

/** Takes a person through a change of what is registered, with the same employer. Its words: locales/<language>/change.json */
export const change = setup({
  types: vocabulary,
  guards: {
    isNotNeeded: ({ context }) => needsNoPermit(context),
    hasMoved: ({ context }) => context.known.changedItem === 'address',
    mayBeRegistered: ({ context }) => hasMovedIn(context) || isMovedOnUnknownDay(context.known),
    addressChangesPermit: ({ context }) => addressChangesPermit(cityIn(context)),
    mayBeDecided: ({ context }, when: { since: 'acceptedOn' | 'rpFiledOn' }) => mayBeDecided(context, when),
    // Where the residence permit is changed with it, the police are what is waited for.
    decisionMatters: ({ context }) => !isInResidencePermit(context) && mayBeDecided(context, { since: 'acceptedOn' }),
    changesResidencePermit: ({ context }) => isInResidencePermit(context) || followsNewPermit(context.known),
  },
}).createMachine({
  id: 'change',
  context: ({ input }) => input,
  initial: 'changedItem',
  states: {
    changedItem: {
      meta: {
        because: [
          'change-10wd',
          'rp-change-10d',
          'change-occupation-new',
          'change-position-same-employer',
          'change-employer-name',
          'change-nationality',
        ],
        asksAnew: ['changedOn', 'lodging', 'movedInAt', 'isRegistered'],
      },
      on: each(choicesOf('changedItem'), 'isNotNeeded'),
    },
    isNotNeeded: { always: [{ guard: 'isNotNeeded', target: 'notNeeded' }, { target: 'city' }] },
    city: {
      meta: { because: ['conv-unknown-local', 'rp-address'], offers: cityOffers },
      on: { city: 'hasMoved', unknown: 'hasMoved' },
    },
    hasMoved: { always: [{ guard: 'hasMoved', target: 'lodging' }, { target: 'changedOn' }] },
    lodging: {
      meta: { because: ['reg-24h', 'reg-again'] },
      on: { hotel: 'addressChangesPermit', private: 'movedInAt', unknown: 'movedInAt' },
    },
    addressChangesPermit: {
      always: [{ guard: 'addressChangesPermit', target: 'movedInAt' }, { target: 'planReady' }],
    },
    movedInAt: {
      meta: { because: ['reg-24h', 'rp-address'], offers: recentDays, between: nearDays },
      on: { moment: 'mayBeRegistered', unknown: 'mayBeRegistered' },
    },
    mayBeRegistered: {
      always: [{ guard: 'mayBeRegistered', target: 'isRegistered' }, { target: 'changesResidencePermit' }],
    },
    isRegistered: {
      meta: registeredQuestion,
      on: { yes: 'changesResidencePermit', no: 'changesResidencePermit', unknown: 'changesResidencePermit' },
    },
    changedOn: {
      meta: {
        because: ['change-10wd', 'rp-change-10d', 'change-passport', 'rp-change-penalty'],
        offers: recentDays,
        between: nearDays,
      },
      on: { day: 'permitForm', unknown: 'permitForm' },
    },
    permitForm: {
      meta: { because: ['renew-new-form', 'essc-old-card-valid'] },
      on: { physical: 'isFiled', electronic: 'isFiled', unknown: 'isFiled' },
    },
    isFiled: {
      meta: { because: ['change-10wd', 'change-paperless'], asksAnew: ['acceptedOn'] },
      on: { yes: 'acceptedOn', no: 'changesResidencePermit', unknown: 'changesResidencePermit' },
    },
    acceptedOn: {
      meta: { because: ['change-10wd'], offers: recentDays, between: pastDays },
      on: { day: 'decisionMatters', unknown: 'decisionMatters' },
    },
    decisionMatters: {
      always: [{ guard: 'decisionMatters', target: 'isDecided' }, { target: 'changesResidencePermit' }],
    },
    isDecided: {
      meta: { because: ['notif-decision-10wd', 'notif-decision-a-5wd'] },
      on: { yes: 'changesResidencePermit', no: 'changesResidencePermit', unknown: 'changesResidencePermit' },
    },
    changesResidencePermit: {
      always: [{ guard: 'changesResidencePermit', target: 'isResidenceFiled' }, { target: 'planReady' }],
    },
    isResidenceFiled: {
      meta: { because: ['rp-change-10d'], asksAnew: ['rpFiledOn'] },
      on: { yes: 'rpFiledOn', no: 'planReady', unknown: 'planReady' },
    },
    rpFiledOn: {
      meta: filedWithPolice,
      on: { day: 'mayBeIssued', unknown: 'mayBeIssued' },
    },
    mayBeIssued: mayBeIssued('planReady'),
    isResidenceIssued: isResidenceIssued('planReady'),

    notNeeded: { type: 'final' },
    planReady: {
      type: 'final',
      meta: {
        wordings: [
          ...choicesOf('changedItem'),
          movedInShanghai,
          movedLongAgo,
          registered,
          registeredInShanghai,
          finished,
        ],
        wording,
        becauseOf,
      },
    },
  },
});
