/** An engineer at the beginning of a first permit in Shanghai, with one paper at hand. */
export const engineer = {
  consent: true,
  role: 'employee',
  goal: 'arrival',
  stage: 'nothingFiled',
  nationality: 'US',
  city: 'shanghai',
  'ready.doc-passport.employee': true,
};
