import type { Conversations } from '../core/conversation.ts';
import { arrival } from './arrival.ts';
import { eCard } from './e-card.ts';
import { eligibility } from './eligibility.ts';
import { welcome } from './welcome.ts';

/** Every conversation by the name a person's goal has. */
export const conversations: Conversations = { welcome, eligibility, arrival, eCard };
