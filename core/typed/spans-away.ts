/** How a week, a month or a year is told by its distance from the present one: the next, this and the last, as people write them without accents. */
const spans = {
  week: [
    `(?<!下)下[个個]?(?:周|週|星期|礼拜)(?![一二三四五六日天末])|[来來]週|다음 ?주(?!말|일)|next week(?!\\s?end)|(?:nachste[nr]?|kommende[nr]?) woche|semaine prochaine|proxima semana|semana (?:que (?:viene|vem)|proxima)|settimana prossima|prossima settimana|следующ(?:е[йи] неделе|ую неделю|ая неделя)|tuan (?:sau|toi)|ال[أا]سبوع (?:القادم|المقبل)`,
    `[这這本][个個]?(?:周|週|星期|礼拜)(?![一二三四五六日天末])|今週|이번 ?주(?!말|일)|this week(?!\\s?end)|diese[nr]? woche|cette semaine|esta semana|questa settimana|эт(?:о[йи] неделе|у неделю|а неделя)|tuan nay|هذا ال[أا]سبوع`,
    `(?<!上)上[个個]?(?:周|週|星期|礼拜)(?![一二三四五六日天末])|先週|지난 ?주(?!말|일)|(?:last|past) week(?!\\s?end)|letzte[nr]? woche|semaine derniere|semana pasada|semana passada|settimana scorsa|прошл(?:о[йи] неделе|ую неделю|ая неделя)|tuan truoc|ال[أا]سبوع الماضي`,
  ],
  month: [
    `(?<!下)下[个個]?月|[来來]月|다음 ?달|next month|(?:nachsten|kommenden) monat|mois prochain|proximo mes|mes que viene|следующем месяце|следующи[йи] месяц|thang (?:sau|toi)|الشهر (?:القادم|المقبل)`,
    `[这這][个個]?月|[本当今]月|이번 ?달|this month|diese[nmr] monat|ce mois|este mes|этом месяце|этот месяц|thang nay|هذا الشهر`,
    `(?<!上)上[个個]?月|先月|지난 ?달|(?:last|past) month|letzte[nmr] monat|mois dernier|mes pasado|прошлом месяце|прошлы[йи] месяц|thang truoc|الشهر الماضي`,
  ],
  year: [
    `明年|[来來]年|내년|다음 ?해|next year|(?:nachste[ns]|kommende[ns]) jahr|(?:annee|an) prochaine?|proximo ano|ano que (?:viene|vem)|prossimo anno|anno prossimo|следующ(?:ем году|и[йи] год)|nam (?:sau|toi)|(?:العام|السنة) (?:القادمة?|المقبلة?)`,
    `今年|올해|이번 ?해|this year|diese[sm] jahr|cette annee|est[ea] ano|quest'anno|эт(?:ом году|от год)|nam nay|هذا العام|هذه السنة`,
    `去年|작년|지난 ?해|(?:last|past) year|letzte[ns] jahr|annee derniere|an dernier|ano pas(?:ado|sado)|anno scorso|прошл(?:ом году|ы[йи] год)|nam (?:ngoai|truoc)|(?:العام|السنة) الماضية?`,
  ],
} as const;

export type Span = keyof typeof spans;

/** Each way of telling a span, with how many such spans it is away. */
const ways = Object.fromEntries(
  Object.entries(spans).map(([span, patterns]) => [
    span,
    patterns.map((pattern, index) => ({
      pattern: new RegExp(`(?<![a-zа-я])(?:${pattern})(?![a-zа-я])`, 'u'),
      away: 1 - index,
    })),
  ]),
);

/** How many weeks, months or years from the present one a text tells of, and what it says beside that; nothing where it tells of none, or of two. */
export function awayIn(text: string, span: Span): { away: number; rest: string } | undefined {
  const [found, ...others] = (ways[span] ?? []).filter(({ pattern }) => pattern.test(text));
  if (!found || others.length > 0) return undefined;
  return { away: found.away, rest: text.replace(found.pattern, ' ').replace(/\s+/gu, ' ').trim() };
}
