/** A button's label, or what is typed. */
export type Told = string | { type: string };

/** An engineer on the way to a first permit in Shanghai, up to the question that the picture on a phone shows. */
export const halfWay: Told[] = [
  ...["Yes, let's begin", 'I work, or will work, in China', 'Do I need a permit, and which?'],
  ...[{ type: 'United States' }, 'No', 'More than 90 days', 'Outside mainland China', 'Shanghai'],
];

/** From there to what they may have. */
export const toTheOutcome: Told[] = [
  ...[
    { type: '15 June 1991' },
    "Bachelor's degree",
    { type: 'USA' },
    { type: '8' },
    { type: '480000' },
    'None of these',
    '12',
    'HSK 2',
  ],
  ...['Another region', 'None of these'],
];

/** From there, the day after they have landed, through their dates to the first step of the registration. */
export const toTheCard: Told[] = [
  ...[
    'My documents and dates',
    'I have entered China',
    'Yesterday',
    'In a flat or with someone',
    { type: '1 March 2026 21:00' },
    'Not yet',
  ],
  ...[{ type: '20 January 2026' }, { type: '9 March 2026' }],
  ...[{ type: '16 February 2026' }, { type: '1 May 2033' }],
  ...['No', 'No', 'No', 'Register my e-card', 'The Notification Letter', 'Yes, I have it', 'No'],
];
