/** What the kinds of organisations are called, by their codes. */
export const KINDS: Record<string, string> = {
  kindergarten: 'детский сад',
  school: 'школа',
  supplementary: 'организация дополнительного образования',
  college: 'профессиональная образовательная организация',
  municipality: 'МОУО',
  institution: 'региональное учреждение',
  region: 'регион',
  ministry: 'министерство',
};

/** The kinds that an organisation of the registry may be of, each with its words. */
export const REGISTERED: [string, string][] = Object.entries(KINDS).filter(([kind]) => kind !== 'ministry');
