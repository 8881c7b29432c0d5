import type { Conversations } from '../core/conversation.ts';
import { arrival } from './arrival.ts';
import { change } from './change.ts';
import { eCard } from './e-card.ts';
import { eligibility } from './eligibility.ts';
import { leaving } from './leaving.ts';
import { overstay } from './overstay.ts';
import { renewal } from './renewal.ts';
import { residencePermit } from './residence-permit.ts';
import { socialInsurance } from './social-insurance.ts';
import { transfer } from './transfer.ts';
import { welcome } from './welcome.ts';

/** Every conversation by the name that a person's goal has. */
export const conversations: Conversations = {
  welcome,
  eligibility,
  arrival,
  eCard,
  renewal,
  change,
  transfer,
  leaving,
  residencePermit,
  overstay,
  socialInsurance,
};
