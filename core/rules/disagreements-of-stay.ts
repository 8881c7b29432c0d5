import type { Disagreement } from './disagreement.ts';

/** Where sources differ on keeping the permit, staying, the card and social insurance. */
export const laterDisagreements: readonly Disagreement[] = [
  {
    number: 3,
    question: 'When must the renewal be filed?',
    versions: [
      { by: 'Beijing and Tianjin', says: '30 days before expiry.' },
      { by: 'An alert of 2017', says: '30 working days before.' },
      { by: 'An agency', says: '30 to 60 days before.' },
    ],
    prefer: '30 calendar days as the legal limit; filing 60 to 90 days before is advised.',
    why: 'The official pages are later and do not say "working".',
    facts: ['renew-30d', 'renew-window-90-30'],
  },
  {
    number: 4,
    question: 'When must the extension of the residence permit be filed?',
    versions: [
      { by: 'The Chinese text of the law', says: 'No later than 30 days before expiry.' },
      { by: 'One official page in English', says: 'Within 30 days before expiry.' },
    ],
    prefer: 'No later than 30 days before.',
    why: 'The Chinese text governs.',
    facts: ['rp-extend-30d'],
  },
  {
    number: 5,
    question: 'When must a change of permit data be filed?',
    versions: [
      { by: 'Tianjin', says: 'Within 10 working days.' },
      { by: 'A university', says: 'Within 10 days.' },
    ],
    prefer: '10 working days for the permit, 10 calendar days for the residence permit.',
    why: 'These are two different laws; both clocks run.',
    facts: ['change-10wd', 'change-passport'],
  },
  {
    number: 12,
    question: 'Does the electronic or the physical card come first?',
    versions: [
      { by: 'The official steps', says: 'The e-card, from the Notification Letter.' },
      { by: 'One agency', says: 'The physical card.' },
    ],
    prefer: 'The electronic card.',
    why: 'The official steps begin with the letter.',
    facts: ['essc-not-need-physical'],
  },
  {
    number: 13,
    question: 'What starts the 30 days for social insurance?',
    versions: [
      { by: 'Beijing', says: 'From the employment permit.' },
      { by: 'The Social Insurance Law', says: 'From the start of employment.' },
    ],
    prefer: 'The later day; both are shown.',
    why: 'The permit can now be granted before entry.',
    facts: ['si-30d'],
  },
  {
    number: 15,
    question: 'Is the agreement with France in force?',
    versions: [
      { by: 'The Chinese ministry', says: 'Signed in 2016.' },
      { by: 'Web pages', says: 'In force since 2016, or since 2025.' },
    ],
    prefer: 'Not in force.',
    why: 'The ministry lists it as signed; there is no proof of entry into force.',
    facts: ['ssa-fr'],
  },
  {
    number: 16,
    question: 'Since when is the agreement with Switzerland in force?',
    versions: [
      { by: 'Ecovis', says: '1 June 2017.' },
      { by: 'Kaizen', says: '19 June 2017.' },
    ],
    prefer: '19 June 2017.',
    why: 'That page gives the days of signing and of entry into force.',
    facts: ['ssa-ch'],
  },
  {
    number: 19,
    question: 'How high can the fine for overstaying be?',
    versions: [
      { by: 'The law of 2013', says: 'RMB 10,000.' },
      { by: 'A misprint', says: '10,0000.' },
      { by: 'Old pages', says: 'RMB 5,000.' },
    ],
    prefer: 'RMB 10,000.',
    why: 'The law of 2013 says so.',
    facts: ['overstay'],
  },
  {
    number: 20,
    question: 'Is the day of entry counted?',
    versions: [
      { by: 'A blog', says: 'Yes.' },
      { by: 'The general rule', says: 'No.' },
    ],
    prefer: 'The deadline is entry plus the days; a safe day is shown one day earlier.',
    why: 'It avoids any loss.',
    facts: ['conv-start-day-excluded', 'conv-conservative-minus-one'],
  },
  {
    number: 22,
    question: 'How long is there to apply after leaving an employer for another?',
    versions: [
      { by: 'One agency', says: 'Three months from the cancellation certificate.' },
      { by: 'Another agency', says: 'The old permit is cancelled within one month.' },
    ],
    prefer: 'Three months as the outer limit, 10 days for the residence permit.',
    why: 'Both come from agencies; the clock of the residence permit is law.',
    facts: ['transfer-3-months'],
  },
];
